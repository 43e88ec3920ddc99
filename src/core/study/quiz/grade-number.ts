import { foldText } from '../../text/fold-text.ts'
import { valuesOf } from './quantities.ts'

const APPROXIMATELY =
  /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|in|over|more than|at least|up to|under|nearly|~|≈|>|<|≥|≤)\s*/i
const NUMBER =
  /^[-−]?\d[\d,.]*(?:\s?(?:[x×*]\s?10\^?|e)\d+)?(?:\s?(?:-|–|−|to|and)\s?[-−]?\d[\d,.]*(?:\s?(?:[x×*]\s?10\^?|e)\d+)?)?/i
const SAME_UNITS: readonly (readonly string[])[] = [
  ['%', 'percent', 'per cent', 'pct', 'per-cent'],
  ['mug', 'ug', 'mcg', 'microgram'],
  ['nm', 'nanometre', 'nanometer'],
  ['ml', 'millilitre', 'milliliter'],
  ['hour', 'h', 'hr', 'hrs'],
  ['day', 'd'],
  ['week', 'wk', 'wks'],
  ['month', 'mo'],
  ['year', 'yr', 'yrs', 'y'],
  ['g/ml', 'g per ml', 'g ml'],
  ['fold', '-fold', 'x', 'times'],
  ['°c', 'c', 'degrees', 'degrees c', 'degrees celsius', 'celsius'],
]

/**
 * Whether a reply is the number that is meant, in value and, where it has a unit, in that. `answer` is the number as the source has
 * it; a reply may also name what `stem` counts, as in "24 patients".
 */
export function gradeNumber(answer: string, stem: string, reply: string): boolean {
  const [meant, given] = [numberAndUnit(answer), numberAndUnit(reply.replace(APPROXIMATELY, ''))]
  if (meant === null || given === null) return false
  const same =
    meant.values.length === given.values.length && meant.values.every((value, i) => value === given.values[i])
  if (!same) return false
  return given.unit === '' || areSameUnit(given.unit, meant.unit) || (meant.unit === '' && isCounted(given.unit, stem))
}

function numberAndUnit(text: string): { readonly values: readonly number[]; readonly unit: string } | null {
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined) return null
  const unit = foldText(text.slice(number.length)).trim().replace(/[.]$/, '')
  return { values: valuesOf(plainNumber(number)), unit }
}

/** With a full stop before decimals and without marks between thousands; "1,4" is one and four tenths. */
function plainNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/[.,]$/, '')
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2')
    .replace(/\s?\*\s?10/g, ' x 10')
    .replace(/\s?(?:and|−)\s?/g, ' to ')
    .replace(/(\d)e(\d)/gi, '$1 x 10^$2')
}

function areSameUnit(a: string, b: string): boolean {
  const [first, second] = [singular(a), singular(b)]
  return first === second || SAME_UNITS.some((units) => units.includes(first) && units.includes(second))
}

/** Whether the stem has these words right behind its gap. */
function isCounted(words: string, stem: string): boolean {
  return foldText(stem.split('_____')[1] ?? '')
    .trimStart()
    .startsWith(singular(words))
}

function singular(unit: string): string {
  return unit.length > 3 ? unit.replace(/s$/, '') : unit
}
