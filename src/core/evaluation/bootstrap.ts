import type { Random } from './seeded-random.ts'

/** How often a sample is drawn anew. */
const RESAMPLES = 2000
/** What lies outside an interval on each side. */
const TAIL = 0.025

/** A figure and the 95 % interval around it. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
  /** From how many observations */
  readonly count: number
}

/** The mean of a sample; `null` when the sample is empty. */
export function meanOf(sample: readonly number[]): number | null {
  return sample.length === 0 ? null : sample.reduce((sum, number) => sum + number, 0) / sample.length
}

/**
 * A statistic of a sample with its percentile bootstrap interval (Efron & Tibshirani 1993): the same statistic of 2,000 samples of equal
 * size drawn from it with replacement. `null` when the sample is empty.
 */
export function estimate<T>(
  sample: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  random: Random,
): Estimate | null {
  const value = statistic(sample)
  if (value === null) return null
  const drawn: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    const again = statistic(Array.from(sample, () => sample[Math.floor(random() * sample.length)] as T))
    if (again !== null) drawn.push(again)
  }
  drawn.sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? value
  return { value, low: at(TAIL), high: at(1 - TAIL), count: sample.length }
}
