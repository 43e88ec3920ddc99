import { foldText } from '../../text/fold-text.ts'
import { valuesOf } from './quantities.ts'

const APPROXIMATELY =
  /^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|in|over|more than|at least|up to|under|nearly|~|≈|>|<|≥|≤)\s*/i
const NUMBER =
  /^[-−]?\d[\d,.]*(?:\s?(?:[x×*]\s?10\^?|e)\d+)?(?:\s?(?:-|–|−|to|and)\s?[-−]?\d[\d,.]*(?:\s?(?:[x×*]\s?10\^?|e)\d+)?)?/i
/** Each unit in which a gap may measure, folded, and its other spellings; with capitals off, "nm" is written for "nM" as well. */
const SPELLED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '%': ['percent', 'per cent', 'pct', 'per-cent'],
    percent: ['%', 'per cent', 'pct', 'per-cent'],
    nm: ['nanometer'],
    mum: ['um', 'micrometer', 'micron'],
    mm: ['millimeter'],
    cm: ['centimeter'],
    'g/ml': ['g per ml', 'g ml', 'gram per milliliter', 'gram per ml'],
    'mg/ml': ['mg per ml', 'mg ml', 'milligram per milliliter', 'milligram per ml'],
    mug: ['ug', 'mcg', 'microgram'],
    mg: ['milligram'],
    kg: ['kilogram', 'kilo'],
    g: ['gram'],
    mul: ['ul', 'microliter'],
    ml: ['milliliter'],
    l: ['liter'],
    '°c': ['c', 'degree', 'degree c', 'degree celsius', 'celsius'],
    fold: ['-fold', 'x', 'time'],
    hour: ['h', 'hr'],
    minute: ['min'],
    day: ['d'],
    week: ['wk'],
    month: ['mo'],
    year: ['yr', 'y'],
    million: ['mio', 'm', 'mn'],
    kda: ['kd', 'kilodalton'],
    bp: ['base pair'],
    rpm: ['revolution per minute', 'rotation per minute'],
    mmhg: ['mm hg', 'millimeter of mercury'],
    mmolar: ['mm', 'millimolar'],
    mumolar: ['mum', 'um', 'micromolar'],
    nmolar: ['nm', 'nanomolar'],
  }),
)
const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/**
 * Whether a reply is the number that is meant, in value and, where it has a unit, in that. `answer` is the number as the source has
 * it; a reply may also name what `stem` counts, as in "24 patients".
 */
export function gradeNumber(answer: string, stem: string, reply: string): boolean {
  const [meant, given] = [numberAndUnit(answer), numberAndUnit(inDigits(reply.replace(APPROXIMATELY, '')))]
  if (meant === null || given === null) return false
  const same =
    meant.values.length === given.values.length && meant.values.every((value, i) => value === given.values[i])
  if (!same) return false
  return given.unit === '' || isUnit(given.unit, meant.unit) || (meant.unit === '' && isCounted(given.unit, stem))
}

function numberAndUnit(text: string): { readonly values: readonly number[]; readonly unit: string } | null {
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined) return null
  const unit = foldText(text.slice(number.length).replace(/^(\s?[mµμn])M$/u, '$1molar'))
    .trim()
    .replace(/[.]$/, '')
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

/** A number word from one to twenty, with which a reply begins, as its number. */
function inDigits(reply: string): string {
  return reply.replace(/^\p{L}+/u, (word) => {
    const value = NUMBER_WORDS.indexOf(word.toLowerCase()) + 1
    return value === 0 ? word : String(value)
  })
}

function isUnit(given: string, meant: string): boolean {
  const [first, second] = [singular(given), singular(meant).replace(/^-/, '')]
  return first === second || (SPELLED.get(second) ?? []).includes(first)
}

/** Whether the stem has these words right behind its gap. */
function isCounted(words: string, stem: string): boolean {
  return foldText(stem.split('_____')[1] ?? '')
    .trimStart()
    .startsWith(words.replace(/s$/, ''))
}

function singular(unit: string): string {
  return unit.replace(/(?<=\p{L}[^\P{L}su])s\b/gu, '')
}
