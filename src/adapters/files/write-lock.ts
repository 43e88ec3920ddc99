import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../../core/shared/errors.ts'
import { isRunning, type ProcessIdentity, processIdentity } from './process-identity.ts'

const POLL_MS = 200

/** A lock is written in one go: one that is still empty after this long was left behind by a process that was killed. */
const EMPTY_FOR_MS = 2000

export interface WaitingOptions {
  readonly patienceMs: number
  /** Ends the waiting, with its reason */
  readonly signal?: AbortSignal | undefined
}

/** `busy`: a living process holds it; `abandoned`: its process ended without giving it back. */
export type LockState = 'free' | 'busy' | 'abandoned'

/**
 * Runs `work` while holding `path` as a lock against other processes on this machine; waits while a living process holds it.
 * A lock left behind by a process that no longer runs is taken over.
 * @throws SetupError when the lock is not free after `patienceMs`
 */
export async function withWriteLock<T>(
  path: string,
  { patienceMs, signal }: WaitingOptions,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + patienceMs
  while (!(await take(path))) {
    signal?.throwIfAborted()
    if ((await lockState(path)) === 'abandoned') {
      await removeAbandoned(path)
    } else if (performance.now() > deadline) {
      throw new SetupError(
        `Another Exocite process (number ${(await holderOf(path))?.pid ?? 'unknown'}) has been writing the index for too long.`,
        `Wait for it to finish, or end it and delete ${path}.`,
      )
    } else {
      await sleep(POLL_MS)
    }
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

export async function lockState(path: string): Promise<LockState> {
  const found = await stat(path).catch(() => null)
  if (found === null) return 'free'
  const holder = await holderOf(path)
  if (holder === null) return Date.now() - found.mtimeMs > EMPTY_FOR_MS ? 'abandoned' : 'busy'
  return (await isRunning(holder)) ? 'busy' : 'abandoned'
}

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(await processIdentity(process.pid)), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Of several processes that find the same abandoned lock only one succeeds in moving it away. */
async function removeAbandoned(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await rename(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // Another process may have taken the lock over between the look and the move: it gets it back.
  if ((await lockState(aside)) === 'busy') await rename(aside, path)
  else await rm(aside, { force: true })
}

/** The process that holds the lock; `null` when the lock is just being taken or given back. */
async function holderOf(path: string): Promise<ProcessIdentity | null> {
  const content = await readFile(path, 'utf8').catch(() => '')
  try {
    const { pid, startedAt }: Partial<ProcessIdentity> = JSON.parse(content)
    return typeof pid === 'number' ? { pid, startedAt: startedAt ?? null } : null
  } catch {
    return null
  }
}
