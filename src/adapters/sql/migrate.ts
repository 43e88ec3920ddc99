import { sql } from 'kysely'
import { SetupError } from '../../core/shared/errors.ts'
import { MIGRATIONS } from './migrations/all-migrations.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes } from './tables.ts'

/** Marks the file as ours, see https://sqlite.org/pragma.html#pragma_application_id: "Exoc" in ASCII. */
const APPLICATION_ID = 0x45786f63

/**
 * Brings the database to the newest form, all in one step. `user_version` counts the migrations that it has seen.
 * @throws SetupError when a newer version of Exocite, or another program, has made it
 */
export async function migrate(database: StudyDatabase): Promise<void> {
  await database.write(async (changes) => {
    const version = await pragma(changes, 'user_version')
    await refuseForeign(changes, database.file)
    refuseNewer(database.file, version)
    if (version === MIGRATIONS.length) return
    for (const apply of MIGRATIONS.slice(version)) await apply(changes)
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(changes)
    await sql.raw(`pragma user_version = ${MIGRATIONS.length}`).execute(changes)
  })
}

/** @throws SetupError when a database has seen more migrations than there are */
export function refuseNewer(file: string, version: number): void {
  if (version <= MIGRATIONS.length) return
  throw new SetupError(
    `The database ${file} was made by a newer version of Exocite: its form is ${version}, this version knows ${MIGRATIONS.length}.`,
    'Update Exocite, or set DATA_DIR to another folder.',
  )
}

async function refuseForeign(changes: Changes, file: string): Promise<void> {
  if ((await pragma(changes, 'application_id')) === APPLICATION_ID) return
  const { rows } = await sql`select name from sqlite_schema limit 1`.execute(changes)
  if (rows.length === 0) return
  throw new SetupError(
    `The database ${file} belongs to another program.`,
    'Move the file away, or set DATA_DIR to another folder.',
  )
}

async function pragma(changes: Changes, name: 'user_version' | 'application_id'): Promise<number> {
  const { rows } = await sql.raw<Record<string, number>>(`pragma ${name}`).execute(changes)
  return rows[0]?.[name] ?? 0
}
