import SQLite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { SetupError } from '../../core/shared/errors.ts'
import { immediateDialect } from './immediate-dialect.ts'
import { migrate } from './migrate.ts'
import { patiently } from './patience.ts'
import { damaged, isUnfit } from './sqlite-errors.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Tables } from './tables.ts'

/** SQLite's own waiting stops the whole program, so there is none: what is busy is tried again. */
const BLOCKING_MS = 0

/**
 * Opens the database, which is made when it is not there, and brings it to the newest form.
 * @throws SetupError when it is damaged, made by a newer version, or out of reach; OutsideError when another process keeps it locked
 */
export async function openDatabase(file: string, patienceMs?: number): Promise<StudyDatabase> {
  const sqlite = await patiently(file, () => connect(file), patienceMs)
  const queries = new Kysely<Tables>({ dialect: immediateDialect(sqlite) })
  const database: StudyDatabase = {
    file,
    read: (work) => patiently(file, () => work(queries), patienceMs),
    write: (work) => patiently(file, () => queries.transaction().execute(work), patienceMs),
    settle: () => patiently(file, () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'), patienceMs),
    close: () => queries.destroy().then(() => void sqlite.close()),
  }
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw isUnfit(error) ? damaged(error, file) : error
  }
}

/**
 * The database's file by the setting DATABASE_URL.
 * @throws SetupError for any other engine than SQLite
 */
export function databaseFile(url: string | undefined, fallback: string): string {
  if (url === undefined) return fallback
  const engine = /^([a-z0-9+]+):/i.exec(url)?.[1] ?? 'something else'
  throw new SetupError(
    `DATABASE_URL names ${engine}, but this version keeps its data in SQLite only.`,
    `Leave DATABASE_URL empty; the data is then kept in ${fallback}.`,
  )
}

/** WAL lets others read and back up meanwhile; FULL has the disk confirm each change: https://sqlite.org/pragma.html */
function connect(file: string): SQLite.Database {
  const sqlite = new SQLite(file, { timeout: BLOCKING_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('secure_delete = ON')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}
