import type { AbstentionReason } from './answer.ts'
import type { Evidence } from './select-evidence.ts'

/**
 * Log-odds that the best sentence answers the question, from two signals: how near it is in meaning and how much of the question's
 * weighty words it holds.
 */
const INTERCEPT = -4.6
const PER_COSINE = 8
const PER_COVERAGE = 2.5
/** Below it the question is declined. */
const THRESHOLD = 0.5
/** A cosine that unrelated English sentences reach by chance */
const UNRELATED_COSINE = 0.25

/** Probability, 0…1, that `best` answers the question. */
export function confidenceIn(best: Evidence | undefined): number {
  if (best === undefined) return 0
  const logOdds = INTERCEPT + PER_COSINE * best.cosine + PER_COVERAGE * best.coverage
  return 1 / (1 + Math.exp(-logOdds))
}

/** Why not to answer, or `null` when the evidence is good enough. */
export function reasonToAbstain(best: Evidence | undefined): AbstentionReason | null {
  if (best === undefined) return 'nothing-found'
  if (confidenceIn(best) >= THRESHOLD) return null
  return best.cosine < UNRELATED_COSINE ? 'outside-the-library' : 'weak-evidence'
}
