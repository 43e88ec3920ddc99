import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../src/adapters/sql/database.ts'
import type { StudyDatabase } from '../../src/adapters/sql/study-database.ts'
import type { OpenStore } from './opened-store.ts'

/** A file for a database, in a folder that is removed when the test is over. */
export function newStudyFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exocite-study-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'study.db')
}

/** Opens the database and closes it when the test is over. */
export async function openedDatabase(file = newStudyFile(), patienceMs?: number): Promise<StudyDatabase> {
  const database = await openDatabase(file, patienceMs)
  onTestFinished(() => database.close())
  return database
}

/** A store of SQLite on a file of its own. */
export function onSqlite<T>(create: (database: StudyDatabase) => T): OpenStore<T> {
  return async () => {
    const database = await openedDatabase()
    return {
      store: create(database),
      async reopen() {
        await database.close()
        return create(await openedDatabase(database.file))
      },
    }
  }
}
