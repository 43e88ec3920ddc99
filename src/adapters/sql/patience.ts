import { setTimeout as sleep } from 'node:timers/promises'
import { explainSqliteError, isBusy } from './sqlite-errors.ts'

/** How long an action waits for another process that is writing, in ms. Discord's people wait no longer either. */
const PATIENCE_MS = 4000
const PAUSE_MS = 25

/**
 * Does `work`, again and again while another process is writing; the program goes on meanwhile.
 * @throws OutsideError when the other one does not finish; SetupError for what the operator can mend
 */
export async function patiently<T>(file: string, work: () => T | Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw explainSqliteError(error, file)
    }
    await sleep(PAUSE_MS)
  }
}
