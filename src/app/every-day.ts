import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../core/shared/clock.ts'
import type { Log } from '../core/shared/log.ts'

/** A machine may sleep through any number of hours, so the date is looked at this often. */
const LOOK_EVERY_MS = 600_000

interface Circumstances {
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Does `work` now and once on every later day (UTC), until `signal` aborts. When it fails, that is logged and it is tried again at
 * the next look.
 */
export async function everyDay({ clock, log, signal }: Circumstances, work: () => Promise<void>): Promise<void> {
  let doneOn: string | null = null
  while (!signal.aborted) {
    const today = clock.now().toISOString().slice(0, 10)
    if (today !== doneOn) {
      try {
        await work()
        doneOn = today
      } catch (reason) {
        log('error', 'upkeep-failed', { reason })
      }
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}
