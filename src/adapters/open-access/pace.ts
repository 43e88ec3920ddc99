import type { Clock } from '../../core/shared/clock.ts'

/** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** Resolves when the next request may be sent. */
export type Pace = (signal?: AbortSignal) => Promise<void>

/** Lets requests through one at a time, `gapMs` apart, in the order in which they came. */
export function createPace(gapMs: number, clock: Clock, sleep: Sleep): Pace {
  let free = Number.NEGATIVE_INFINITY
  return async (signal) => {
    const now = clock.monotonicMs()
    const turn = Math.max(now, free)
    free = turn + gapMs
    if (turn > now) await sleep(turn - now, signal)
  }
}
