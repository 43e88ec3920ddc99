import { type Span, slice } from '../../shared/span.ts'
import { foldText } from '../../text/fold-text.ts'
import { toClauseEnd } from './clause-end.ts'
import { findTerms, type Term } from './find-terms.ts'
import { GAP } from './item.ts'
import type { LibraryWords } from './library-words.ts'
import type { ProseSentence } from './prose-sentences.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { RejectReason } from './reject-reason.ts'
import { stemFault } from './self-contained.ts'

/** A place of a sentence where an answer can be left out. */
export interface Gap {
  readonly span: Span
  readonly answer: string
  /** What is asked for, e.g. "a percentage" */
  readonly kind: string
  /** The thing left out; exactly one of the two is set */
  readonly term: Term | null
  readonly quantity: Quantity | null
  /** Whether it is one of several of its kind that the sentence lists side by side */
  readonly inList: boolean
}

/** Where a year says when something happened, rather than which paper is meant; "by 2017" is true of 2018 as well. */
const BEFORE_EVENT_YEAR =
  /\b(?:in|early|late|from|january|february|march|april|may|june|july|august|september|october|november|december)\s$/i
const BETWEEN_EQUALS =
  /^\s?(?:[,/&()]|(?:and|or|as well as|than|versus|vs)\b)[\s,/&()]*(?:(?:and|or) )?(?:[\p{L}-]+\s)?$/u
const EQUAL_BEFORE = /(?:[/&]|,? (?:and|or)\s)$/
const EQUAL_AFTER =
  /^(?:\/|&|,? (?:and|or) (?!(?:is|are|was|were|has|have|can|its|their|it|they|a|an|the|in|that|which|to|not)\b)|, (?!(?:a|an|the|which|who|that|where|in|by|for|as|but|and|or|with|from|to|it|they|so|while|whereas|because|yet)\b)[^,;:.]{1,40}(?:,| and | or ))/

const BY_THEN = /\b(?:by|before|after|until|since) (?:early |late |the end of )?$/i
/** Units with a plural of their own. */
const COUNTED_UNIT = /^(?:hour|minute|day|week|month|year|million)$/
/** Words after which any of several examples may stand. */
const BEFORE_EXAMPLE =
  /\b(?:such as|like|for example|for instance|e\.g\.|includ(?:es?|ing))(?![^;:.()]* (?:and|or) [^;:.(),]*,)[^;:.()]*$/i

/** What a sentence sets off against the rest, or limits itself to: of others the same may be true. */
const SETS_OFF =
  /^(?:(?:Compared (?:with|to)|Against|Next to|Unlike)\b|(?:In|For|With|During|After|On|Within|Even within)(?: \p{Ll}+)? _____)/u

/** What is present or absent on a cell: of several markers the same is true. */
const IS_SIGNED = /^(?:\+|[- ](?:positive|negative)\b)/

/** The places of a sentence at which something can be asked, in order. */
export function gapsIn(text: string): readonly Gap[] {
  const terms = findTerms(text)
  const askable = terms.filter(({ span }) => !IS_SIGNED.test(text.slice(span.end)))
  const quantities = quantitiesIn(text)
  const ofTerms = askable.map((term) => ({
    span: term.span,
    answer: term.text,
    kind: term.kind,
    term,
    quantity: null,
    inList:
      terms.some((other) => other !== term && other.kind === term.kind && areEquals(text, term, other)) ||
      isInList(text, term.span),
  }))
  const ofQuantities = quantities
    .filter(
      ({ unit, span }) =>
        unit !== 'year' ||
        (BEFORE_EVENT_YEAR.test(text.slice(0, span.start)) && !BY_THEN.test(text.slice(0, span.start))),
    )
    .filter(({ withUnit }) => !terms.some(({ span }) => span.start < withUnit.end && withUnit.start < span.end))
    .map((quantity) => ({
      span: quantity.withUnit,
      answer: slice(text, quantity.withUnit),
      kind: kindOf(quantity),
      term: null,
      quantity,
      inList: quantities.some(
        (other) =>
          other !== quantity &&
          other.unit === quantity.unit &&
          areEquals(text, { span: quantity.withUnit }, { span: other.withUnit }),
      ),
    }))
  return [...ofTerms, ...ofQuantities].sort((a, b) => a.span.start - b.span.start)
}

function kindOf({ unit, span, withUnit, values }: Quantity): string {
  if (unit === 'year') return 'a year'
  if (unit === '%') return values.length > 1 ? 'a range in %' : 'a percentage'
  if (withUnit.end === span.end) return values.length > 1 ? 'a range of numbers' : 'a number'
  if (unit === '-fold' || unit === 'fold') return 'how many times'
  return `a ${values.length > 1 ? 'range' : 'figure'} in ${COUNTED_UNIT.test(unit) ? `${unit}s` : unit}`
}

function areEquals(text: string, { span }: { readonly span: Span }, other: { readonly span: Span }): boolean {
  const between =
    span.end <= other.span.start ? text.slice(span.end, other.span.start) : text.slice(other.span.end, span.start)
  return BETWEEN_EQUALS.test(between)
}

function isInList(text: string, { start, end }: Span): boolean {
  return EQUAL_BEFORE.test(text.slice(0, start)) || EQUAL_AFTER.test(text.slice(end))
}

/** A sentence with its gap, up to the end of the clause that holds it; a semicolon ends one. */
export function stemWith(text: string, { span }: Gap): string {
  const clause = toClauseEnd(text, span.end)
  return `${clause.slice(0, span.start)}${GAP}${clause.slice(span.end)}`
}

/** Why nothing can be asked at a gap, in whatever way; `null` when something can. `stem` is without its context. */
export function gapFault(stem: string, gap: Gap, words: LibraryWords): RejectReason | null {
  if (isTrivial(gap, words)) return 'trivial answer'
  if (holdsAnswer(stem, gap, words)) return 'answer in its own stem'
  if (canBeWorkedOut(stem, gap)) return 'answer can be worked out'
  if (gap.term !== null && SETS_OFF.test(stem)) return 'several answers would fit'
  if (BEFORE_EXAMPLE.test(stem.split(GAP)[0] ?? '')) return 'several answers would fit'
  return stemFault(stem)
}

/** Whether a text holds the answer or a form of it. */
export function holdsAnswer(text: string, { answer, term, quantity }: Gap, words: LibraryWords): boolean {
  if (quantity !== null) return quantitiesOf(text).some((number) => number === quantity.text.replace(/\s/g, ''))
  const folded = ` ${plain(text)} `
  const stems = words.tokensOf(text)
  const own = [...words.tokensOf(answer)]
  if (own.some((token) => stems.has(token) && words.isTelling(token)) || own.every((token) => stems.has(token)))
    return true
  if (/^\p{Lu}{3,}/u.test(answer) && text.includes(answer)) return true
  return [answer, ...(term?.forms ?? [])].some(
    (form) => folded.includes(` ${plain(form)} `) || folded.includes(` ${plain(form)}s `),
  )
}

function quantitiesOf(text: string): readonly string[] {
  return (
    text.match(/\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?/g)?.map((number) => number.replace(/[.,]$/, '').replace(/\s/g, '')) ??
    []
  )
}

function isTrivial({ term, answer }: Gap, words: LibraryWords): boolean {
  if (term === null) return false
  return [...words.tokensOf(answer)].every(words.isCommon)
}

/** A share whose counts are told, a total of which the parts are told, and the like. */
export function canBeWorkedOut(stem: string, { quantity }: Gap): boolean {
  if (quantity === null || quantity.unit === 'year') return false
  if (quantity.text === '100' && quantity.unit === '%') return true
  const beside = /(?:\d+ of \d+ \(|_____ of \d+ \(\d|\d of _____ \(\d|% \(|of the )_____|_____ \(\d+ [\p{L}]+\)/u
  if (beside.test(stem)) return true
  const others = quantitiesOf(stem).map((number) => Number(number.replace(/,/g, '')))
  const [value = Number.NaN] = quantity.values
  const shares = [...stem.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, share]) => Number(share) / 100)
  const isWhole = others.some((part) => shares.some((share) => Math.abs(part / share - value) < 1))
  return isWhole || others.some((a, i) => others.some((b, j) => i < j && a + b === value))
}

function plain(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** The heading that tells a reader what a stem speaks of; empty where it adds nothing or gives one of `secrets` away. */
export function contextFor({ heading, text }: ProseSentence, secrets: readonly string[], words: LibraryWords): string {
  if (heading === null) return ''
  const [known, own] = [words.tokensOf(text), words.tokensOf(heading)]
  if ([...own].every((token) => known.has(token))) return ''
  const told = secrets.some((secret) => [...words.tokensOf(secret)].some((token) => own.has(token)))
  return told ? '' : heading
}
