import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { buttonId, readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { allComponents, type Message } from '../simulator/state/message.ts'
import { ordinaryPermissions, permission } from '../simulator/state/permissions.ts'
import type { Channel, User } from '../simulator/state/world.ts'
import { type BotHere, startBotHere } from './bot-in-process.ts'
import { newLibraryFolder } from './library-folder.ts'
import { startExocite } from './run-exocite.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MANAGER = permission.manageServer
const ASKED = 'Question of the day'

/** How many days the long run has; the short form still goes through the change to summer time. */
const DAYS = Number(process.env['EXOCITE_DAYS'] ?? 4)
/** A small part of the library is indexed in a moment; a month needs more to ask. */
const NOTES = DAYS > 10 ? ['notes'] : ['notes/what-mscs-are.md', 'notes/sources-of-mscs.md', 'notes/exosome-biology.md']
const MEMBERS = 20

let discord: Simulator
let bot: BotHere
let settings: Readonly<Record<string, string>>
const logs: BotHere['log'][] = []

async function startBot(): Promise<void> {
  bot = await startBotHere(discord, settings)
  logs.push(bot.log)
}

async function restart(): Promise<void> {
  await bot.stop()
  await startBot()
}

beforeAll(async () => {
  await pinnedWeights()
  const library = newLibraryFolder()
  for (const file of ['references.json', ...NOTES])
    cpSync(join('corpus', file), join(library.corpus, file), { recursive: true })
  settings = library.settings
  discord = await startSimulator()
  await startBot()
}, 120_000)

afterEach(() => {
  expect(discord.violations).toEqual([])
  expect(discord.pings).toEqual([])
})

afterAll(async () => {
  await bot.stop()
  await discord.stop()
  // Messages that could not be sent, as some tests wish, and nothing else
  expect(logs.flat().filter(({ level, event }) => level === 'error' && event !== 'post')).toEqual([])
})

/** Goes to the next time, in UTC, at which the clock shows this; "on" a date when one is given. */
function goTo(time: string, day?: string): void {
  const today = new Date(discord.now()).toISOString().slice(0, 10)
  const wanted = Date.parse(`${day ?? today}T${time}Z`)
  discord.advance(wanted >= discord.now() ? wanted - discord.now() : wanted + DAY - discord.now())
}

/** What a manager is told by `/room daily …` */
async function daily(channel: Channel, subcommand: string, options: Record<string, string> = {}) {
  const user = discord.addUser('Manager')
  const place = { channel, user, memberPermissions: MANAGER, appPermissions: channel.botPermissions }
  const handle = discord.slashCommand({ name: 'room', group: 'daily', subcommand, options, ...place })
  return readText(await handle.waitForEdit((each) => !readText(each).includes('I am still'), 60_000))
}

const newRoom = () => discord.addChannel({ name: 'a-room' })
const said = (channel: Channel) => discord.state.messages(channel).map(readText).join('\n\n')
const questions = (channel: Channel) => discord.state.messages(channel).filter((each) => readText(each).includes(ASKED))
const buttonsOf = (message: Message) => allComponents(message.components).filter((component) => component['type'] === 2)

/** Answers by pressing the first button, or by writing into the window that it opens; gives what is said to the person alone. */
async function answer(message: Message, user: User, words = 'exosomes'): Promise<string> {
  const [button] = buttonsOf(message)
  const pressed = discord.button({ user, message, customId: String(button?.['custom_id']) })
  await pressed.acknowledged
  if (pressed.modal() === null) {
    const reply = await pressed.waitForEdit()
    expect(pressed.isEphemeral()).toBe(true)
    return readText(reply)
  }
  const submitted = discord.modalSubmit({ opened: pressed, values: { answer: words } })
  return readText(await submitted.waitForEdit())
}

/** A channel that is asked every day at 09:00 UTC, at noon on the day before its first question. */
async function dailyRoom(day: string, options: Record<string, string> = {}): Promise<Channel> {
  goTo('12:00', day)
  const channel = newRoom()
  expect(await daily(channel, 'set', { time: '09:00', time_zone: 'UTC', ...options })).toMatch(/^Saved\./)
  return channel
}

async function nextDay(time = '09:00'): Promise<void> {
  goTo(time)
  // Closing and asking is one tick's work, showing the solution in its place the next one's.
  await bot.tick()
  await bot.tick()
}

/** The newest question of a channel */
function newest(channel: Channel): Message {
  const message = questions(channel).at(-1)
  if (message === undefined) throw new Error('Nothing has been asked.')
  return message
}

/** The first of these times, at all of which it is looked what is due, at which a channel had so many questions */
async function firstTime(channel: Channel, times: readonly string[], wanted: number): Promise<string> {
  let first = 'never'
  for (const time of times) {
    await nextDay(time)
    if (questions(channel).length === wanted && first === 'never') first = time
  }
  return first
}

test('a process that is killed while it posts leaves one question and one session, neither lost nor doubled', async () => {
  // A process of its own has the machine's clock, which is the simulator's as long as nobody has advanced that.
  const [channel, reading] = [newRoom(), newRoom()]
  const later = new Date(discord.now() + 10 * HOUR).toISOString().slice(11, 16)
  expect(await daily(channel, 'set', { time: later, time_zone: 'UTC' })).toMatch(/^Saved/)
  await bot.stop()
  const environment = { ...settings, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url }
  const killed = startExocite('bot', [], environment)
  await killed.said('library-open')
  await killed.said('"ready"')
  // Discord takes its time over what it has been sent, and does it although nobody waits for the answer any more.
  discord.fail({
    match: (method, path) => method === 'POST' && path.endsWith('/messages'),
    times: 2,
    with: { delayMs: 1500 },
  })
  const manager = { user: discord.addUser('Manager'), memberPermissions: MANAGER }
  discord.slashCommand({ name: 'room', group: 'daily', subcommand: 'now', channel, ...manager })
  discord.slashCommand({ name: 'session', subcommand: 'start', channel: reading, ...manager })
  await discord.waitFor(() => discord.pendingFaults() === 0, 20_000, 'both to be on their way')
  killed.signal('SIGKILL')
  await killed.ended
  await discord.waitFor(() => questions(channel).length + discord.state.messages(reading).length === 2)
  await startBot()
  discord.advance(2 * MINUTE)
  await bot.tick()
  await bot.tick()
  expect(questions(channel)).toHaveLength(1)
  expect(discord.state.messages(reading).filter((each) => readText(each).includes('📖'))).toHaveLength(1)
  expect(said(reading)).toMatch(/Part 1 of/)
  expect(await daily(channel, 'now')).toMatch(/^Today’s question is up/)
  expect(questions(channel)).toHaveLength(1)
  await daily(channel, 'off')
})

test(`on each of ${DAYS} days across the change to summer time one question, with ${MEMBERS} members and restarts`, async () => {
  goTo('12:00', '2027-03-26')
  const channel = newRoom()
  expect(await daily(channel, 'set', { time: '02:30', time_zone: 'Europe/Berlin' })).toMatch(/^Saved\. .*02:30/)
  const members = Array.from({ length: MEMBERS }, (_, i) => discord.addUser(`Member ${i}`))
  const times: string[] = []
  for (let day = 1; day <= DAYS; day += 1) {
    times.push(await firstTime(channel, ['00:15', '00:30', '01:00', '01:30', '02:30'], day))
    if (day % 7 === 2) await restart()
    const message = newest(channel)
    const replies = await Promise.all(members.map((member) => answer(message, member)))
    for (const reply of replies) expect(reply).toMatch(/^Noted: \*\*/)
    if (day % 7 === 3) await restart()
  }
  // On 28 March the clock goes from 02:00 to 03:00, at 01:00 UTC.
  expect(times.slice(0, 4)).toEqual(['01:30', '01:00', '00:30', '00:30'].slice(0, DAYS))
  const shown = questions(channel)
  expect(shown).toHaveLength(DAYS)
  for (const message of shown.slice(0, -1)) {
    expect(buttonsOf(message)).toEqual([])
    expect(readText(message)).toMatch(/\*\*Answer: /)
    expect(readText(message)).toMatch(new RegExp(`\\d+ of ${MEMBERS} had it right`))
  }
  expect(readText(newest(channel))).toContain('**The last question**')
  const stems = shown.map((message) => readText(message).split('Question of the day')[1])
  expect(new Set(stems).size).toBe(DAYS)
  expect(await daily(channel, 'off')).toMatch(/^No more daily questions/)
  await nextDay('03:00')
  expect(shown).toHaveLength(DAYS)
  expect(questions(channel).flatMap(buttonsOf)).toEqual([])
}, 900_000)

test('an answer is seen by nobody else, can be changed, and counts once; afterwards the solution is told', async () => {
  const channel = await dailyRoom('2027-05-03')
  await nextDay()
  const message = newest(channel)
  const [ann, bo] = [discord.addUser('Ann'), discord.addUser('Bo')]
  await Promise.all([answer(message, ann), answer(message, ann), answer(message, bo)])
  expect(await answer(message, ann)).toMatch(/You can change it until/)
  expect(discord.state.messages(channel)).toHaveLength(1)
  await nextDay()
  expect(readText(questions(channel)[0] as Message)).toMatch(/[012] of 2 had it right/)
  expect(said(channel)).not.toMatch(/Ann|Bo\b/)
  expect(await daily(channel, 'off')).toMatch(/^No more/)
})

test('a question that was posted when the process ended is not posted again, however long that is ago', async () => {
  const channel = await dailyRoom('2027-05-10')
  const isPost = (method: string, path: string) => method === 'POST' && path === `/channels/${channel.id}/messages`
  // Posted, but the bot never hears of it, as if it had been killed in between.
  discord.fail({ match: isPost, times: 2, with: 'close-after' })
  await nextDay()
  expect(questions(channel)).toHaveLength(1)
  await restart()
  discord.advance(HOUR)
  await bot.tick()
  expect(questions(channel)).toHaveLength(1)
  await answer(newest(channel), discord.addUser('Ann'))
  await nextDay()
  expect(questions(channel)).toHaveLength(2)
  expect(said(channel)).toMatch(/of 1 had it right/)

  // Not posted: it is tried again, and comes once.
  discord.fail({ match: isPost, times: 2, with: 'close-before' })
  await nextDay()
  expect(questions(channel)).toHaveLength(2)
  discord.advance(2 * MINUTE)
  await bot.tick()
  expect(questions(channel)).toHaveLength(3)

  // Where old messages cannot be read, once is safe and twice is not.
  discord.setBotPermissions(channel, ordinaryPermissions & ~permission.readMessageHistory)
  discord.fail({ match: isPost, times: 2, with: 'close-after' })
  await nextDay()
  discord.advance(HOUR)
  await bot.tick()
  expect(questions(channel)).toHaveLength(4)
  await daily(channel, 'off')
  discord.clearFaults()
})

test('a bot that was off asks late on the same day, and tells of the days that it missed', async () => {
  const channel = await dailyRoom('2027-05-20')
  await bot.stop()
  goTo('12:00', '2027-05-22')
  await startBot()
  await bot.tick()
  expect(questions(channel).map(readText)).toEqual([expect.stringMatching(/No question was asked on Friday,? 21 May/)])
  // A machine that sleeps for a day and is woken in the evening
  goTo('18:00', '2027-05-23')
  await nextDay('18:01')
  expect(questions(channel)).toHaveLength(1)
  await nextDay()
  expect(readText(newest(channel))).toMatch(/No question was asked on Sunday,? 23 May/)
  await daily(channel, 'off')
})

test('it waits for the end of quiet hours, and refuses a time that lies in them', async () => {
  const channel = await dailyRoom('2027-06-01')
  const user = discord.addUser('Manager')
  const quiet = { channel, user, memberPermissions: MANAGER, options: { quiet_hours: '08:00-10:00' } }
  await discord.slashCommand({ name: 'room', subcommand: 'set', ...quiet }).waitForEdit()
  expect(await daily(channel, 'set', { time: '9 am', time_zone: 'UTC' })).toMatch(/^09:00 lies in the quiet hours/)
  await nextDay()
  expect(questions(channel)).toEqual([])
  await nextDay('10:00')
  expect(questions(channel)).toHaveLength(1)
  await daily(channel, 'off')
})

test('after five that nobody answered it sleeps until somebody presses the button', async () => {
  const channel = await dailyRoom('2027-06-10')
  for (let day = 0; day < 9; day += 1) await nextDay()
  expect(questions(channel)).toHaveLength(5)
  const [asleep, ...more] = discord.state.messages(channel).filter((each) => readText(each).includes('💤'))
  expect(more).toEqual([])
  expect(await daily(channel, 'show')).toMatch(/paused: nobody answered/)
  const press = discord.button({ message: asleep as Message, customId: buttonId(asleep as Message, 'Ask again') })
  expect(readText(await press.waitForEdit((each) => readText(each).includes('☀️')))).toMatch(
    /next question comes <t:\d+:R>/,
  )
  await nextDay()
  expect(questions(channel)).toHaveLength(6)
  expect(said(channel)).not.toContain('No question was asked on')
  await daily(channel, 'off')
})

test('a channel in which it may not post is left alone, and its managers are told', async () => {
  const channel = await dailyRoom('2027-07-01')
  discord.setBotPermissions(channel, ordinaryPermissions & ~permission.sendMessages)
  const refusals = () => discord.errors.filter(({ path }) => path.includes(channel.id)).length
  await nextDay()
  await nextDay()
  await nextDay()
  expect(refusals()).toBe(1)
  const user = discord.addUser('Manager')
  const shown = discord.slashCommand({ name: 'room', subcommand: 'show', channel, user, memberPermissions: MANAGER })
  expect(readText(await shown.waitForEdit())).toMatch(/⚠️ The question of the day is paused: I may not write/)
  expect(await daily(channel, 'now')).toMatch(/^I may not write in this channel/)
  discord.setBotPermissions(channel, ordinaryPermissions)
  expect(await daily(channel, 'now')).toMatch(/^Today’s question is up: https:\/\/discord\.com\/channels\//)
  expect(await daily(channel, 'now')).toMatch(/^Today’s question is up/)
  expect(questions(channel)).toHaveLength(1)
  await daily(channel, 'off')
})

test('what makes no sense is refused with what to do instead', async () => {
  const channel = newRoom()
  expect(await daily(channel, 'set', { time: 'noon' })).toMatch(/"noon" is no time of day\. Write it like 09:00/)
  expect(await daily(channel, 'set', { time: '9', time_zone: 'Mars' })).toMatch(/"Mars" is no time zone/)
  expect(await daily(channel, 'set', { time: '9', topic: 'the price of butter in Ohio' })).toMatch(
    /at least 7 are needed/,
  )
  expect(await daily(channel, 'now')).toMatch(/none\. \/room daily set sets one/)
  expect(await daily(channel, 'off')).toMatch(/none\. \/room daily set sets one/)
  const thread = discord.addChannel({ name: 'a thread', type: 11, parentId: channel.id })
  expect(await daily(thread, 'set', { time: '9' })).toMatch(/in the channel itself/)
})
