import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { type LibraryFolder, newLibraryFolder, pageAbout } from './library-folder.ts'

const OLD = 'What are the main sources of MSCs?'
const OLD_ANSWER = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'

let library: LibraryFolder
let discord: Simulator
let bot: BotProcess

beforeAll(async () => {
  await pinnedWeights()
  library = newLibraryFolder()
  discord = await startSimulator()
  bot = startBotProcess(discord, library.settings)
  await Promise.all([bot.logged('ready'), bot.logged('library-open')])
}, 120_000)

afterAll(async () => {
  expect(await bot.stop()).toBe(0)
  expect(bot.complaints).toEqual([])
  await discord.stop()
  expect(discord.violations).toEqual([])
})

/** Somebody else asks each time, somewhere else, so that nobody is told to wait. */
const ask = async (question: string) =>
  readText(
    await discord
      .slashCommand({
        name: 'ask',
        user: discord.addUser('Somebody'),
        channel: discord.addChannel({}),
        options: { question },
      })
      .waitForEdit(),
  )

const logged = (event: string) => bot.log.filter((line) => line.event === event)

async function until(what: string, isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`Never ${what}: ${JSON.stringify(bot.log)}`)
    await sleep(50)
  }
}

/** Waits until the bot has taken over what has been published. */
function takenOver(): Promise<void> {
  const [generation] = readFileSync(join(library.index, 'current'), 'utf8').split('-')
  return until('taken over', () => logged('library-changed').at(-1)?.['generation'] === generation)
}

test('a running bot answers from a text that another process adds, warns of its retraction, and forgets it when it is removed', async () => {
  const question = 'Where does the okapi sleep?'
  expect(await ask(question)).toContain('Not in the library')
  const page = library.write('okapi.txt', pageAbout('okapi'))
  library.write('okapi.txt.meta.json', '{"retraction": "Withdrawn in 2022 for *invented* data."}')
  expect((await library.run(['add', page])).status).toBe(0)
  await takenOver()
  const answer = await ask(question)
  expect(answer).toContain('> The okapi sleeps for nine hours in the shade of a fig tree. **[1]**')
  expect(answer).toContain('**RETRACTED: Withdrawn in 2022 for \\*invented\\* data.**')
  expect((await discord.slashCommand({ name: 'sources' }).waitForEdit()).content).toContain('Sleep of the okapi')
  expect(await ask(OLD)).toContain(OLD_ANSWER)

  expect((await library.run(['remove', 'okapi'])).status).toBe(0)
  await takenOver()
  expect(await ask(question)).toContain('Not in the library')
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([])
})

test('questions are answered without a gap while the library changes again and again', async () => {
  let asking = true
  const answers: string[] = []
  const asker = (async () => {
    while (asking) answers.push(await ask(OLD))
  })()
  for (const animal of ['zebra', 'lemur']) {
    expect((await library.run(['add', library.write(`${animal}.txt`, pageAbout(animal))])).status).toBe(0)
  }
  await takenOver()
  asking = false
  await asker
  expect(answers.length).toBeGreaterThan(5)
  for (const answer of answers) expect(answer).toContain(OLD_ANSWER)
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([])
})

test('a generation that cannot be opened is logged once and the old one goes on answering; the next good one is taken', async () => {
  const current = readFileSync(join(library.index, 'current'), 'utf8')
  const broken = '0000000000000000-broken'
  mkdirSync(join(library.index, broken))
  for (const name of [
    'manifest.json',
    'documents.json',
    'passages.json',
    'inputs.json',
    'vectors.f32',
    'passages.hnsw',
  ]) {
    const content = readFileSync(join(library.index, current, name))
    const changed =
      name === 'manifest.json' ? String(content).replace(/"generation": "\w+"/, '"generation": "x"') : content
    writeFileSync(join(library.index, broken, name), changed)
  }
  truncateSync(join(library.index, broken, 'vectors.f32'), 100)
  writeFileSync(join(library.index, 'current'), broken)
  const refusals = () => logged('library-refused')
  await until('refused', () => refusals().length === 1)
  expect(refusals()[0]).toMatchObject({
    level: 'error',
    reason: { message: expect.stringContaining('vectors.f32 has changed') },
  })
  expect(await ask(OLD)).toContain(OLD_ANSWER)
  writeFileSync(join(library.index, 'current'), '../elsewhere')
  await until('refused again', () => refusals().length === 2)
  // It looks every two seconds.
  await sleep(2500)
  expect(refusals()).toHaveLength(2)
  expect((await library.run([], 'index')).status).toBe(0)
  expect(await ask(OLD)).toContain(OLD_ANSWER)
  expect((await library.run(['add', library.write('okapi.txt', pageAbout('okapi'))])).status).toBe(0)
  await takenOver()
  expect(await ask('Where does the okapi sleep?')).toContain('shade of a fig tree')
})
