import { listBackups, makeBackup } from '../adapters/sql/backups.ts'
import type { Clock } from '../core/shared/clock.ts'
import type { Log } from '../core/shared/log.ts'

/** The database, where its copies go, and what the time is. */
interface Circumstances {
  readonly file: string
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
}

/** Makes today's backup, unless there is one (days of UTC). */
export async function backUpToday({ file, folder, clock, log }: Circumstances): Promise<void> {
  const now = clock.now().getTime()
  const [newest] = await listBackups(folder)
  if (newest !== undefined && dayOf(newest.madeAt) === dayOf(now)) return
  const { name, bytes } = await makeBackup(file, folder, now)
  log('info', 'backed-up', { name, bytes })
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
