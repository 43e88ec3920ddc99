import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../src/adapters/sql/backups.ts'
import { createConversations } from '../../../src/adapters/sql/conversations.ts'
import { openDatabase } from '../../../src/adapters/sql/database.ts'
import { mendDatabase } from '../../../src/adapters/sql/restore.ts'
import { SetupError } from '../../../src/core/shared/errors.ts'
import { newStudyFile, openedDatabase } from '../../contracts/study-folder.ts'

const NOON = Date.UTC(2026, 2, 4, 12)
const TURNS = 60

/** How many turns a database has after mending and opening; `refused` when it is said in words that it cannot be opened. */
async function afterMending(file: string): Promise<number | 'refused'> {
  try {
    await mendDatabase(file, join(dirname(file), 'backups'), NOON)
    const database = await openDatabase(file, 50)
    try {
      return (await createConversations(database).turns('t', 1000)).length
    } finally {
      await database.close()
    }
  } catch (error) {
    expect(error).toBeInstanceOf(SetupError)
    return 'refused'
  }
}

test('whatever bytes are damaged, the database opens with all there is in it or its backup, or is refused in words', async () => {
  const file = newStudyFile()
  const database = await openedDatabase(file)
  const conversations = createConversations(database)
  for (let i = 0; i < TURNS; i++) await conversations.add('t', 'ann', { role: 'user', content: 'word '.repeat(100) }, i)
  await database.close()
  await makeBackup(file, join(dirname(file), 'backups'), NOON - 1000)
  const whole = readFileSync(file)
  const outcomes = new Map<number | 'refused', number>()
  const anywhere = fc.nat(whole.length - 1)
  const place = fc.oneof(
    fc.nat(99),
    fc.nat(99).map((byte) => byte + 4096),
    anywhere,
  )
  const damage = fc.record({ place, bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }), cut: fc.option(anywhere) })
  await fc.assert(
    fc.asyncProperty(damage, async ({ place, bytes, cut }) => {
      const damaged = Buffer.from(whole)
      damaged.set(bytes.subarray(0, damaged.length - place), place)
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
      writeFileSync(file, cut === null ? damaged : damaged.subarray(0, cut))
      const turns = await afterMending(file)
      outcomes.set(turns, (outcomes.get(turns) ?? 0) + 1)
      // Damage to a thread's name inside a row is nobody's to see, and hides that row.
      if (turns !== 'refused') expect(turns).toBeGreaterThanOrEqual(TURNS - 2)
    }),
    { numRuns: 40 },
  )
  expect(outcomes.get(TURNS) ?? 0).toBeGreaterThan(20)
})
