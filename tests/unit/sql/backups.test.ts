import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findBackup, listBackups, makeBackup } from '../../../src/adapters/sql/backups.ts'
import { createConversations } from '../../../src/adapters/sql/conversations.ts'
import { dropSetAsideBefore, mendDatabase, rememberedLosses, restoreBackup } from '../../../src/adapters/sql/restore.ts'
import { SetupError, UserError } from '../../../src/core/shared/errors.ts'
import { newStudyFile, openedDatabase } from '../../contracts/study-folder.ts'

const NOON = Date.UTC(2026, 2, 4, 12)
const HOUR_MS = 3_600_000

/** A database with this many turns in it; closed, so that all of it is in its file. */
async function closedDatabase(turns: number, file = newStudyFile()) {
  await withTurns(turns, file)
  return { file, folder: join(dirname(file), 'backups') }
}

async function withTurns(turns: number, file: string) {
  const database = await openedDatabase(file)
  const content = 'What was said. '.repeat(60)
  await database.write(async (changes) => {
    for (let i = 0; i < turns; i++) {
      await changes
        .insertInto('turns')
        .values({ thread_id: 't', learner_id: 'ann', role: 'user', content: `${i} ${content}`, said_at: i })
        .execute()
    }
  })
  await database.close()
}

async function countTurns(file: string): Promise<number> {
  const database = await openedDatabase(file)
  const turns = await createConversations(database).turns('t', 10_000)
  await database.close()
  return turns.length
}

test('a backup of a database in use holds what was acknowledged, in one file', async () => {
  const database = await openedDatabase()
  const folder = join(dirname(database.file), 'backups')
  const conversations = createConversations(database)
  await conversations.add('t', 'ann', { role: 'user', content: 'one' }, 1)
  const backup = await makeBackup(database.file, folder, NOON)
  await conversations.add('t', 'ann', { role: 'user', content: 'two' }, 2)
  expect(readdirSync(folder)).toEqual(['study-2026-03-04T12-00-00Z.db'])
  expect(backup).toMatchObject({ name: 'study-2026-03-04T12-00-00Z.db', madeAt: NOON })
  expect(await countTurns(backup.path)).toBe(1)
})

test('backups are listed newest first, and other files in the folder are left alone', async () => {
  const { file, folder } = await closedDatabase(1)
  expect(await listBackups(folder)).toEqual([])
  for (const hours of [0, 2, 1]) await makeBackup(file, folder, NOON + hours * HOUR_MS)
  writeFileSync(join(folder, 'mine.db'), '')
  const listed = await listBackups(folder)
  expect(listed.map(({ madeAt }) => (madeAt - NOON) / HOUR_MS)).toEqual([2, 1, 0])
  await makeBackup(file, folder, NOON + 400 * 24 * HOUR_MS)
  expect(await listBackups(folder)).toHaveLength(1)
  expect(existsSync(join(folder, 'mine.db'))).toBe(true)
})

test('a backup that is not there is refused with the names of those that are', async () => {
  const { file, folder } = await closedDatabase(1)
  await expect(findBackup(folder, 'x')).rejects.toThrow('There is no backup "x". There are none yet.')
  const { name } = await makeBackup(file, folder, NOON)
  await expect(findBackup(folder, '../study.db')).rejects.toThrow(`There are: ${name}.`)
  await expect(findBackup(folder, 'x')).rejects.toBeInstanceOf(UserError)
})

test('of a database that is not there, or damaged, no backup is made, and the earlier ones stay', async () => {
  const missing = newStudyFile()
  await expect(makeBackup(missing, join(dirname(missing), 'backups'), NOON)).rejects.toThrow(/There is no database/)
  const { file, folder } = await closedDatabase(200)
  await makeBackup(file, folder, NOON)
  damage.middle(file)
  await expect(makeBackup(file, folder, NOON + HOUR_MS)).rejects.toBeInstanceOf(SetupError)
  expect(readdirSync(folder)).toEqual(['study-2026-03-04T12-00-00Z.db'])
})

test('a backup is put back, and what was there is kept aside', async () => {
  const { file, folder } = await closedDatabase(3)
  const backup = await makeBackup(file, folder, NOON)
  await withTurns(4, file)
  const aside = await restoreBackup(file, backup, NOON + HOUR_MS)
  expect(await countTurns(file)).toBe(3)
  expect(aside).toMatch(/study-replaced-2026-03-04T13-00-00Z\.db$/)
  expect(await countTurns(aside ?? '')).toBe(7)
})

test('a damaged backup is refused, and the database is left as it is', async () => {
  const { file, folder } = await closedDatabase(200)
  const backup = await makeBackup(file, folder, NOON)
  damage.middle(backup.path)
  await expect(restoreBackup(file, backup, NOON)).rejects.toThrow(/The backup study-.* is damaged/)
  expect(await countTurns(file)).toBe(200)
})

/** Ways in which a file comes to harm. */
const damage = {
  header: (file: string) => write(file, (bytes) => bytes.fill(0x58, 0, 100)),
  middle: (file: string) => write(file, (bytes) => bytes.fill(0x58, bytes.length / 2, bytes.length / 2 + 20_000)),
  truncated: (file: string) => truncateSync(file, Math.floor(readFileSync(file).length * 0.6)),
  emptied: (file: string) => truncateSync(file, 0),
} as const

function write(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
}

test.each(Object.keys(damage) as (keyof typeof damage)[])(
  'a database whose file is damaged (%s) is kept aside, replaced by its last good backup, and the loss is named',
  async (kind) => {
    const { file, folder } = await closedDatabase(200)
    await makeBackup(file, folder, NOON)
    await withTurns(10, file)
    const newest = await makeBackup(file, folder, NOON + HOUR_MS)
    // The newest backup is damaged, too: the one before is the last good one.
    damage.middle(newest.path)
    damage[kind](file)
    const damaged = readFileSync(file)
    const loss = await mendDatabase(file, folder, NOON + 2 * HOUR_MS)
    expect(loss).toMatchObject({ lostSince: NOON, foundAt: NOON + 2 * HOUR_MS })
    expect(readFileSync(loss?.setAside ?? '').equals(damaged)).toBe(true)
    expect(await countTurns(file)).toBe(200)
    expect(await rememberedLosses(file)).toEqual([loss])
    expect(await mendDatabase(file, folder, NOON + 3 * HOUR_MS)).toBeNull()
  },
)

test('what was kept aside is deleted when its time has come, and nothing else', async () => {
  const { file, folder } = await closedDatabase(1)
  const backup = await makeBackup(file, folder, NOON)
  await restoreBackup(file, backup, NOON)
  damage.header(file)
  await mendDatabase(file, folder, NOON + HOUR_MS)
  writeFileSync(join(dirname(file), 'study-damaged-mine.db'), '')
  expect(await dropSetAsideBefore(file, NOON)).toEqual([])
  expect(await dropSetAsideBefore(file, NOON + 1)).toEqual(['study-replaced-2026-03-04T12-00-00Z.db'])
  expect((await dropSetAsideBefore(file, NOON + 2 * HOUR_MS)).toSorted()).toEqual([
    'study-damaged-2026-03-04T13-00-00Z.db',
    'study-damaged-2026-03-04T13-00-00Z.json',
  ])
  expect(await rememberedLosses(file)).toEqual([])
  expect(readdirSync(dirname(file)).toSorted()).toEqual(['backups', 'study-damaged-mine.db', 'study.db'])
})

test('without a backup a damaged database is kept aside and a new one begun', async () => {
  const { file, folder } = await closedDatabase(200)
  damage.header(file)
  expect(await mendDatabase(file, folder, NOON)).toMatchObject({ lostSince: null })
  expect(await countTurns(file)).toBe(0)
})

test('a database in order is left alone, and so is one that does not exist', async () => {
  const { file, folder } = await closedDatabase(2)
  const before = readFileSync(file)
  expect(await mendDatabase(file, folder, NOON)).toBeNull()
  expect(readFileSync(file).equals(before)).toBe(true)
  const missing = newStudyFile()
  expect(await mendDatabase(missing, folder, NOON)).toBeNull()
  expect(readdirSync(dirname(missing))).toEqual([])
})
