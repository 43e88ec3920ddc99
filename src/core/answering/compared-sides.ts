import { conceptsIn } from '../text/concepts.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { IndexedSentence } from './evidence-index.ts'

/** Words between the two things that a question compares. */
const BETWEEN =
  /\s+(?:vs\.?|versus|compared (?:with|to)|in comparison (?:with|to)|against|rather than|(?:better|worse|more|less|faster|safer|purer|cheaper|bigger|smaller|higher|lower)(?: \w+)? than|than|or)\s+/i
/** … and "and", where the question says that it compares. */
const COMPARES_WITH_AND =
  /\b(?:compar\w+|differences?|differ|distinguish|between|similarit\w+|contrast)\b.*?\s(?:and|from|with)\s+/i
const AND = /\s+(?:and|from|with)\s+/i
/** How many words on either side name the thing. */
const NAME_WORDS = 3

/** One of the things that a question compares. */
export interface Side {
  isIn(sentence: IndexedSentence): boolean
}

/** The two things that a question compares; none when it does not. */
export function comparedSides(question: string): readonly Side[] {
  const between = BETWEEN.exec(question)
  const and = between === null && COMPARES_WITH_AND.test(question) ? lastMatch(question, AND) : null
  const found = between ?? and
  if (found === null) return []
  const before = question.slice(0, found.index).split(/\s+/).slice(-NAME_WORDS).join(' ')
  const after = question
    .slice(found.index + found[0].length)
    .split(/\s+/)
    .slice(0, NAME_WORDS)
    .join(' ')
  const [left, right] = [namesIn(before), namesIn(after)]
  const sides = [without(left, right), without(right, left)]
  return sides.every(({ size }) => size > 0) ? sides.map(sideOf) : []
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].at(-1) ?? null
}

/** What a sentence may have of a thing: its words, and the concepts they name. */
function namesIn(words: string): ReadonlySet<string> {
  return new Set([...searchTokens(words), ...[...conceptsIn(words)].map((concept) => `#${concept}`)])
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !others.has(name)))
}

function sideOf(names: ReadonlySet<string>): Side {
  return {
    isIn: ({ tokens, concepts }) =>
      [...names].some((name) => (name.startsWith('#') ? concepts.has(Number(name.slice(1))) : tokens.has(name))),
  }
}
