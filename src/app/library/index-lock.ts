import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { explainDiskError } from '../../adapters/files/disk-errors.ts'
import { removeLeftovers } from '../../adapters/files/generations.ts'
import { type LockState, lockState, withWriteLock } from '../../adapters/files/write-lock.ts'
import type { LibraryPlaces } from '../places.ts'
import type { Progress } from '../progress.ts'

/** How long to wait for another process that is writing the index. */
const PATIENCE_MS = 600_000

/** Who is told what is waited for, and what ends the waiting. */
interface Waiting {
  readonly progress: Progress
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs `work` as the only process that changes the index or the library's files, after clearing away what processes that were
 * killed have left.
 * @throws SetupError when another process does not finish
 */
export function whileHoldingIndex<T>(
  { indexFolder }: LibraryPlaces,
  { progress, signal }: Waiting,
  work: () => Promise<T>,
): Promise<T> {
  return explainDiskError(indexFolder, async () => {
    await mkdir(indexFolder, { recursive: true })
    const onWaiting = (pid: number) => progress.note(`Waiting for process ${pid} that is writing the index.`)
    return withWriteLock(lockFile(indexFolder), { patienceMs: PATIENCE_MS, signal, onWaiting }, async () => {
      await removeLeftovers(indexFolder)
      return work()
    })
  })
}

/** Whether somebody is at work on the index, or was and has been killed. */
export function indexLockState({ indexFolder }: LibraryPlaces): Promise<LockState> {
  return lockState(lockFile(indexFolder))
}

function lockFile(indexFolder: string): string {
  return join(indexFolder, 'lock')
}
