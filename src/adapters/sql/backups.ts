import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { SetupError, UserError } from '../../core/shared/errors.ts'
import { expiredBackups } from '../../core/study/backup-rotation.ts'
import { examineDatabase } from './examine-database.ts'
import { patiently } from './patience.ts'

/** A copy of the database at one moment. */
export interface Backup {
  /** Its file's name without folder */
  readonly name: string
  readonly path: string
  /** Milliseconds since 1970 (UTC) */
  readonly madeAt: number
  readonly bytes: number
}

const NAME = /^study-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.db$/

/** Newest first. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const backups = names.flatMap((name) => {
    const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
    const madeAt = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
    return Number.isNaN(madeAt) ? [] : [{ name, path: join(folder, name), madeAt }]
  })
  const sized = await Promise.all(backups.map(async (backup) => ({ ...backup, bytes: (await stat(backup.path)).size })))
  return sized.toSorted((a, b) => b.madeAt - a.madeAt)
}

/** @throws UserError that names those that there are */
export async function findBackup(folder: string, name: string): Promise<Backup> {
  const backups = await listBackups(folder)
  const found = backups.find((backup) => backup.name === name)
  if (found !== undefined) return found
  const names = backups.map((backup) => backup.name).join(', ')
  throw new UserError(`There is no backup "${name}". ${names === '' ? 'There are none yet.' : `There are: ${names}.`}`)
}

/**
 * Copies a database that may be in use, checks the copy, and takes away the copies that have had their time.
 * @throws SetupError when the database is not there or damaged; the other copies are left then
 */
export async function makeBackup(file: string, folder: string, now: number): Promise<Backup> {
  if ((await stat(file).catch(() => null)) === null) {
    throw new SetupError(`There is no database ${file} yet.`, 'It is made when the bot starts for the first time.')
  }
  await mkdir(folder, { recursive: true })
  const name = `study-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`
  const staged = join(folder, `${name}.partial`)
  try {
    await copyDatabase(file, staged)
    const damage = (await examineDatabase(staged))?.damage ?? null
    if (damage !== null) {
      throw new SetupError(`No backup was made: the database ${file} is damaged (${damage}).`, 'Restart the bot.')
    }
    await synchronise(staged)
    await rename(staged, join(folder, name))
  } finally {
    await rm(staged, { force: true })
  }
  const backups = await listBackups(folder)
  const made = backups.find((backup) => backup.name === name)
  if (made === undefined) throw new Error(`The backup ${name} is gone as soon as it was made.`)
  await rotate(backups, now)
  return made
}

async function rotate(backups: readonly Backup[], now: number): Promise<void> {
  const times = backups.map(({ madeAt }) => madeAt)
  const expired = new Set(expiredBackups(times, now))
  for (const { path, madeAt } of backups) if (expired.has(madeAt)) await rm(path, { force: true })
}

/** SQLite's online copy, left as one file without a log beside it: https://sqlite.org/backup.html */
async function copyDatabase(file: string, target: string): Promise<void> {
  await rm(target, { force: true })
  await patiently(file, async () => {
    const source = new SQLite(file, { fileMustExist: true })
    try {
      await source.backup(target)
    } finally {
      source.close()
    }
  })
  await patiently(target, () => {
    const copy = new SQLite(target)
    try {
      copy.pragma('journal_mode = DELETE')
    } finally {
      copy.close()
    }
  })
}

async function synchronise(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
