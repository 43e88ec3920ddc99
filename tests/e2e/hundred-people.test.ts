import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { newLibraryFolder } from './library-folder.ts'
import { QUESTION } from './usages/answer-usages.ts'
import { newActor } from './usages/usage.ts'

const ANSWER = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'

let discord: Simulator
let bot: BotProcess

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  bot = startBotProcess(discord, newLibraryFolder().settings)
  await Promise.all([bot.logged('ready'), bot.logged('library-open')])
}, 120_000)

afterAll(async () => {
  expect(await bot.stop()).toBe(0)
  expect([discord.violations, discord.errors, discord.pings]).toEqual([[], [], []])
  await discord.stop()
})

test('a hundred people who ask at once are each acknowledged within a second and answered once', async () => {
  const uses = Array.from({ length: 100 }, () => {
    const { user, channel } = newActor(discord)
    return discord.slashCommand({ name: 'ask', user, channel, options: { question: QUESTION } })
  })
  const answers = await Promise.all(uses.map((use) => use.waitForEdit(undefined, 60_000)))
  const times = (await Promise.all(uses.map(({ acknowledged }) => acknowledged))).map(({ afterMs }) => afterMs)
  expect(Math.max(...times)).toBeLessThan(1000)
  for (const each of answers) expect(readText(each)).toContain(ANSWER)
  for (const { followUps } of uses) expect(followUps).toEqual([])
})
