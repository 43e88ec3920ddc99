import type { Phrase } from '../shared/phrase.ts'

/** One thing that spoke for or against answering, and the same for a reader. */
export interface TraceReason extends Phrase {
  readonly signal: string
  /** As the decision saw it, mostly 0…1 */
  readonly value: number
  /** By how many log-odds it moved the decision away from what a usual question gets: above 0 towards an answer */
  readonly contribution: number
}

/** Why a question was answered or declined. */
export interface Trace {
  /** Probability that the library holds the answer, 0…1, and the least at which it is given */
  readonly answerable: number
  readonly threshold: number
  /** What moved the decision most, at most five, the strongest first */
  readonly reasons: readonly TraceReason[]
  /** Words of the question that the library uses nowhere, not even by another name */
  readonly unknownWords: readonly string[]
}
