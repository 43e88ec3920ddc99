/**
 * A week of cards: twenty members of a group, a clock that is set forward, restarts in between. The long form has more cards and days:
 *
 *   npm run -s build && EXOCITE_CARD_DAYS=28 EXOCITE_CARDS_EACH=20 npx vitest run --config .config/vitest.config.ts tests/e2e/cards-week.test.ts
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import type { Message } from '../simulator/state/message.ts'
import type { Channel, User } from '../simulator/state/world.ts'
import { type BotHere, startBotHere } from './bot-in-process.ts'
import { cardUser, labels } from './card-user.ts'
import { newLibraryFolder } from './library-folder.ts'

const MEMBERS = 20
const DAYS = Number(process.env['EXOCITE_CARD_DAYS'] ?? 7)
const CARDS_EACH = Number(process.env['EXOCITE_CARDS_EACH'] ?? 1)
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS
const MANAGER = 1n << 5n

const NOTES = `# Notes of the group

## Isolation

Ultracentrifugation is the most widely used method to isolate exosomes.

## Size

Exosomes are vesicles with a diameter of 30 to 150 nanometres.
`

let discord: Simulator
let bot: BotHere
/** How many refusals of Discord's were wanted */
let tolerated = 0
let settings: { readonly DATA_DIR: string; readonly CORPUS_DIR: string }

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  const library = newLibraryFolder()
  writeFileSync(join(library.corpus, 'reviews', 'notes-of-the-group.md'), NOTES)
  settings = library.settings
  bot = await startBotHere(discord, settings)
}, 120_000)

afterEach(() => {
  expect(discord.violations).toEqual([])
  expect(discord.errors.slice(tolerated)).toEqual([])
  expect(discord.pings).toEqual([])
})

afterAll(async () => {
  await bot.stop()
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([])
  await discord.stop()
})

async function restart(): Promise<void> {
  await bot.stop()
  bot = await startBotHere(discord, settings)
}

/** Sets the clock forward to an hour of the day (UTC), today's or tomorrow's. */
function advanceTo(hour: number): void {
  const wait = hour * HOUR_MS - (discord.now() % DAY_MS)
  discord.advance(wait > 0 ? wait : wait + DAY_MS)
}

const room = (subcommand: string, options: Readonly<Record<string, string>> = {}, group?: string) =>
  discord
    .slashCommand({
      name: 'room',
      subcommand,
      options,
      memberPermissions: MANAGER,
      ...(group === undefined ? {} : { group }),
    })
    .waitForEdit()

/** What the bot has posted by itself */
const posted = (channel: Channel) =>
  discord.state.messages(channel).filter((message) => readText(message).includes('How we know it'))

/** Two cards that cite the notes of the group, as a table that can be imported. */
async function citedCards(user: User): Promise<string> {
  const me = cardUser(discord, user)
  for (const question of ['Which method is used to isolate exosomes?', 'What is the diameter of exosomes?']) {
    const asked = discord.slashCommand({ name: 'ask', user, options: { question, source: 'notes-of-the-group' } })
    expect(readText(await me.press(await asked.waitForEdit(), 'Make a card'))).toContain('**Your card.**')
  }
  const [file] = (await me.cards('export', { options: { format: 'csv' } })).attachments
  return (await fetch(file?.url ?? '')).text()
}

/** Reviews all that is due, and tells how many grades were acknowledged. */
async function study(user: User, gradeOf: (front: string) => string): Promise<number> {
  const me = cardUser(discord, user)
  let graded = 0
  for (let shown: Message = await me.cards('review'); labels(shown).includes('Show answer'); graded++) {
    const front = readText(shown)
    shown = await me.press(await me.press(shown, 'Show answer'), gradeOf(front))
  }
  return graded
}

test(
  `${DAYS} days of ${MEMBERS} members with ${CARDS_EACH + 2} cards each lose nothing and double nothing`,
  async () => {
    const members = Array.from({ length: MEMBERS }, (_, i) => discord.addUser(`Member ${i}`))
    const [first = discord.user] = members
    const table = await citedCards(first)
    const own = Array.from({ length: CARDS_EACH }, (_, i) => `Own question ${i}?,Own answer ${i}`).join('\n')
    await Promise.all(
      members.map(async (user) => {
        if (user !== first) expect((await cardUser(discord, user).import(table)).content).toContain('Cards added: 2.')
        expect((await cardUser(discord, user).import(`front,back\n${own}\n`)).content).toBe(
          `Cards added: ${CARDS_EACH}.`,
        )
      }),
    )
    const acknowledged = new Map(members.map((user) => [user.id, 0]))
    for (let day = 0; day < DAYS; day++) {
      advanceTo(17)
      await Promise.all(
        members.map(async (user, i) => {
          // Isolation is what most forget; a third of the group comes every other day only.
          if (i % 3 === 2 && day % 2 === 1) return
          const gradeOf = (front: string) => (front.includes('isolate') && day === 0 && i % 5 !== 0 ? 'Again' : 'Easy')
          acknowledged.set(user.id, (acknowledged.get(user.id) ?? 0) + (await study(user, gradeOf)))
        }),
      )
      if (day % 3 === 1) await restart()
    }
    const sqlite = new SQLite(join(settings.DATA_DIR, 'study.db'), { readonly: true })
    const kept = sqlite
      .prepare('select learner_id as id, count(*) as count from reviews group by learner_id order by learner_id')
      .all()
    const counted = sqlite
      .prepare(
        'select learner_id as id, sum(reviews) as count, count(*) as cards from cards group by learner_id order by learner_id',
      )
      .all()
    const twice = sqlite
      .prepare(
        `select count(*) from (select 1 from reviews group by card_id, json_extract("before", '$.reviews') having count(*) > 1)`,
      )
      .pluck()
      .get()
    sqlite.close()
    const expected = members
      .map(({ id }) => ({ id, count: acknowledged.get(id) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(kept).toEqual(expected)
    expect(counted).toEqual(expected.map((each) => ({ ...each, cards: CARDS_EACH + 2 })))
    expect(twice).toBe(0)
    expect(Math.min(...acknowledged.values())).toBeGreaterThanOrEqual(CARDS_EACH + 2)
  },
  60_000 + DAYS * CARDS_EACH * 10_000,
)

test('the summary of the week is posted once, after quiet hours, whatever restarts there are, and without a name', async () => {
  const { channel } = discord
  await room('set', { time_zone: 'UTC', quiet_hours: '21:00-23:00' })
  advanceTo(20)
  const today = String(new Date(discord.now()).getUTCDay() || 7)
  expect(readText(await room('set', { day: today, time: '21:30' }, 'weekly'))).toMatch(
    /^Saved: a summary of the week is posted here, next <t:\d+:F>/,
  )
  const preview = await room('show', {}, 'weekly')
  expect(readText(preview)).toContain('Only you see this.')
  expect(readText(preview)).toMatch(
    /\*\*Worth going through together\*\*\n1\. Isolation: \d+ %\n\n\*\*Known well\*\*\n2\. Size: 100 %/,
  )
  advanceTo(22)
  await bot.tick()
  expect(posted(channel)).toEqual([])
  advanceTo(23)
  await bot.tick()
  await bot.tick()
  await restart()
  await bot.tick()
  const [summary, ...more] = posted(channel)
  expect(more).toEqual([])
  expect(readText(summary ?? preview)).toMatch(
    /20 members, \d+ answers and reviews\. No names; each member counts alike\./,
  )
  expect(summary?.attachments).toEqual([
    expect.objectContaining({
      filename: expect.stringMatching(/^week-20.*\.png$/),
      description: expect.stringMatching(/^Bars, longer is better known\. 1\. Isolation: \d+ %; 2\. Size: 100 %$/),
    }),
  ])
  const picture = Buffer.from(await (await fetch(summary?.attachments[0]?.url ?? '')).arrayBuffer())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  const member = discord.addUser('Curious')
  expect(readText(await cardUser(discord, member).press(summary ?? preview, 'Review my cards'))).toMatch(
    /^You have no cards yet/,
  )
})

test('a summary that nobody could get is said to be missing; too few members are told of nobody', async () => {
  const before = posted(discord.channel).length
  await bot.stop()
  discord.advance(2 * WEEK_MS)
  bot = await startBotHere(discord, settings)
  await bot.tick()
  const late = posted(discord.channel).slice(before)
  expect(late).toHaveLength(1)
  expect(late.map(readText)[0]).toContain('Fewer than 3 members studied with cards or quizzes here')
  expect(late.map(readText)[0]).toContain('Summaries missed before this one, because I was off: 1.')
  expect(late[0]?.attachments).toEqual([])
  const off = await room('off', {}, 'weekly')
  expect(readText(off)).toBe('No more weekly summaries here.')
  discord.advance(WEEK_MS)
  await bot.tick()
  expect(posted(discord.channel)).toHaveLength(before + 1)
})

test('where it may not be posted, or the process ended over it, it is neither lost silently nor posted twice', async () => {
  const channel = discord.addChannel({ name: 'locked' })
  const inThere = { name: 'room', channel, memberPermissions: MANAGER } as const
  advanceTo(12)
  const today = String(new Date(discord.now()).getUTCDay() || 7)
  const set = { ...inThere, group: 'weekly', subcommand: 'set', options: { day: today, time: '1 pm' } }
  await discord.slashCommand(set).waitForEdit()
  const { botPermissions } = channel
  discord.setBotPermissions(channel, botPermissions & ~(1n << 11n))
  advanceTo(13)
  await bot.tick()
  const show = () => discord.slashCommand({ ...inThere, group: 'weekly', subcommand: 'show' }).waitForEdit()
  expect(readText(await show())).toContain('⚠️ The last summary could not be posted: I may not write in this channel.')
  discord.setBotPermissions(channel, botPermissions)
  expect(discord.errors.map(({ status }) => status)).toEqual([403])
  tolerated = 1
  discord.advance(HOUR_MS)
  await bot.tick()
  expect(posted(channel)).toHaveLength(1)
  // As if the process had ended between posting and noting it.
  await bot.stop()
  const sqlite = new SQLite(join(settings.DATA_DIR, 'study.db'))
  sqlite.prepare(`update weekly_summaries set outcome = 'trying' where room_id = ?`).run(channel.id)
  sqlite.close()
  discord.advance(HOUR_MS)
  bot = await startBotHere(discord, settings)
  await bot.tick()
  expect(posted(channel)).toHaveLength(1)
  expect(readText(await show())).not.toContain('⚠️')
})
