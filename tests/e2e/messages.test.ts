import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { asSeen } from '../simulator/as-seen.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { newLibraryFolder } from './library-folder.ts'
import { ALL_USAGES } from './usages/all-usages.ts'
import { SAYINGS } from './usages/answer-usages.ts'
import { everythingThatCanBeUsed } from './usages/everything.ts'
import { observe } from './usages/observe.ts'
import { newActor } from './usages/usage.ts'

let discord: Simulator
let bot: BotProcess

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  bot = startBotProcess(discord, newLibraryFolder({ all: true }).settings)
  await Promise.all([bot.logged('ready'), bot.logged('library-open', 60_000)])
}, 120_000)

afterAll(async () => {
  expect(await bot.stop()).toBe(0)
  expect(bot.complaints).toEqual([])
  expect(bot.log.filter(({ level }) => level !== 'info')).toEqual([])
  expect(discord.violations).toEqual([])
  expect(discord.errors).toEqual([])
  expect(discord.pings).toEqual([])
  await discord.stop()
})

/** Without what every change of the model, the version or the day would change. */
function steady(text: string): string {
  return text
    .replace(/\b[0-9a-f]{12,}\b/g, '…')
    .replace(/\d+ %/g, '… %')
    .replace(/(?<=Exocite\*? )\d+\.\d+\.\d+/g, '…')
    .replace(/\b20\d\d-\d\d-\d\d\b/g, '(a day)')
}

/** Where the message is kept as a person sees it. */
function fileFor(title: string): string {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `../messages/${name.replace(/^-|-$/g, '').slice(0, 80)}.txt`
}

test('everything that can be used on Discord has a usage, and every usage is of something that is there', () => {
  const covered = new Set(ALL_USAGES.flatMap(({ covers }) => covers))
  expect([...covered].sort()).toEqual([...everythingThatCanBeUsed()].sort())
})

test.concurrent.for(ALL_USAGES.map((usage) => [usage.title, usage] as const))(
  '%s is acknowledged within a second and gets the reply that is kept',
  async ([title, { prepare, use, shows }], { expect }) => {
    const actor = newActor(discord)
    const before = (await prepare?.(actor)) ?? null
    const handle = await use(actor, before)
    const seen = (await observe(actor, handle, before)).join('\n\n')
    expect((await handle.acknowledged).afterMs).toBeLessThan(1000)
    expect(seen).toMatch(shows)
    await expect(`${title}\n\n${steady(seen)}\n`).toMatchFileSnapshot(fileFor(title))
  },
)

test.concurrent.for(SAYINGS.map((saying) => [saying.title, saying] as const))(
  '%s gets the reply that is kept',
  async ([title, { say, shows }], { expect }) => {
    const seen = asSeen(await say(newActor(discord)).waitForReply(), discord.state.channels)
    expect(seen).toMatch(shows)
    await expect(`${title}\n\n${steady(seen)}\n`).toMatchFileSnapshot(fileFor(title))
  },
)
