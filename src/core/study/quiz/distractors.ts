import { overlaps, type Term } from './find-terms.ts'
import type { Gap } from './gaps.ts'
import { shuffled } from './item-id.ts'
import type { LibraryWords } from './library-words.ts'
import { type Quantity, quantitiesIn, valuesOf } from './quantities.ts'

export const DISTRACTORS = 3
/** A sentence that holds a distractor and so many telling words of the stem may say that the distractor is right, too. */
const ALSO_RIGHT = 2
/** Molecules of like names are drawn from this many. */
const ALIKE = 12
/** Two numbers are told apart from this ratio on. */
const APART = 1.15
/** A number is plausible in place of another up to this ratio. */
const PLAUSIBLE = 8
const PLAUSIBLE_YEARS = 15
/** Names of molecules that cells give off; others stay inside or on the cell, which tells them apart. */
const SECRETED =
  /^(?:IL|TNF|TGF|IFN|VEGF|[FHEI]GF|PDGF|NGF|GDNF|BDNF|BMP|SDF|MMP|TIMP|TSG|CCL|CXCL|MCP|Wnt|NELL|PGE|TB)(?!\p{Ll})/u
/** Nouns counted have a plural; these do not. */
const NO_PLURAL = /^(?:million|fold|rpm)$/
const FACTORS = [0.25, 0.4, 0.5, 0.7, 1.5, 2, 2.5, 3, 4]

interface Stem {
  readonly gap: Gap
  /** The whole sentence */
  readonly sentence: string
  readonly seed: string
}

/** Wrong answers of the same kind as the right one, three or fewer; written as the right one is. */
export function distractorsFor(stem: Stem, words: LibraryWords): readonly string[] {
  return stem.gap.term === null ? numbersFor(stem, words) : termsFor(stem, stem.gap.term, words)
}

/** Things of a kind that are certainly not meant: not in the sentence, no part or source of the answer, not said elsewhere to be right. */
export function otherThings({ sentence, gap }: Omit<Stem, 'seed'>, term: Term, words: LibraryWords): readonly string[] {
  const rest = `${sentence.slice(0, gap.span.start)} ${sentence.slice(gap.span.end)}`
  const inSentence = words.thingsIn(sentence)
  return words
    .termsOf(term.kind)
    .filter(({ thing }) => thing !== term.thing && !inSentence.has(thing) && !overlaps(thing, term.thing))
    .filter(({ forms }) => forms.every((form) => words.shared(form, rest, sentence) < ALSO_RIGHT))
    .flatMap(({ forms }) => written(term, forms))
}

function termsFor(stem: Stem, term: Term, words: LibraryWords): readonly string[] {
  const others = shuffled(otherThings(stem, term, words), stem.seed, (word) => word)
  if (term.kind !== 'a molecule') return others.slice(0, DISTRACTORS)
  const likely = others.filter((other) => SECRETED.test(other) === SECRETED.test(term.text))
  const alike = likely.toSorted((a, b) => unlikeness(a, term.text) - unlikeness(b, term.text)).slice(0, ALIKE)
  return shuffled(alike, stem.seed, (word) => word).slice(0, DISTRACTORS)
}

/** The form of a thing that is singular or plural as the answer is, with a capital and with hyphens where the answer has them. */
function written({ text, span }: Term, forms: readonly string[]): readonly string[] {
  const form = forms.find((each) => isPlural(each) === isPlural(text))
  if (form === undefined) return []
  const joined = /^\p{L}+-\p{L}+$/u.test(text) ? form.replace(/^(\p{L}+) (\p{L}+)$/u, '$1-$2') : form
  const capital = span.start === 0 && /^\p{Lu}\p{Ll}/u.test(text) && /^\p{Ll}{2}/u.test(form)
  return [capital ? `${joined[0]?.toUpperCase()}${joined.slice(1)}` : joined]
}

const MASS = /(?:sis|ss|us|itis|sheep|mellitus|diabetes|microfluidics|proteomics|tates|osteoarthritis)$/i

function isPlural(form: string): boolean {
  return /(?:\p{Ll}s|mice)$/u.test(form) && !MASS.test(form)
}

/** How differently two names are built. */
function unlikeness(a: string, b: string): number {
  const traits = [/\d/, /-/, /^\p{Lu}{2}/u, /alpha|beta|gamma/, /\p{Ll}{2}/u]
  return traits.filter((trait) => trait.test(a) !== trait.test(b)).length * 3 + Math.abs(a.length - b.length)
}

function numbersFor({ gap, sentence, seed }: Stem, words: LibraryWords): readonly string[] {
  const { quantity } = gap
  if (quantity === null) return []
  const taken = quantitiesIn(sentence).flatMap(({ values }) => values)
  const isFine = (number: string) =>
    isPlausible(valuesOf(number), gap, taken) && words.shared(number, sentence, sentence) < ALSO_RIGHT
  const elsewhere = words.quantitiesOf(quantity.unit).map(({ text }) => text)
  const derived =
    quantity.unit === 'year' ? nearbyYears(quantity.text) : FACTORS.map((factor) => scaled(quantity.text, factor))
  const chosen: string[] = []
  for (const number of [...shuffled([...new Set(elsewhere)], seed, String), ...shuffled(derived, seed, String)]) {
    if (chosen.length === DISTRACTORS) break
    if (isFine(number) && chosen.every((other) => areApart(valuesOf(other), valuesOf(number), quantity.unit)))
      chosen.push(number)
  }
  return chosen.map((number) => gap.answer.replace(quantity.text, number))
}

function nearbyYears(year: string): readonly string[] {
  return [-9, -7, -6, -5, -4, -3, -2, 2, 3, 4, 5].map((years) => String(Number(year) + years))
}

/** Whether numbers can stand in place of the gap's, look as likely, and are wrong there. `taken` are those of the sentence. */
function isPlausible(values: readonly number[], { quantity }: Gap, taken: readonly number[]): boolean {
  if (quantity === null || values.length !== quantity.values.length || values.some((value) => taken.includes(value)))
    return false
  const [first = 0, last = Number.POSITIVE_INFINITY] = values
  const [meant = 1] = quantity.values
  if (quantity.unit === 'year') return Math.abs(first - meant) <= PLAUSIBLE_YEARS
  const most = quantity.unit === '%' ? 100 : Number.POSITIVE_INFINITY
  if (/^\p{Ll}{3,}$/u.test(quantity.unit) && !NO_PLURAL.test(quantity.unit) && (first === 1) !== (meant === 1))
    return false
  // A part of a range is not wrong where the whole is right.
  if (values.length === 2 && isNested(values, quantity.values)) return false
  if (first <= 0 || first >= last || values.some((value) => value > most)) return false
  return isWithin(first / meant, quantity.bound) && areApart(values, quantity.values, quantity.unit)
}

function isNested([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): boolean {
  return (a >= c && b <= d) || (c >= a && d <= b)
}

/** Whether a ratio of two numbers is plausible. "Over 60 %" is right as well where "over 80 %" is, so a bound is only moved one way. */
function isWithin(ratio: number, bound: Quantity['bound']): boolean {
  const [least, most] = [bound === 'lower' ? 1 : 1 / PLAUSIBLE, bound === 'upper' ? 1 : PLAUSIBLE]
  return ratio >= least && ratio <= most
}

function areApart(a: readonly number[], b: readonly number[], unit: string): boolean {
  if (unit === 'year') return a[0] !== b[0]
  return a.every((value, i) => {
    const ratio = value / (b[i] ?? 1)
    return ratio >= APART || ratio <= 1 / APART
  })
}

/** A number multiplied, with as many decimals and as round as it was. */
function scaled(number: string, factor: number): string {
  const [, mantissa = number, power = ''] = /^(.*?)(\s?[x×]\s?10\^?\d+)$/.exec(number) ?? []
  const part = (text: string) => {
    const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
    const value = Number(text.replace(/,/g, '')) * factor
    if (decimals > 0) return value.toFixed(decimals)
    const zeros = /[1-9](0*)$/.exec(text.replace(/,/g, ''))?.[1]?.length ?? 0
    const step = 10 ** Math.max(0, Math.min(zeros, Math.floor(Math.log10(Math.max(1, value)))))
    const rounded = Math.round(value / step) * step
    return text.includes(',') ? rounded.toLocaleString('en-US') : String(rounded)
  }
  return `${mantissa.replace(/\d[\d,]*(?:\.\d+)?/g, part)}${power}`
}
