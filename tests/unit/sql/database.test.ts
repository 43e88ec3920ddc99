import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile, openDatabase } from '../../../src/adapters/sql/database.ts'
import { createVotes } from '../../../src/adapters/sql/votes.ts'
import { OutsideError, SetupError } from '../../../src/core/shared/errors.ts'
import { newStudyFile, openedDatabase } from '../../contracts/study-folder.ts'

/** A second connection, as another process has it. */
function otherConnection(file: string): SQLite.Database {
  const other = new SQLite(file)
  onTestFinished(() => void other.close())
  return other
}

async function refusal(work: Promise<unknown>): Promise<SetupError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(SetupError)
  return error as SetupError
}

test('a change is on the disk once it is acknowledged: the log is synchronised at every commit', async () => {
  const database = await openedDatabase()
  const pragma = (name: string) => database.read((queries) => sql.raw(`pragma ${name}`).execute(queries))
  expect((await pragma('journal_mode')).rows).toEqual([{ journal_mode: 'wal' }])
  expect((await pragma('synchronous')).rows).toEqual([{ synchronous: 2 }])
  expect((await pragma('foreign_keys')).rows).toEqual([{ foreign_keys: 1 }])
})

test('a change that fails half-way leaves nothing behind', async () => {
  const database = await openedDatabase()
  const work = database.write(async (changes) => {
    await changes.insertInto('rooms').values({ room_id: 'one', server_id: null, changes: '{}' }).execute()
    throw new Error('half-way')
  })
  await expect(work).rejects.toThrow('half-way')
  expect(await database.read((queries) => queries.selectFrom('rooms').selectAll().execute())).toEqual([])
})

test('a change waits for another process that is writing', async () => {
  const database = await openedDatabase()
  const other = otherConnection(database.file)
  other.exec('begin immediate')
  setTimeout(() => other.exec('commit'), 200)
  const votes = createVotes(database)
  await votes.cast('a', 'ann', 'helpful', 1)
  expect(other.inTransaction).toBe(false)
  expect(await votes.count('a')).toEqual({ helpful: 1, 'not-helpful': 0 })
})

test('a change that has waited long enough says so, is not made, and can be tried again', async () => {
  const database = await openedDatabase(newStudyFile(), 100)
  const other = otherConnection(database.file)
  other.exec('begin immediate')
  const votes = createVotes(database)
  const failing = votes.cast('a', 'ann', 'helpful', 1)
  await expect(failing).rejects.toBeInstanceOf(OutsideError)
  await expect(failing).rejects.toThrow(/Another process is writing .*study\.db.*Try again/)
  expect(await votes.count('a')).toEqual({ helpful: 0, 'not-helpful': 0 })
  other.exec('commit')
  await votes.cast('a', 'ann', 'helpful', 1)
  expect(await votes.count('a')).toEqual({ helpful: 1, 'not-helpful': 0 })
})

test('a full disk is named, and what was saved before stays', async () => {
  const database = await openedDatabase()
  const votes = createVotes(database)
  await votes.cast('a', 'ann', 'helpful', 1)
  await database.read((queries) => sql`pragma max_page_count = 1`.execute(queries))
  const work = votes.cast('b', 'x'.repeat(1_000_000), 'helpful', 1)
  expect((await refusal(work)).message).toMatch(/^The disk that holds .*study\.db is full\.$/)
  expect(await votes.count('a')).toEqual({ helpful: 1, 'not-helpful': 0 })
})

test('a database of a newer version is refused and left as it is', async () => {
  const file = newStudyFile()
  const database = await openDatabase(file)
  await database.read((queries) => sql`pragma user_version = 9999`.execute(queries))
  await database.close()
  const { message, remedy } = await refusal(openDatabase(file))
  expect(message).toMatch(/made by a newer version of Exocite: its form is 9999/)
  expect(remedy).toMatch(/Update Exocite/)
  expect(otherConnection(file).pragma('user_version', { simple: true })).toBe(9999)
})

test("another program's database is refused and left as it is", async () => {
  const file = newStudyFile()
  otherConnection(file).exec('create table theirs (x)')
  expect((await refusal(openDatabase(file))).message).toMatch(/belongs to another program/)
  expect(otherConnection(file).prepare('select name from sqlite_schema').all()).toEqual([{ name: 'theirs' }])
})

test('a file that is no database is named as damaged', async () => {
  const file = newStudyFile()
  writeFileSync(file, 'This was never a database. '.repeat(400))
  const { message, remedy } = await refusal(openDatabase(file))
  expect(message).toMatch(/study\.db is damaged \(file is not a database\)/)
  expect(remedy).toMatch(/backup -- restore/)
})

test('a place that cannot be written to is named', async () => {
  const file = newStudyFile()
  mkdirSync(file)
  expect((await refusal(openDatabase(file))).message).toMatch(/Exocite may not write .*study\.db \(SQLITE_CANTOPEN/)
})

test.runIf(process.getuid?.() !== 0)('a folder that is closed to us is named', async () => {
  const file = newStudyFile()
  chmodSync(dirname(file), 0o500)
  onTestFinished(() => chmodSync(dirname(file), 0o700))
  expect((await refusal(openDatabase(file))).message).toMatch(/Exocite may not write .*study\.db/)
})

test('another engine than SQLite is refused without showing its password', () => {
  expect(databaseFile(undefined, '.data/study.db')).toBe('.data/study.db')
  const ask = () => databaseFile('postgres://ann:secret@host/db', '.data/study.db')
  expect(ask).toThrow(SetupError)
  expect(ask).toThrow(/DATABASE_URL names postgres, but this version keeps its data in SQLite only\./)
  expect(ask).not.toThrow(/secret/)
})
