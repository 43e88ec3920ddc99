import { copyFile, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SetupError } from '../../core/shared/errors.ts'
import { type Backup, listBackups } from './backups.ts'
import { examineDatabase } from './examine-database.ts'

/** What became of a database that could not be used any more. Times are milliseconds since 1970 (UTC). */
export interface Loss {
  /** What was wrong with it */
  readonly damage: string
  readonly foundAt: number
  /** Where the damaged file is kept */
  readonly setAside: string
  /** What was saved after this moment is lost; `null` when there was no backup, and all is lost */
  readonly lostSince: number | null
}

const LOG = '-wal'
const SHARED = '-shm'
const RECORD = /^study-damaged-.*\.json$/
/** Names as {@link asideOf} makes them */
const ASIDE = /^study-(?:damaged|replaced)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.(?:db|db-wal|json)$/

/**
 * Examines the database before it is opened. A damaged one is set aside and its last good backup takes its place, or a new database
 * when there is none. Nobody else may have it open. `null`: it is in order, or there is none.
 */
export async function mendDatabase(file: string, backupFolder: string, now: number): Promise<Loss | null> {
  const damage = (await examineDatabase(file))?.damage ?? null
  if (damage === null) return null
  const backup = await lastGood(await listBackups(backupFolder))
  // An empty file is how SQLite's own new database begins, before anything was saved in it.
  if (backup === null && damage === 'it is empty') return null
  const setAside = asideOf(file, 'damaged', now)
  const loss: Loss = { damage, foundAt: now, setAside, lostSince: backup?.madeAt ?? null }
  await keepAside(file, setAside)
  await writeFile(`${setAside}.tmp`, JSON.stringify(loss))
  await rename(`${setAside}.tmp`, setAside.replace(/\.db$/, '.json'))
  await replace(file, backup)
  return loss
}

/**
 * Puts a backup in the place of the database, which is kept aside. Nobody else may have it open.
 * @returns where the former database is kept; `null` when there was none
 * @throws SetupError when the backup is damaged; the database is left as it is then
 */
export async function restoreBackup(file: string, backup: Backup, now: number): Promise<string | null> {
  const damage = (await examineDatabase(backup.path))?.damage ?? null
  if (damage !== null) {
    throw new SetupError(
      `The backup ${backup.name} is damaged (${damage}).`,
      'Choose another: npm run -s backup -- list',
    )
  }
  const setAside = (await examineDatabase(file)) === null ? null : asideOf(file, 'replaced', now)
  if (setAside !== null) await keepAside(file, setAside)
  await replace(file, backup)
  return setAside
}

/** The losses whose damaged files are still kept beside the database. */
export async function rememberedLosses(file: string): Promise<readonly Loss[]> {
  const folder = dirname(file)
  const names = await readdir(folder).catch(() => [])
  const records = names.filter((name) => RECORD.test(name)).toSorted()
  return Promise.all(records.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Loss))
}

/**
 * Deletes what was set aside before `time` (milliseconds since 1970): like a backup, it may hold what people have had deleted since.
 * Gives the names of the files.
 */
export async function dropSetAsideBefore(file: string, time: number): Promise<readonly string[]> {
  const folder = dirname(file)
  const names = await readdir(folder)
  const old = names.filter((name) => {
    const [, day, hours, minutes, seconds] = ASIDE.exec(name) ?? []
    return Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) < time
  })
  for (const name of old) await rm(join(folder, name), { force: true })
  return old
}

async function lastGood(backups: readonly Backup[]): Promise<Backup | null> {
  for (const backup of backups) if ((await examineDatabase(backup.path))?.damage === null) return backup
  return null
}

function asideOf(file: string, why: 'damaged' | 'replaced', now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  return join(dirname(file), `${basename(file, '.db')}-${why}-${time}Z.db`)
}

/** Copied, not moved: whenever the process ends, either the old database or the new one is in its place. */
async function keepAside(file: string, setAside: string): Promise<void> {
  await copyFile(file, setAside)
  const log = await stat(`${file}${LOG}`).catch(() => null)
  // Who has only read a database leaves an empty log.
  if (log !== null && log.size > 0) await copyFile(`${file}${LOG}`, `${setAside}${LOG}`)
}

async function replace(file: string, backup: Backup | null): Promise<void> {
  const staged = `${file}.restoring`
  if (backup === null) await writeFile(staged, '')
  else await copyFile(backup.path, staged)
  const copy = await open(staged, 'r+')
  await copy.sync().finally(() => copy.close())
  for (const end of [LOG, SHARED]) await rm(`${file}${end}`, { force: true })
  await rename(staged, file)
}
