/** What one person made of one item, with how well the same person did on the others of the same quiz. */
export interface Response {
  readonly right: boolean
  /** Share, 0 to 1, of the person's other items that were right; `null` for the only item of a quiz */
  readonly restScore: number | null
}

export interface ItemStatistics {
  readonly responses: number
  /** Difficulty index p: the share, 0 to 1, that was right; high means easy. `null` without responses */
  readonly difficulty: number | null
  /**
   * Corrected item-rest correlation, -1 to 1: the point-biserial correlation between being right here and the share right elsewhere.
   * `null` below 20 responses, and where everybody, or nobody, was right or all did equally well elsewhere.
   */
  readonly discrimination: number | null
}

/** Why an item is asked no more. */
export type Retirement = 'reported' | 'too-easy' | 'too-hard' | 'misleading'

export interface RetirementRules {
  /** So many different people must have reported it */
  readonly reporters: number
  /** Statistics count from so many responses on */
  readonly responses: number
}

/** Fewer responses say next to nothing: with 20, the standard error of a share of one half is 0.11. */
const ENOUGH = 20

const RETIREMENT_RULES: RetirementRules = { reporters: 3, responses: ENOUGH }

/**
 * Difficulty and discrimination of an item by classical test theory (Crocker & Algina, Introduction to Classical and Modern Test
 * Theory): the share right and the point-biserial correlation with the rest score, the item itself left out of it.
 */
export function itemStatistics(responses: readonly Response[]): ItemStatistics {
  const right = responses.filter(({ right: each }) => each).length
  return {
    responses: responses.length,
    difficulty: responses.length === 0 ? null : right / responses.length,
    discrimination: responses.length < ENOUGH ? null : pointBiserial(responses),
  }
}

/**
 * Why an item retires, `null` while it stays. People's reports come first; then, from {@link RetirementRules.responses} on, an item that
 * nobody or everybody gets right tells nobody from anybody, and one that the better get wrong more often than the worse is likely
 * keyed wrongly or ambiguous: a negative discrimination is the usual ground for taking an item out.
 */
export function retirementOf(
  { responses, difficulty, discrimination }: ItemStatistics,
  reporters: number,
  rules: RetirementRules = RETIREMENT_RULES,
): Retirement | null {
  if (reporters >= rules.reporters) return 'reported'
  if (responses < rules.responses) return null
  if (difficulty === 0) return 'too-hard'
  if (difficulty === 1) return 'too-easy'
  return discrimination !== null && discrimination < 0 ? 'misleading' : null
}

/** (mean of the right - mean of the wrong) / standard deviation of all, times the root of p (1 - p). */
function pointBiserial(responses: readonly Response[]): number | null {
  const scored = responses.flatMap(({ right, restScore }) => (restScore === null ? [] : [{ right, restScore }]))
  const ofRight = scored.filter(({ right }) => right).map(({ restScore }) => restScore)
  const ofWrong = scored.filter(({ right }) => !right).map(({ restScore }) => restScore)
  const spread = deviation(scored.map(({ restScore }) => restScore))
  if (scored.length < ENOUGH || ofRight.length === 0 || ofWrong.length === 0 || spread === 0) return null
  const share = ofRight.length / scored.length
  return ((mean(ofRight) - mean(ofWrong)) / spread) * Math.sqrt(share * (1 - share))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard deviation of a whole population; 0 where all values are equal, whatever rounding makes of their mean. */
function deviation(values: readonly number[]): number {
  if (values.every((value) => value === values[0])) return 0
  const centre = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)))
}
