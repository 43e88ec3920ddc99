import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRooms } from '../../src/adapters/sql/rooms.ts'
import { checkDatabase } from '../../src/app/check-database.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { openedDatabase } from '../contracts/study-folder.ts'
import { pinnedWeights } from '../model/weights.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { newDataFolder, runExocite } from './run-exocite.ts'

let data: string
let discord: Simulator
let bot: BotProcess

const settings = () => ({ DATA_DIR: data, CORPUS_DIR: 'corpus/reviews' })
const backup = (...args: readonly string[]) => runExocite('cli', ['backup', ...args], settings())
/** What `doctor` finds about the database */
const doctor = async () =>
  JSON.parse((await runExocite('cli', ['doctor', '--json'], settings())).out).checks.find(
    ({ name }: { name: string }) => name === 'database',
  )
/** The same without a process of its own, where nothing is wrong */
const finding = () => checkDatabase(loadConfig('no-such-file.env', settings()))

beforeAll(async () => {
  await pinnedWeights()
  data = newDataFolder()
  discord = await startSimulator()
}, 120_000)
afterAll(async () => {
  await bot?.stop()
  await discord.stop()
})

test('before the bot has ever run there is nothing to back up, and that is said', async () => {
  expect((await backup()).out).toMatch(/^There are no backups yet\./)
  const { status, err } = await backup('now')
  expect([status, err]).toEqual([2, expect.stringMatching(/There is no database .*study\.db yet\./)])
  expect(await finding()).toMatch(/Nothing is saved yet/)
})

test('a running bot makes a backup by itself; another can be made beside it, but none put back', async () => {
  bot = startBotProcess(discord, settings())
  const { name } = await bot.logged('backed-up')
  const made = await backup('now', '--json')
  expect([made.status, JSON.parse(made.out)]).toEqual([0, expect.objectContaining({ bytes: expect.any(Number) })])
  const listed = JSON.parse((await backup('list', '--json')).out)
  expect(listed.at(-1).name).toBe(name)
  const { status, err } = await backup('restore', String(name))
  expect([status, err]).toEqual([
    2,
    expect.stringMatching(/The bot is running \(process \d+\) and uses the database\./),
  ])
  expect(await finding()).toMatch(/is in order\. Last backup: 20/)
  await bot.stop()
})

test('a backup is put back when the bot is stopped', async () => {
  const file = join(data, 'study.db')
  const [newest] = JSON.parse((await backup('--json')).out)
  const open = await openedDatabase(file)
  await createRooms(open).change('room', null, { board: true })
  await open.close()
  const { status, out } = await backup('restore', newest.name)
  expect([status, out]).toEqual([
    0,
    expect.stringMatching(/^Restored study-.*\nWhat was there before is kept as .*study-replaced-/),
  ])
  const again = await openedDatabase(file)
  expect((await createRooms(again).settings('room')).board).toBe(false)
  await again.close()
})

test('a bot that finds its database damaged goes on from the last good backup, and log and doctor name the loss', async () => {
  const file = join(data, 'study.db')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0, 0, 50))
  expect(await doctor()).toMatchObject({ ok: false, remedy: expect.stringMatching(/Start the bot/) })
  bot = startBotProcess(discord, settings())
  const { meaning } = await bot.logged('database-restored')
  expect(meaning).toMatch(/found damaged on 20.* UTC .* is kept as .*\. What was saved after 20.* UTC is lost\./)
  await bot.stop()
  expect(await doctor()).toMatchObject({ ok: false, finding: expect.stringContaining(String(meaning)) })
  for (const name of readdirSync(data)) if (name.startsWith('study-damaged-')) rmSync(join(data, name))
  expect(await finding()).toMatch(/is in order/)
})

test.each([
  [['burn'], /"burn" is not something to do with backups/],
  [['restore'], /"restore" is not something to do/],
  [['now', 'please'], /"now please" is not something to do/],
  [['restore', 'study-x.db'], /There is no backup "study-x\.db"\. There are: study-/],
])('backup %j is refused with what can be typed', async (args, sentence) => {
  const { status, err } = await backup(...args)
  expect([status, err]).toEqual([1, expect.stringMatching(sentence)])
})

test('another engine than SQLite is refused at the start', async () => {
  const postgres = { ...settings(), DATABASE_URL: 'postgres://ann:secret@host/db' }
  const refused = startBotProcess(discord, postgres)
  expect(await refused.ended).toBe(2)
  expect(refused.complaints.join('\n')).toMatch(
    /DATABASE_URL names postgres, but this version keeps its data in SQLite only/,
  )
  expect(refused.complaints.join('\n')).not.toMatch(/secret/)
})
