import { slice } from '../shared/span.ts'
import { foldedWords } from '../text/fold-text.ts'
import { referencesOf } from './cite.ts'
import { exactNamesIn, holdsName } from './exact-names.ts'
import type { Evidence } from './select-evidence.ts'
import { surnamesIn } from './surnames.ts'

/** Something in a question that says which sentences are meant. */
interface Hint {
  readonly kind: 'name' | 'source' | 'year' | 'subject'
  isIn(evidence: Evidence): boolean
}

/** What a sentence that a hint means gains, in log-odds. */
const GAINS: Readonly<Record<Hint['kind'], number>> = { name: 1.5, source: 5, year: 1, subject: 1.5 }

/** In whom or what something was tried: how a question says it, and how a sentence. */
const SUBJECTS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bin (?:\w+ )?(?:mice|mouse)\b|\bmurine\b/i, /\b(?:mice|mouse|murine)\b/i],
  [/\bin (?:\w+ )?rats?\b/i, /\brats?\b/i],
  [/\bin (?:\w+ )?(?:pigs?|swine)\b/i, /\b(?:pigs?|swine|porcine)\b/i],
  [/\bin (?:\w+ )?rabbits?\b/i, /\brabbits?\b/i],
  [/\bin (?:\w+ )?animals?\b/i, /\b(?:in animals|mice|mouse|rats?|pigs?|rabbits?|dogs?|monkeys?)\b/i],
  [
    /\bin (?:\w+ )?(?:people|humans|patients|volunteers|children|adults)\b/i,
    /\b(?:in people|patients?|volunteers|children|adults)\b/i,
  ],
  [/\b(?:in vitro|in (?:the |a )?dish)\b/i, /\b(?:in vitro|in the dish)\b/i],
]

const YEAR = /\b(?:19|20)\d\d\b/g

/**
 * Evidence ordered anew, best first: a sentence gains by each thing in the question that says which sentences are meant, such as an
 * exact name (CD45), an author or a document, a year, or in whom it was tried.
 */
export function preferHinted(evidence: readonly Evidence[], question: string): readonly Evidence[] {
  const hints = [
    ...hintsOfNames(question),
    ...subjectsIn(question),
    ...yearsIn(question),
    ...sourcesIn(question, evidence),
  ]
  if (hints.length === 0) return evidence
  const gain = (each: Evidence) => hints.reduce((sum, hint) => (hint.isIn(each) ? sum + GAINS[hint.kind] : sum), 0)
  return evidence.map((each) => ({ ...each, score: each.score + gain(each) })).sort((a, b) => b.score - a.score)
}

function hintsOfNames(question: string): readonly Hint[] {
  return exactNamesIn(question).map((name) => ({ kind: 'name', isIn: (evidence) => holdsName(evidence, name) }))
}

function subjectsIn(question: string): readonly Hint[] {
  return SUBJECTS.filter(([asked]) => asked.test(question)).map(([, said]) => ({
    kind: 'subject',
    isIn: (evidence) => said.test(quoteOf(evidence)),
  }))
}

function yearsIn(question: string): readonly Hint[] {
  return [...new Set(question.match(YEAR) ?? [])].map((year) => ({
    kind: 'year',
    isIn: (evidence) =>
      quoteOf(evidence).includes(year) ||
      [evidence.document, ...worksOf(evidence)].some((work) => work.year === Number(year)),
  }))
}

/** Authors and documents that the question names, as far as the evidence is from them or relays them. */
function sourcesIn(question: string, evidence: readonly Evidence[]): readonly Hint[] {
  const words = new Set(foldedWords(question))
  const asked = ` ${foldedWords(question).join(' ')} `
  const surnames = new Map(evidence.map((each) => [placeOf(each), surnamesOf(each)]))
  const named = new Set([...surnames.values()].flat().filter((surname) => words.has(surname)))
  const byAuthor = [...named].map(
    (surname): Hint => ({
      kind: 'source',
      isIn: (each) => surnames.get(placeOf(each))?.includes(surname) === true,
    }),
  )
  const titled = new Set(
    evidence.map(({ document }) => document).filter(({ title }) => asked.includes(` ${foldedWords(title).join(' ')} `)),
  )
  return titled.size === 0 ? byAuthor : [...byAuthor, { kind: 'source', isIn: ({ document }) => titled.has(document) }]
}

function surnamesOf(evidence: Evidence): readonly string[] {
  return [evidence.document, ...worksOf(evidence)].flatMap(surnamesIn)
}

function worksOf({ document, passage, span }: Evidence) {
  return referencesOf(document, passage, span)
}

function placeOf({ passageId, span }: Evidence): string {
  return `${passageId}:${span.start}`
}

function quoteOf({ document, span }: Evidence): string {
  return slice(document.text, span)
}
