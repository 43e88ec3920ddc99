import type { Span } from '../../shared/span.ts'

/** A number with what it counts or measures, as it stands in a text. */
export interface Quantity {
  /** The number as written, with the other end of a range: "30-40", "2 x 10^8" */
  readonly span: Span
  readonly text: string
  /** The number and, for a unit of measurement, the unit: "30-40%", "12 weeks" */
  readonly withUnit: Span
  /** Value, or both ends of a range */
  readonly values: readonly number[]
  /** "%", "nm", "weeks", or the noun counted, in small letters; "year" for a year */
  readonly unit: string
  /** Whether a bound is meant: "at least", "over", "up to", "under" */
  readonly bound: 'lower' | 'upper' | null
}

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[x×]\s?10\^?\d+)?`
/** Signs and words that measure; a gap takes such a unit along. */
export const UNITS = [
  ...['%', 'percent', 'nm', 'µm', 'mm', 'cm', 'g/mL', 'mg/mL', 'µg', 'mg', 'kg', 'g', 'µL', 'mL', 'L', '°C', 'fold'],
  ...['hour', 'minute', 'day', 'week', 'month', 'year', 'million', 'kDa', 'bp', 'rpm', 'mmHg', 'mM', 'µM', 'nM'],
] as const
const UNIT = UNITS.map((unit) => unit.replace(/^fold$/, '-?fold').replace(/µ/, '[µμ]'))
  .map((unit) => (/^(?:hour|minute|day|week|month|year)$/.test(unit) ? `${unit}s?` : unit))
  .join('|')
const AFTER = String.raw`(?<unit>\s?(?:${UNIT})(?![\p{L}\p{N}])|\s(?:[\p{Ll}-]+\s){0,2}?[\p{L}]*[\p{Ll}]s(?![\p{L}\p{N}-])|\s(?:[\p{Ll}-]+\s){0,2}?people(?![\p{L}]))`
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,^/×-]|[\p{L}\p{N}]\s?[x×]\s?)(?<number>${NUMBER}(?:(?:\s?[-–]\s?|\sto\s)${NUMBER})?)${AFTER}`,
  'gu',
)
const MEASURES = new RegExp(String.raw`^\s?(?:${UNIT})$`, 'u')
const YEAR = /(?<![\p{L}\p{N}.,/-])(?:19|20)\d\d(?![\p{L}\p{N}%,-]|\.\d|\s?[-–]\s?\d)/gu

const LOWER_BOUND =
  /\b(?:at least|over|above|more than|exceeds?|exceeding|minimum of|from|≥|>)\s*(?:about|around|roughly|approximately|some)?\s*$/i
const UPPER_BOUND =
  /\b(?:at most|under|below|less than|fewer than|no more than|up to|within|almost|nearly|≤|<)\s*(?:about|around|roughly|approximately|some)?\s*$/i
const BOUND_AFTER = /^\s?\S+ or (?:more|less)\b/
/** Words behind a number that are no noun it counts. */
const NO_NOUN = /^(?:is|was|has|does|its|this|as|plus|versus|thus|across)$/

/** The quantities of a text, in order; years are those that stand as such, in any company. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found = [...text.matchAll(QUANTITY)].flatMap((match) => {
    const number = match.groups?.['number'] ?? ''
    const unit = plainUnit(match.groups?.['unit'] ?? '')
    if (NO_NOUN.test(unit) || /^(?:19|20)\d\d$/.test(number)) return []
    const isUnit = MEASURES.test(match.groups?.['unit'] ?? '')
    return [quantity(text, match.index, number, unit, isUnit ? match[0].length : number.length)]
  })
  const years = [...text.matchAll(YEAR)].map(({ index, 0: year }) => quantity(text, index, year, 'year', year.length))
  return [...found, ...years].sort((a, b) => a.span.start - b.span.start)
}

function quantity(text: string, start: number, number: string, unit: string, length: number): Quantity {
  const span = { start, end: start + number.length }
  return {
    span,
    text: number,
    withUnit: { start, end: start + length },
    values: valuesOf(number),
    unit,
    bound: boundAt(text, span),
  }
}

function boundAt(text: string, { start, end }: Span): Quantity['bound'] {
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 20)
  if (LOWER_BOUND.test(before)) return 'lower'
  if (UPPER_BOUND.test(before)) return 'upper'
  if (!BOUND_AFTER.test(after)) return null
  return /or more/.test(after) ? 'lower' : 'upper'
}

/** The values of a number as written: one, or the two ends of a range. */
export function valuesOf(number: string): readonly number[] {
  return number
    .split(/\s?[-–]\s?|\sto\s/)
    .map((part) => part.replace(/,(?=\d{3})/g, '').replace(/\s?[x×]\s?10\^?(\d+)/, 'e$1'))
    .filter((part) => part !== '')
    .map(Number)
}

/** A unit or noun as units are compared: the last word, in the singular. */
function plainUnit(unit: string): string {
  const word = unit.trim().split(/\s+/).at(-1) ?? ''
  if (word === 'percent') return '%'
  return /^\p{Ll}{4,}$/u.test(word) ? word.replace(/s$/, '') : word
}
