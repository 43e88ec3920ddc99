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

const MINUTE = 60_000
const MEMBERS = 20
const NOTES = 'what-mscs-are'

let discord: Simulator
let bot: BotHere
let settings: { readonly DATA_DIR: string }
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
  for (const file of ['references.json', `notes/${NOTES}.md`]) cpSync(join('corpus', file), join(library.corpus, file))
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
  const expected = ['post', 'thread']
  expect(logs.flat().filter(({ level, event }) => level === 'error' && !expected.includes(event))).toEqual([])
})

const newRoom = () => discord.addChannel({ name: 'a-room' })
const messages = (channel: Channel) => discord.state.messages(channel).filter(({ type }) => type !== 18)
const threadsOf = (channel: Channel) => discord.state.channels.filter(({ parentId }) => parentId === channel.id)
const everywhere = (channel: Channel) => [channel, ...threadsOf(channel)].flatMap(messages)
const withText = (channel: Channel, text: string) => everywhere(channel).filter((each) => readText(each).includes(text))

function only(found: readonly Message[]): Message {
  const [message, ...others] = found
  if (message === undefined || others.length > 0) throw new Error(`${found.length} messages: ${found.map(readText)}`)
  return message
}

async function session(
  channel: Channel,
  subcommand: string,
  options: Record<string, string | number> = {},
  user?: User,
) {
  const who = user ?? discord.addUser('Starter')
  const place = { channel, user: who, appPermissions: channel.botPermissions }
  const handle = discord.slashCommand({ name: 'session', subcommand, options, ...place })
  return readText(await handle.waitForEdit((each) => !readText(each).includes('I am still'), 30_000))
}

function press(message: Message, label: string, user = discord.addUser('Somebody')): Promise<Message> {
  const pressed = discord.button({ user, message, customId: buttonId(message, label) })
  return pressed.waitForEdit()
}

const votesOf = (message: Message) =>
  allComponents(message.components).flatMap((component) => {
    const id = String(component['custom_id'] ?? '')
    return id.startsWith('1:session-vote') ? [id] : []
  })

async function fileOf(message: Message): Promise<string> {
  const [file] = message.attachments as readonly { readonly url: string }[]
  if (file === undefined) throw new Error('There is no file.')
  return (await fetch(file.url)).text()
}

test(`a session from the plan to the report, with ${MEMBERS} members, votes, questions and restarts`, async () => {
  const channel = newRoom()
  const starter = discord.addUser('Starter')
  expect(await session(channel, 'start', { topic: NOTES }, starter)).toMatch(/^The session has begun: https/)
  const overview = only(withText(channel, '📖'))
  const count = readText(overview)
    .split('\n')
    .filter((line) => /^\d+\. /.test(line)).length
  expect(count).toBeGreaterThan(2)
  const members = Array.from({ length: MEMBERS }, (_, i) => discord.addUser(`Member ${i}`))
  const here = await Promise.all(members.slice(0, 10).map((member) => press(overview, 'I’m here', member)))
  for (const reply of here) expect(readText(reply)).toMatch(/^You take part/)
  await press(here[0] as Message, 'Take me off', members[0])

  let polls = 0
  for (let part = 1; part <= count; part += 1) {
    // What a press asks for may be said by the clock's next look, a moment later.
    await discord.waitFor(() => threadsOf(channel).filter((thread) => messages(thread).length > 0).length === part)
    const heading = only(withText(channel, `**Part ${part} of ${count}`))
    expect(threadsOf(channel)).toHaveLength(part)
    const thread = threadsOf(channel).at(-1) as Channel
    const work = messages(thread)
    expect(work).toHaveLength(1)
    expect(readText(work[0] as Message)).toMatch(/\*\*.+\?\*\*\n> .+\n-# /)
    const votes = votesOf(work[0] as Message)
    if (votes.length > 0) {
      polls += 1
      await Promise.all(
        members.map((member, i) =>
          discord
            .button({ user: member, message: work[0] as Message, customId: votes[i % votes.length] as string })
            .waitForEdit(),
        ),
      )
      if (part === 1) await restart()
      if (polls % 2 === 1) await press(work[0] as Message, 'Reveal', members[1])
    }
    if (part === 2) {
      const asked = { user: members[2] as User, channel: thread }
      await discord
        .slashCommand({ name: 'ask', options: { question: 'What are the main sources of MSCs?' }, ...asked })
        .waitForEdit()
      await discord
        .slashCommand({ name: 'ask', options: { question: 'How much does a ticket to Mars cost?' }, ...asked })
        .waitForEdit()
    }
    // The starter has left; two others press at the same moment.
    await Promise.all([1, 2].map((i) => press(heading, part === count ? 'Finish' : 'Next part', members[i])))
  }
  expect(polls).toBeGreaterThan(0)
  await discord.waitFor(() => withText(channel, '📕').length > 0)
  const over = only(withText(channel, '📕'))
  expect(readText(over)).toMatch(
    new RegExp(`Parts read: ${count} of ${count} · took part: 21 · questions: 2, unanswered: 1`),
  )
  expect(withText(channel, 'Guesses:')).toHaveLength(polls)
  expect(everywhere(channel).flatMap(votesOf)).toEqual([])
  const report = await fileOf(over)
  expect(report).toContain('Took part: 21.')
  expect(report).toContain('**What are the main sources of MSCs?**')
  expect(report).toContain('The library has no answer to: How much does a ticket to Mars cost?')
  expect(report.match(/\(right\)/g)).toHaveLength(polls)
  expect(report).toContain('### Quoted')
  for (const member of members) expect(report).not.toContain(member.id)
  expect(await session(channel, 'status')).toMatch(/^No session is going on here/)
  // Its buttons are those of something that is over.
  expect(readText(await press(overview, 'I’m here'))).toMatch(/expired/)
}, 120_000)

test('nothing is said twice when the process ended between posting and recording, and nothing is left out', async () => {
  const channel = newRoom()
  const isPost = (method: string, path: string) => method === 'POST' && path.endsWith('/messages')
  // The overview arrives, but the bot never hears of it.
  discord.fail({ match: isPost, times: 2, with: 'close-after' })
  await session(channel, 'start', { topic: NOTES })
  await restart()
  discord.advance(10 * MINUTE)
  await bot.tick()
  const part = only(withText(channel, '**Part 1 of'))
  only(withText(channel, '📖'))
  // The next part is posted, its prompts are not.
  discord.fail({
    match: (method, path) => isPost(method, path) && path.includes(channel.id),
    times: 2,
    with: 'close-before',
  })
  await press(part, 'Next part')
  expect(withText(channel, '**Part 2 of')).toEqual([])
  discord.advance(10 * MINUTE)
  await bot.tick()
  only(withText(channel, '**Part 2 of'))
  expect(threadsOf(channel).map((thread) => messages(thread).length)).toEqual([1, 1])
  // The report arrives unheard.
  discord.fail({ match: isPost, times: 2, with: 'close-after' })
  await session(channel, 'end', {}, await memberOf(channel))
  // Equal nonces are told for minutes only: what is being tried again just now is to be over before ten of them pass.
  await new Promise((resolve) => setTimeout(resolve, 1500))
  discord.advance(10 * MINUTE)
  await bot.tick()
  only(withText(channel, '📕'))
  expect(await session(channel, 'status')).toMatch(/^No session/)
  discord.clearFaults()
})

/** Somebody who takes part in a channel's session */
async function memberOf(channel: Channel): Promise<User> {
  const user = discord.addUser('Member')
  await press(only(withText(channel, '📖')), 'I’m here', user)
  return user
}

test('where no threads can be made, each part is one message in the channel', async () => {
  const channel = newRoom()
  discord.setBotPermissions(channel, ordinaryPermissions & ~permission.createPublicThreads)
  await session(channel, 'start', { topic: NOTES })
  const part = only(withText(channel, '**Part 1 of'))
  expect(readText(part)).toMatch(/\?\*\*\n> /)
  expect(messages(channel)).toHaveLength(2)
  expect(threadsOf(channel)).toEqual([])
  await press(part, 'Next part')
  expect(messages(channel)).toHaveLength(3)
  await session(channel, 'end', {}, await memberOf(channel))
  only(withText(channel, '📕'))
})

test('with minutes it goes on by itself, through a restart and a clock that jumps, and ends', async () => {
  const channel = newRoom()
  await session(channel, 'start', { topic: NOTES, minutes: 5 })
  expect(readText(only(withText(channel, '**Part 1 of')))).toMatch(/next part begins <t:\d+:R>/)
  await bot.stop()
  discord.advance(60 * MINUTE)
  await startBot()
  await bot.tick()
  await bot.tick()
  only(withText(channel, '**Part 2 of'))
  expect(withText(channel, '**Part 3 of')).toEqual([])
  const count = Number(/Part 2 of (\d+)/.exec(readText(only(withText(channel, '**Part 2 of'))))?.[1])
  for (let part = 2; part <= count; part += 1) {
    discord.advance(5 * MINUTE)
    await bot.tick()
  }
  only(withText(channel, '📕'))
})

test('one that everybody has left ends by itself', async () => {
  const channel = newRoom()
  await session(channel, 'start', { topic: NOTES })
  discord.advance(89 * MINUTE)
  await bot.tick()
  expect(withText(channel, '📕')).toEqual([])
  discord.advance(2 * MINUTE)
  await bot.tick()
  expect(readText(only(withText(channel, '📕')))).toMatch(/Parts read: 1 of/)
})

test('what makes no sense, or is not theirs to do, is refused with what to do instead', async () => {
  const channel = newRoom()
  expect(await session(channel, 'end')).toMatch(/^No session is going on here\. \/session start/)
  expect(await session(channel, 'start', { topic: 'the price of butter' })).toMatch(/too little to read together about/)
  const place = { channel, user: discord.addUser('Manager'), memberPermissions: permission.manageServer }
  const allow = (quizzes: string) =>
    discord.slashCommand({ name: 'room', subcommand: 'set', options: { quizzes }, ...place }).waitForEdit()
  const other = newRoom()
  await session(other, 'start', { topic: NOTES })
  expect(await session(other, 'start', { topic: NOTES })).toMatch(/going on here already, at part 1 of/)
  expect(await session(other, 'end')).toMatch(/^Only who takes part can end/)
  expect(await session(other, 'status')).toMatch(/part 1 of \d+, .+\. Taking part: 1\./)
  await allow('managers')
  expect(await session(channel, 'start', { topic: NOTES })).toMatch(/Only members with “Manage Server” may start/)
  await allow('nobody')
  expect(await session(channel, 'start', { topic: NOTES })).toMatch(/wants no sessions/)
  const silent = newRoom()
  discord.setBotPermissions(silent, ordinaryPermissions & ~permission.sendMessages)
  expect(await session(silent, 'start', { topic: NOTES })).toMatch(/^I may not write in this channel/)
})
