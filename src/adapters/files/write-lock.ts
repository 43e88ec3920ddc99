import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../../core/shared/errors.ts'

const POLL_MS = 200

/**
 * Runs `work` while holding `path` as a lock against other processes on this machine; waits while a living process holds it.
 * A lock left behind by a process that no longer runs is taken over.
 * @throws SetupError when the lock is not free after `patienceMs`
 */
export async function withWriteLock<T>(path: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs
  while (!(await take(path))) {
    const holder = await holderOf(path)
    if (holder !== null && !isAlive(holder)) {
      await rm(path, { force: true })
    } else if (performance.now() > deadline) {
      throw new SetupError(
        `Another Exocite process (number ${holder ?? 'unknown'}) has been writing the index for too long.`,
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

async function take(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The process that holds the lock; `null` when the lock is just being taken or given back. */
async function holderOf(path: string): Promise<number | null> {
  const pid = Number(await readFile(path, 'utf8').catch(() => ''))
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
