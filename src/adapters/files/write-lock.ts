import { randomUUID } from 'node:crypto'
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../../core/shared/errors.ts'
import { isRunning, type ProcessIdentity, processIdentity } from './process-identity.ts'

const POLL_MS = 200

/** A lock appears with its content: one that names no process after this long was left by something that went wrong. */
const NAMELESS_FOR_MS = 3000

/** What a disk says that knows no second name for a file */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/** The locks that this process holds. A lock with its number and another token is of a process before it that had the same one. */
const heldHere = new Set<string>()

export interface WaitingOptions {
  readonly patienceMs: number
  /** Ends the waiting, with its reason */
  readonly signal?: AbortSignal | undefined
  /** Told the number of each process that is waited for */
  readonly onWaiting?: ((pid: number) => void) | undefined
  /** What to say when the patience is at its end */
  readonly tooLong?: ((pid: number | null) => SetupError) | undefined
}

/** `busy`: a living process holds it; `abandoned`: its process ended without giving it back. */
export type LockState = 'free' | 'busy' | 'abandoned'

interface Holder extends ProcessIdentity {
  /** Tells apart the times that a lock was taken */
  readonly token: string
}

/**
 * Runs `work` while holding `path` as a lock against other processes on this machine; waits while a living process holds it.
 * A lock left behind by a process that no longer runs is taken over.
 * @throws SetupError when the lock is not free after `patienceMs`
 */
export async function withWriteLock<T>(path: string, options: WaitingOptions, work: () => Promise<T>): Promise<T> {
  const release = await takeWriteLock(path, options)
  try {
    return await work()
  } finally {
    await release()
  }
}

/** As {@link withWriteLock}, for work that has no end of its own: gives the function that gives the lock back. */
export async function takeWriteLock(path: string, options: WaitingOptions): Promise<() => Promise<void>> {
  const token = randomUUID()
  heldHere.add(token)
  try {
    await takeWhenFree(path, token, options)
  } catch (error) {
    heldHere.delete(token)
    throw error
  }
  return async () => {
    try {
      if ((await holderOf(path))?.token === token) await rm(path, { force: true })
    } finally {
      heldHere.delete(token)
    }
  }
}

export async function lockState(path: string): Promise<LockState> {
  const found = await stat(path).catch(() => null)
  if (found === null) return 'free'
  const holder = await holderOf(path)
  if (holder === null) return Date.now() - found.mtimeMs > NAMELESS_FOR_MS ? 'abandoned' : 'busy'
  if (holder.pid === process.pid) return heldHere.has(holder.token) ? 'busy' : 'abandoned'
  return (await isRunning(holder)) ? 'busy' : 'abandoned'
}

async function takeWhenFree(path: string, token: string, options: WaitingOptions) {
  const { patienceMs, signal, onWaiting, tooLong } = options
  const deadline = performance.now() + patienceMs
  let told: number | null = null
  for (;;) {
    signal?.throwIfAborted()
    if (await take(path, token)) return
    if ((await lockState(path)) === 'abandoned' && (await removeAbandoned(path, token))) continue
    const pid = (await holderOf(path))?.pid ?? null
    if (performance.now() > deadline) {
      throw (
        tooLong?.(pid) ??
        new SetupError(
          `Another Exocite process (number ${pid ?? 'unknown'}) has been writing the index for too long.`,
          `Wait for it to finish, or end it and delete ${path}.`,
        )
      )
    }
    if (pid !== null && pid !== told) onWaiting?.(pid)
    told = pid ?? told
    await sleep(POLL_MS, undefined, { signal }).catch(() => {})
  }
}

/** Only one of several processes succeeds, and the lock appears whole: it is written aside and then given its name. */
async function take(path: string, token: string): Promise<boolean> {
  const content = JSON.stringify({ ...(await processIdentity(process.pid)), token } satisfies Holder)
  const aside = `${path}.${token}.tmp`
  try {
    await writeFile(aside, content)
    await link(aside, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Without the file aside, the holder of the lock has cleared it away.
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (NO_LINKS.has(code)) return await takeInPlace(path, content)
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/** As {@link take}, for disks that know no links: a lock is nameless for a moment. */
async function takeInPlace(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    await rm(path, { force: true })
    throw error
  }
}

/**
 * Removes a lock whose process is gone. Of several processes that find it only one may, and only after another look: without that,
 * the last of them would remove the lock that the first has taken meanwhile.
 */
async function removeAbandoned(path: string, token: string): Promise<boolean> {
  const guard = `${path}.guard`
  if (!(await take(guard, token))) {
    if ((await lockState(guard)) === 'abandoned') await rm(guard, { force: true })
    return false
  }
  try {
    if ((await lockState(path)) === 'abandoned') await rm(path, { force: true, recursive: true })
    return true
  } finally {
    await rm(guard, { force: true })
  }
}

/** Who holds the lock; `null` when it is free or names nobody. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    const holder: Partial<Holder> | null = JSON.parse(await readFile(path, 'utf8'))
    if (typeof holder?.pid !== 'number' || typeof holder.token !== 'string') return null
    return { pid: holder.pid, startedAt: holder.startedAt ?? null, token: holder.token }
  } catch {
    return null
  }
}
