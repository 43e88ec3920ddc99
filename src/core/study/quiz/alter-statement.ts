import type { Span } from '../../shared/span.ts'
import { distractorsFor } from './distractors.ts'
import { overlaps } from './find-terms.ts'
import { canBeWorkedOut, type Gap, gapsIn, holdsAnswer } from './gaps.ts'
import { GAP } from './item.ts'
import { shuffled } from './item-id.ts'
import type { LibraryWords } from './library-words.ts'
import { oppositeOf } from './opposites.ts'

/** A statement and what makes its twin false. */
export interface Alteration {
  /** What was put in another's place, for the item's name */
  readonly change: string
  readonly twin: string
}

interface Statement {
  readonly text: string
  readonly seed: string
  readonly words: LibraryWords
}

interface Readings extends Statement {
  readonly gaps: readonly Gap[]
}

/** Kinds of which a sentence about an event or a study has exactly one, so that another is false and not merely unsaid. */
const ONLY_ONE = new Set([
  'a country or region',
  'a product',
  'a person',
  'a society or authority',
  'an embryonic origin',
])
const CONTRAST = /\b(?:whereas|but|against|unlike|than|compared with|while|although|yet|versus|vs|in contrast to|> )|;/

/** What follows gives the reason for what was said, or what it leads to, and would give its contrary away. */
const REASONED = /\b(?:so(?! far\b|-)|because|since it|hence|therefore)\b/i

/** A verb that says how authors put it: a denial of that says nothing of the matter. */
const REPORTING =
  /^ (?:\p{Ll}+ly )?(?:described|reported|listed|named|given|said|called|termed|thought|considered|believed|estimated|regarded|seen|proposed|defined)\b/u

/** Such a word before a verb makes a comparison that holds the other way round, too: what can be more may be less. */
const MODAL = /\b(?:can|could|may|might|or|whether|how|if)\b/i
/** The name of a study, of which another thing would make another study. */
const NAMES_STUDY = /\b[Tt]he (?:[\p{L}\d-]+ ){0,3}$/u

/** Ways to make a statement say what the library denies; the twin of the first that applies, `null` when none does. A "not" is the last resort. */
export function alterStatement(statement: Statement): Alteration | null {
  const readings = { ...statement, gaps: gapsIn(statement.text) }
  const ways = shuffled([otherNumber, contrasted, opposite, otherThing], statement.seed, ({ name }) => name)
  for (const way of [...ways, negated]) {
    const altered = way(readings)
    if (altered !== null && altered.twin !== statement.text) return altered
  }
  return null
}

/** Another number in place of one. */
function otherNumber({ text, seed, words, gaps }: Readings): Alteration | null {
  for (const gap of shuffled(gaps, seed, ({ answer }) => answer)) {
    if (gap.quantity === null || gap.inList || isDenied(text, gap) || canBeWorkedOut(put(text, gap.span, GAP), gap))
      continue
    const [number] = distractorsFor({ gap, sentence: text, seed }, words)
    if (number !== undefined) return { change: `${gap.answer} → ${number}`, twin: put(text, gap.span, number) }
  }
  return null
}

/** Whether a gap stands in a clause that denies something: with another thing in it the denial may still hold. */
function isDenied(text: string, { span }: Gap): boolean {
  const [before, after] = [
    text
      .slice(0, span.start)
      .split(/[;:]\s/)
      .at(-1),
    text.slice(span.end).split(/[;:]\s/)[0],
  ]
  return /\b(?:not?|never|cannot|failed|fails?|none|neither|without)\b/i.test(`${before} ${after}`)
}

/** Two things of a kind, on either side of a contrast, each in the other's place. */
function contrasted({ text, gaps }: Readings): Alteration | null {
  for (const first of gaps) {
    for (const second of gaps) {
      if (!areContrasted(text, gaps, [first, second])) continue
      const swapped = put(put(text, second.span, inside(first.answer)), first.span, second.answer)
      return { change: `${first.answer} ↔ ${second.answer}`, twin: capitalised(swapped, text) }
    }
  }
  return null
}

function areContrasted(text: string, gaps: readonly Gap[], [first, second]: readonly [Gap, Gap]): boolean {
  if (first.term === null || second.term === null) return false
  if (first.span.end > second.span.start || first.kind !== second.kind || first.inList || second.inList) return false
  if (overlaps(first.term.thing, second.term.thing) || countOf(gaps, first) > 1 || countOf(gaps, second) > 1)
    return false
  return CONTRAST.test(text.slice(first.span.end, second.span.start))
}

/** A word as it stands inside a sentence. */
function inside(word: string): string {
  return /^\p{Lu}\p{Ll}+(?: |$)/u.test(word) && !/^(?:Wharton|Crohn|Alzheimer)/.test(word)
    ? `${word[0]?.toLowerCase()}${word.slice(1)}`
    : word
}

function countOf(gaps: readonly Gap[], { term, kind }: Gap): number {
  return gaps.filter((gap) => gap.kind === kind && gap.term?.thing === term?.thing).length
}

/** A word in place of one that says the contrary; where both stand, each in the other's place. */
function opposite({ text, seed }: Readings): Alteration | null {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}-])\p{L}+(?:-\p{L}+)*(?![\p{L}\p{N}-])/gu)]
  for (const { index, 0: word } of shuffled(words, seed, (match) => `${match.index}`)) {
    const contrary = oppositeOf(word)
    if (contrary === null || isSpared(text, index, word)) continue
    const other = words.find((match) => match[0].toLowerCase() === contrary.toLowerCase())
    const span = { start: index, end: index + word.length }
    if (other === undefined)
      return { change: `${word} → ${contrary}`, twin: capitalised(withArticle(text, span, contrary), text) }
  }
  return null
}

/** Where the contrary of a word would be no contrary, or no English. */
function isSpared(text: string, index: number, word: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index)
  const after = text.slice(index + word.length)
  const clause =
    text
      .slice(0, index)
      .split(/[,;:]\s/)
      .at(-1) ?? ''
  if (MODAL.test(clause) || REASONED.test(after)) return true
  if (/^(?:more|less)$/i.test(word))
    return /(?:\bor|\bno|\bmuch|\bthe|\d) $/i.test(before) || /^ (?:than (?:\d|one\b)|and more|or less)/.test(after)
  if (/^(?:without|after|before)$/i.test(word))
    return (
      /\b(?:or|and|with|shortly|long|soon) $/i.test(before) ||
      /^ (?:(?:all|or|and)\b|(?:[\p{L}-]+ )?\p{L}+ing\b)/u.test(after)
    )
  return /\b(?:not|no|never|or|and|at|as) $/i.test(before)
}

/** Another thing of a kind of which only one can be right. */
function otherThing({ text, seed, words, gaps }: Readings): Alteration | null {
  for (const gap of shuffled(gaps, seed, ({ answer }) => answer)) {
    if (isDenied(text, gap) || !ONLY_ONE.has(gap.kind) || gap.inList || countOf(gaps, gap) > 1) continue
    if (NAMES_STUDY.test(text.slice(0, gap.span.start))) continue
    const rest = put(text, gap.span, ' ')
    if (holdsAnswer(rest, gap, words)) continue
    const [thing] = distractorsFor({ gap, sentence: text, seed }, words)
    if (thing !== undefined) return { change: `${gap.answer} → ${thing}`, twin: withArticle(text, gap.span, thing) }
  }
  return null
}

/** A "not" taken away, or put behind the first verb that bears one. */
function negated({ text }: Readings): Alteration | null {
  const denial = /\b(did|do|does|was|were|is|are|has|have|can|could) not\b|\bcannot\b/.exec(text)
  if (denial !== null) {
    const verb = denial[1] ?? 'can'
    return {
      change: `${denial[0]} → ${verb}`,
      twin: put(text, { start: denial.index, end: denial.index + denial[0].length }, verb),
    }
  }
  const none = /\b(?:no|No) (?=serious|treatment-related|adverse|significant|link|clear|common)/.exec(text)
  if (none !== null)
    return {
      change: 'no → some',
      twin: put(text, { start: none.index, end: none.index + none[0].length }, none[0] === 'No ' ? 'Some ' : 'some '),
    }
  const [clause = ''] = text.split(/[;:]\s/)
  const verb = /^[^,]*?\b(is|are|was|were|can|could)(?= (?!not\b|no\b|also\b|more\b|the\b|one\b|that\b))/.exec(clause)
  if (verb === null || /\b(?:which|that|who|where|when|whose|how|whether|there|why|if)\b/i.test(verb[0])) return null
  const at = verb[0].length
  if (REASONED.test(text.slice(at)) || REPORTING.test(text.slice(at))) return null
  const denied = verb[1] === 'can' ? 'not' : ' not'
  return { change: `${verb[1]} → ${verb[1]} not`, twin: `${text.slice(0, at)}${denied}${text.slice(at)}` }
}

function put(text: string, { start, end }: Span, word: string): string {
  return text.slice(0, start) + word + text.slice(end)
}

/** A word put in another's place, with "a" or "an" before it as it takes. */
function withArticle(text: string, span: Span, word: string): string {
  const before = text
    .slice(0, span.start)
    .replace(/\b([Aa])n? $/, (_, a: string) => (/^[aeiou]/i.test(word) ? `${a}n ` : `${a} `))
  return `${before}${word}${text.slice(span.end)}`
}

/** With a capital where the original has one. */
function capitalised(twin: string, text: string): string {
  return /^\p{Lu}/u.test(text) ? `${twin[0]?.toUpperCase()}${twin.slice(1)}` : twin
}
