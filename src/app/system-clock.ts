import type { Clock } from '../core/shared/clock.ts'

export const SYSTEM_CLOCK: Clock = { now: () => new Date(), monotonicMs: () => performance.now() }
