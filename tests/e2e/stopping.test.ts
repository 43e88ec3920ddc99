import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { pubmedPage } from '../integration/pubmed-page.ts'
import { pinnedWeights } from '../model/weights.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { startBotProcess } from './bot-process.ts'
import { newDataFolder, startExocite } from './run-exocite.ts'

const AT_ONCE_MS = 5000
/** A library that takes longer to index than any of these tests. */
let largeCorpus: string
let discord: Simulator

beforeAll(async () => {
  await pinnedWeights()
  largeCorpus = mkdtempSync(join(tmpdir(), 'large-'))
  const sentences = Array.from(
    { length: 6000 },
    (_, i) => `In group ${i} of the cells, ${i * 7} vesicles were counted.`,
  )
  writeFileSync(join(largeCorpus, 'large.txt'), pubmedPage({ abstract: sentences.join(' ') }))
}, 120_000)

beforeEach(async () => {
  discord = await startSimulator()
})
afterEach(() => discord.stop())

async function milliseconds(work: Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work
  return performance.now() - started
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends a bot that is indexing, and leaves no half-built index',
  async (signal) => {
    const data = newDataFolder()
    const bot = startBotProcess(discord, { DATA_DIR: data, CORPUS_DIR: largeCorpus })
    await bot.logged('progress')
    expect(await milliseconds(bot.stop(signal))).toBeLessThan(AT_ONCE_MS)
    expect(await bot.ended).toBe(0)
    expect(bot.log.at(-1)?.event).toBe('stopped')
    expect(readdirSync(join(data, 'index'))).toEqual([])
  },
)

test('a bot that waits for another process says so, and ends when told to, telling who has asked', async () => {
  const data = newDataFolder()
  mkdirSync(join(data, 'index'))
  writeFileSync(join(data, 'index', 'lock'), JSON.stringify({ pid: process.pid, token: 'test' }))
  const bot = startBotProcess(discord, { DATA_DIR: data })
  await bot.logged('ready')
  const { note } = await bot.logged('waiting')
  expect(note).toBe(`Waiting for process ${process.pid} that is writing the index.`)
  const use = discord.slashCommand({ name: 'ask', options: { question: 'What are MSCs?' } })
  await use.acknowledged
  expect(await milliseconds(bot.stop())).toBeLessThan(AT_ONCE_MS)
  expect(await bot.ended).toBe(0)
  expect((await use.waitForEdit()).content).toMatch(/being restarted/)
})

test('a wrong token is said at once, and ends a bot that is indexing', async () => {
  const settings = { DATA_DIR: newDataFolder(), CORPUS_DIR: largeCorpus, DISCORD_TOKEN: 'not.a.token' }
  const bot = startBotProcess(discord, settings)
  expect(await milliseconds(bot.ended)).toBeLessThan(2 * AT_ONCE_MS)
  expect(await bot.ended).toBe(2)
  expect(bot.complaints.join('\n')).toMatch(/does not accept the bot’s token/)
})

test('the terminal says whom it waits for', async () => {
  const data = newDataFolder()
  mkdirSync(join(data, 'index'))
  const lock = join(data, 'index', 'lock')
  writeFileSync(lock, JSON.stringify({ pid: process.pid, token: 'test' }))
  const indexing = startExocite('cli', ['index'], { DATA_DIR: data, CORPUS_DIR: 'corpus/reviews' })
  await indexing.said('Waiting for process')
  rmSync(lock)
  const { status, err } = await indexing.ended
  expect(status).toBe(0)
  expect(err).toContain(`Waiting for process ${process.pid} that is writing the index.`)
})

test.skipIf(process.platform === 'win32')('a disk that takes nothing leaves no lock behind', () => {
  const data = newDataFolder()
  const { status } = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$0" dist/cli.js index', process.execPath], {
    env: { ...process.env, DATA_DIR: data },
    stdio: 'ignore',
  })
  expect(status).not.toBe(0)
  expect(readdirSync(join(data, 'index'))).toEqual([])
})
