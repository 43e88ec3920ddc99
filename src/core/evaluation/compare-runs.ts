import { UserError } from '../shared/errors.ts'
import { type Estimate, estimate, meanOf } from './bootstrap.ts'
import type { MeasuredValues, Run } from './run.ts'
import type { Random } from './seeded-random.ts'

/** One measure of two runs over the same questions. */
export interface Comparison {
  readonly measure: string
  /** Means over the questions that both runs measured */
  readonly before: number
  readonly after: number
  /** `after` less `before`, question by question */
  readonly difference: Estimate
  /** `same` when the interval of the difference holds 0 */
  readonly verdict: 'better' | 'worse' | 'same'
}

/** Compares the measures that both runs have by paired bootstrap. @throws UserError when the runs share no question */
export function compareRuns(baseline: Run, run: Run, random: Random): readonly Comparison[] {
  const comparisons = Object.entries(run).flatMap(([measure, after]) => {
    const before = baseline[measure]
    const comparison = before === undefined ? null : compare(before, after, random)
    return comparison === null ? [] : [{ measure, ...comparison }]
  })
  if (comparisons.length === 0) throw new UserError('The baseline shares no measured question with this run.')
  return comparisons
}

function compare(before: MeasuredValues, after: MeasuredValues, random: Random): Omit<Comparison, 'measure'> | null {
  const pairs = Object.entries(after.values).flatMap(([id, now]) => {
    const then = before.values[id]
    return then === undefined ? [] : [{ now, then }]
  })
  const differences = pairs.map(({ now, then }) => now - then)
  const difference = estimate(differences, meanOf, random)
  if (difference === null) return null
  return {
    before: meanOf(pairs.map(({ then }) => then)) ?? 0,
    after: meanOf(pairs.map(({ now }) => now)) ?? 0,
    difference,
    verdict: verdictOn(difference, after.better),
  }
}

function verdictOn({ low, high }: Estimate, better: MeasuredValues['better']): Comparison['verdict'] {
  if (low <= 0 && high >= 0) return 'same'
  return low > 0 === (better === 'higher') ? 'better' : 'worse'
}
