import { readFile } from 'node:fs/promises'

/** A process of this machine, told from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** When it started, in clock ticks since the machine did; `null` where the system does not tell */
  readonly startedAt: string | null
}

export async function processIdentity(pid: number): Promise<ProcessIdentity> {
  return { pid, startedAt: await startOf(pid) }
}

/** Whether that very process still runs. In a container every start gets the same number, hence the second look. */
export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = await startOf(pid)
  return startedAt === null || now === null || startedAt === now
}

/** Field 22 of /proc/[pid]/stat, see proc_pid_stat(5); the second field is a name in brackets that may hold anything. */
async function startOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
}
