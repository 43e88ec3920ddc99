import type { Clock } from '../core/shared/clock.ts'
import type { Log } from '../core/shared/log.ts'
import type { Progress } from './progress.ts'

const EVERY_MS = 5000

/** Progress as log lines, one every few seconds, for a program that nobody watches. */
export function logProgress(log: Log, clock: Clock): Progress {
  let last = Number.NEGATIVE_INFINITY
  return {
    report(task, done, total, unit) {
      if (clock.monotonicMs() - last < EVERY_MS) return
      last = clock.monotonicMs()
      log('info', 'progress', { task, done: Math.round(done), total: Math.round(total), unit })
    },
    note(sentence) {
      log('info', 'waiting', { note: sentence })
    },
    end() {
      last = Number.NEGATIVE_INFINITY
    },
  }
}
