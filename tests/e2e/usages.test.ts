import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { asSeen } from '../simulator/as-seen.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { newLibraryFolder } from './library-folder.ts'
import { ALL_USAGES } from './usages/all-usages.ts'
import { SAYINGS } from './usages/answer-usages.ts'
import { everythingThatCanBeUsed } from './usages/everything.ts'
import { FAULTS, type UsageFault } from './usages/faults.ts'
import { observe, type Seen } from './usages/observe.ts'
import { newActor, type Usage } from './usages/usage.ts'

let discord: Simulator
let bot: BotProcess
let database: string
/** What came of each usage when nothing was wrong, by its title */
const right = new Map<string, Seen>()
const acknowledgedAfterMs: number[] = []

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  const { settings } = newLibraryFolder({ all: true })
  database = join(settings.DATA_DIR, 'study.db')
  bot = startBotProcess(discord, settings)
  await Promise.all([bot.logged('ready'), bot.logged('library-open', 60_000)])
}, 120_000)

afterAll(async () => {
  expect(await bot.stop()).toBe(0)
  expect(bot.complaints).toEqual([])
  expect(discord.violations).toEqual([])
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

/** What goes on by the clock has a clock of its own, and tests of its own. */
const ELSEWHERE_FILES = ['quiz', 'daily', 'session', 'cards-week'].map((name) => `tests/e2e/${name}.test.ts`)
const ELSEWHERE = [
  ...[
    'control quiz-',
    '/room daily',
    'suggestions for time_zone of /room daily',
    'suggestions for topic of /room daily',
  ],
  ...[
    'control daily-',
    '/session',
    'suggestions for topic of /session',
    'control session-',
    '/room weekly',
    'control card-start',
  ],
]

test('everything that can be used on Discord has a usage, and every usage is of something that is there', () => {
  const covered = new Set(ALL_USAGES.flatMap(({ covers }) => covers))
  const everything = everythingThatCanBeUsed()
  expect([...covered].filter((each) => !everything.includes(each))).toEqual([])
  expect(ELSEWHERE_FILES.filter((file) => !existsSync(file))).toEqual([])
  const uncovered = everything.filter((each) => !covered.has(each))
  expect(uncovered.filter((each) => !ELSEWHERE.some((beginning) => each.startsWith(beginning)))).toEqual([])
})

test.concurrent.for(ALL_USAGES.map((usage) => [usage.title, usage] as const))(
  '%s gets the reply that is kept',
  async ([title, { prepare, use, shows, varies, replies = 1 }], { expect }) => {
    const actor = newActor(discord)
    const before = (await prepare?.(actor)) ?? null
    const handle = await use(actor, before)
    const messages = await observe(actor, handle, { before, replies })
    const seen = messages.join('\n\n')
    right.set(title, messages)
    acknowledgedAfterMs.push((await handle.acknowledged).afterMs)
    expect(seen).toMatch(shows)
    if (varies !== true) await expect(`${title}\n\n${steady(seen)}\n`).toMatchFileSnapshot(fileFor(title))
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

test('all of them were acknowledged within a second, and Discord had nothing to object to', () => {
  expect(Math.max(...acknowledgedAfterMs)).toBeLessThan(1000)
  expect(bot.log.filter(({ level }) => level !== 'info')).toEqual([])
  expect(discord.errors).toEqual([])
})

/** As many uses as a lively server may see within the same second */
const AT_ONCE = 20

test('the README shows five of the messages as they are', () => {
  const readme = readFileSync('README.md', 'utf8')
  const shown = readdirSync('tests/messages').filter((name) => {
    const [, ...seen] = readFileSync(join('tests/messages', name), 'utf8').trim().split('\n\n')
    return readme.includes(`\`\`\`text\n${seen.join('\n\n')}\n\`\`\``)
  })
  expect(shown).toHaveLength(5)
})

describe('under faults', () => {
  /** What is typed ahead of a command is no reply that anybody waits for. */
  const usages = ALL_USAGES.filter(({ covers }) => !covers.some((each) => each.startsWith('suggestions')))
  const everyPair = process.env['EXOCITE_FAULTS'] === 'all'

  /** All of them with all faults, or the first with all and every other one with one. */
  const meets = (usage: number, fault: number) => everyPair || usage === 0 || usage % FAULTS.length === fault
  const pairsOf = (wanted: (fault: UsageFault) => boolean) =>
    FAULTS.flatMap((fault, f) =>
      wanted(fault) ? usages.filter((_, u) => meets(u, f)).map((usage) => [usage, fault] as const) : [],
    )

  /** Prepares all uses, lets them happen at once, and names those after which somebody is left with the wrong thing. */
  async function wrongOnes(pairs: readonly (readonly [Usage, UsageFault])[]): Promise<readonly object[]> {
    const ready = await Promise.all(
      pairs.map(async ([usage, fault]) => {
        const actor = newActor(discord)
        return { usage, fault, actor, before: (await usage.prepare?.(actor)) ?? null }
      }),
    )
    const release = pairs.some(([, { name }]) => name.includes('database')) ? lockDatabase() : () => {}
    const outcomes = await Promise.all(
      ready.map(async ({ usage, fault, actor, before }) => {
        fault.before?.(actor)
        const handle = await usage.use(actor, before)
        fault.after?.(actor, handle)
        const seen = await observe(actor, handle, { before, replies: usage.replies ?? 1 })
        return { usage, fault, seen, right: right.get(usage.title) ?? [] }
      }),
    )
    release()
    return outcomes
      .filter((outcome) => !outcome.fault.isFit(outcome))
      .map(({ usage, fault, seen }) => ({ usage: usage.title, fault: fault.name, seen }))
  }

  /** As another program that writes into it; gives the function that ends that. */
  function lockDatabase(): () => void {
    const other = new SQLite(database)
    other.exec('BEGIN IMMEDIATE')
    return () => {
      other.exec('COMMIT')
      other.close()
    }
  }

  test('of one use, each ends in exactly one right reply or one honest refusal', { timeout: 600_000 }, async () => {
    const silent = pairsOf(({ mayEndInSilence }) => mayEndInSilence === true)
    const pairs = pairsOf(({ hitsAll, mayEndInSilence }) => !hitsAll && mayEndInSilence !== true)
    const inTurns = async (lane: number) => {
      const wrong: object[] = []
      for (let i = lane; i < pairs.length; i += AT_ONCE) wrong.push(...(await wrongOnes(pairs.slice(i, i + 1))))
      return wrong
    }
    const lanes = Array.from({ length: AT_ONCE }, (_, lane) => inTurns(lane))
    expect((await Promise.all([wrongOnes(silent), ...lanes])).flat()).toEqual([])
  })

  test.each(FAULTS.filter(({ hitsAll }) => hitsAll).map((fault) => [fault.name, fault] as const))(
    'of everything, each ends so: %s',
    { timeout: 240_000 },
    async (_, fault) => {
      expect(await wrongOnes(pairsOf((each) => each === fault))).toEqual([])
    },
  )
})
