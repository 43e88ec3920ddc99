import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { SetupError, UserError } from '../../src/core/shared/errors.ts'
import { type Bot, createBot } from '../../src/discord/client.ts'
import { ALL_COMMANDS } from '../../src/discord/commands/all-commands.ts'
import type { Saved, UseCases } from '../../src/discord/use-cases.ts'
import { tooManyRequests } from '../simulator/http/faults.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { ordinaryPermissions, permission } from '../simulator/state/permissions.ts'
import { answered, NOTES, REVIEW } from '../unit/discord/example-answers.ts'
import { exampleUseCases, savedInMemory } from '../unit/discord/example-use-cases.ts'

const QUOTE = 'Exosomes are secreted by MSCs.'

/** What the bot's library does, and what became of it: it answers everything with `quotes` after `afterMs`. */
interface Setting {
  afterMs: number
  quotes: readonly string[]
  failWith: Error | null
  readonly asked: string[]
  readonly log: { level: string; event: string; fields: Readonly<Record<string, unknown>> }[]
  readonly fatal: Error[]
}

let discord: Simulator
let bot: Bot
let setting: Setting
let saved: Saved

function useCases(): UseCases {
  return {
    ...exampleUseCases(saved),
    ask: async ({ question }) => {
      setting.asked.push(question)
      await sleep(setting.afterMs)
      if (setting.failWith !== null) throw setting.failWith
      return { ...answered(setting.quotes), question }
    },
  }
}

function newBot(
  options: {
    readonly token?: string
    readonly readMessages?: boolean
    readonly inGuild?: boolean
    readonly guildIds?: readonly string[]
  } = {},
): Bot {
  return createBot({
    token: options.token ?? discord.token,
    apiUrl: `${discord.url}/v10/`,
    guildIds: options.guildIds ?? (options.inGuild === true ? [discord.guild.id] : []),
    readMessages: options.readMessages ?? false,
    useCases: useCases(),
    log: (level, event, fields = {}) => setting.log.push({ level, event, fields }),
    onFatal: (error) => setting.fatal.push(error),
  })
}

function mention(content: string) {
  return discord.say({ content: `<@${discord.bot.id}> ${content}` })
}

/** The fields of the first line of the log with this event, once it is written. */
function logged(event: string) {
  return vi.waitFor(() => {
    const line = setting.log.find((each) => each.event === event)
    if (line === undefined) throw new Error(`"${event}" has not been logged`)
    return line.fields
  })
}

const isSend = (method: string, path: string) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path)
const isCallback = (method: string, path: string) => method === 'POST' && path.endsWith('/callback')
const isFurther = (method: string, path: string) => method === 'POST' && /^\/webhooks\/\d+\/[^/]+$/.test(path)
const isEdit = (method: string, path: string) => method === 'PATCH' && path.endsWith('/messages/@original')

function untouched(): Setting {
  return { afterMs: 0, quotes: [QUOTE], failWith: null, asked: [], log: [], fatal: [] }
}

async function begin(): Promise<void> {
  setting = untouched()
  saved = await savedInMemory()
  discord = await startSimulator()
  bot = newBot()
  await bot.start()
}

async function end(): Promise<void> {
  await bot.stop()
  await discord.stop()
  expect(discord.violations).toEqual([])
  expect(discord.pings).toEqual([])
}

/** One bot for all tests of a group, each of which finds it as it was */
function shareBot(): void {
  beforeAll(begin)
  beforeEach(() => {
    setting = untouched()
  })
  afterAll(end)
}

function newBotEach(): void {
  beforeEach(begin)
  afterEach(end)
}

describe('starting', () => {
  newBotEach()

  test('registers commands once, and says it is ready', async () => {
    expect(
      discord.state
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(ALL_COMMANDS.map(({ definition }) => definition.name).sort())
    expect(setting.log.at(-1)).toMatchObject({ event: 'ready' })
    await bot.stop()
    bot = newBot()
    await bot.start()
    expect(discord.state.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  test('registers in the servers it is told to', async () => {
    await bot.stop()
    bot = newBot({ inGuild: true })
    await bot.start()
    expect(discord.state.commands(discord.guild)).toHaveLength(ALL_COMMANDS.length)
  })

  test('leaves no commands where an earlier setting had them, in either direction', async () => {
    await bot.stop()
    bot = newBot({ inGuild: true })
    await bot.start()
    await vi.waitFor(() => expect(discord.state.commands()).toHaveLength(0))
    await bot.stop()
    bot = newBot()
    await bot.start()
    expect(discord.state.commands()).toHaveLength(ALL_COMMANDS.length)
    await vi.waitFor(() => expect(discord.state.commands(discord.guild)).toHaveLength(0))
  })

  test('a server that the bot is not in is named with what to do', async () => {
    await bot.stop()
    bot = newBot({ guildIds: ['123456789012345678'] })
    await bot.start()
    const line = setting.log.find(({ event, level }) => event === 'commands' && level === 'error')
    expect(line?.fields['remedy']).toMatch(/DISCORD_GUILD_IDS/)
  })

  test.each([500, 503, 403, 404])(
    'an outage that Discord meets the sign-in with (status %i) is no fault of ours',
    async (status) => {
      await bot.stop()
      discord.fail({ match: (_method, path) => path === '/gateway/bot', times: 20, with: { status } })
      bot = newBot()
      const starting = bot.start()
      await expect(starting).rejects.toThrow(SetupError)
      await expect(starting).rejects.toThrow(`status ${status}`)
    },
  )

  test('a wrong token and an intent that is not granted are the operator’s to mend', async () => {
    await expect(newBot({ token: 'a.b.c' }).start()).rejects.toThrow(SetupError)
    await expect(newBot({ readMessages: true }).start()).rejects.toThrow(/does not let this bot read all messages/)
    expect(setting.fatal).toEqual([])
  })
})

describe('commands', () => {
  shareBot()

  test('is acknowledged at once and answered by an edit, for everybody', async () => {
    setting.afterMs = 2_000
    const use = discord.slashCommand({ name: 'ask', options: { question: 'What secretes exosomes?' } })
    const { afterMs, type } = await use.acknowledged
    expect(type).toBe(5)
    expect(afterMs).toBeLessThan(1_000)
    const message = await use.waitForEdit()
    expect(readText(message)).toContain(`**Question:** What secretes exosomes?\n\n> ${QUOTE} **[1]**`)
    expect(use.isEphemeral()).toBe(false)
  })

  test('is private when wanted, and so is every part of one that is too long for a message without frames', async () => {
    setting.quotes = ['Cells secrete exosomes. '.repeat(60).trim(), 'MSCs do it too. '.repeat(60).trim()]
    const appPermissions = ordinaryPermissions & ~permission.embedLinks
    const use = discord.slashCommand({ name: 'ask', options: { question: 'What?', private: true }, appPermissions })
    await use.waitForEdit()
    expect(use.isEphemeral()).toBe(true)
    const [more] = await use.waitForFollowUps(1)
    expect((more?.flags ?? 0) & 64).toBe(64)
  })

  test.each([{ status: 502 }, { status: 502, afterWork: true }, 'close-after', 'reset-before'] as const)(
    'sends no part of a private answer twice that meets %j, and says that one may be missing',
    async (fault) => {
      setting.quotes = ['Cells secrete exosomes. '.repeat(60).trim(), 'MSCs do it too. '.repeat(60).trim()]
      discord.fail({ match: isFurther, times: 1, with: fault })
      const appPermissions = ordinaryPermissions & ~permission.embedLinks
      const options = { question: 'What?', private: true }
      const use = discord.slashCommand({ name: 'ask', locale: 'de', options, appPermissions })
      await use.waitForEdit()
      const missing = 'Wenn oben etwas fehlt, versuche es bitte noch einmal.'
      await discord.waitFor(() => use.followUps.some((each) => readText(each).includes(missing)))
      const wasDone = fault === 'close-after' || (typeof fault === 'object' && 'afterWork' in fault)
      expect(use.followUps).toHaveLength(wasDone ? 2 : 1)
      expect(use.followUps.filter((each) => (each.flags & 64) === 0)).toEqual([])
    },
  )

  test.each([{ status: 502, afterWork: true }, 'close-before'] as const)(
    'shows the second part of a public answer once when it meets %j',
    async (fault) => {
      setting.quotes = ['Cells secrete exosomes. '.repeat(60).trim(), 'MSCs do it too. '.repeat(60).trim()]
      discord.fail({ match: isSend, times: 1, with: fault })
      const appPermissions = ordinaryPermissions & ~permission.embedLinks
      const use = discord.slashCommand({ name: 'ask', options: { question: 'What?' }, appPermissions })
      await use.waitForEdit()
      const later = () => discord.state.messages(discord.channel).filter(({ id }) => BigInt(id) > BigInt(use.id))
      await discord.waitFor(() => later().some((each) => readText(each).includes('Confidence')))
      await sleep(500)
      expect(later()).toHaveLength(2)
    },
  )

  test('says what is wrong with a source, and suggests the right ones', async () => {
    const use = discord.slashCommand({ name: 'ask', options: { question: 'What?', source: '@everyone' } })
    expect(readText(await use.waitForEdit())).toContain('The library holds no document called “\\@everyone”')
    const typing = discord.autocomplete({ name: 'ask', focused: 'source', options: { source: 'notes' } })
    expect(await typing.choices()).toEqual([{ name: NOTES.title, value: NOTES.id }])
  })

  test('shows a reference, not the fault, when something breaks', async () => {
    setting.failWith = new TypeError('secret detail')
    const use = discord.slashCommand({ name: 'ask', options: { question: 'What?' } })
    const content = readText(await use.waitForEdit())
    const reference = /Reference: (\w+)/.exec(content)?.[1]
    expect(content).not.toContain('secret detail')
    const fields = await logged('command')
    expect(fields['reference']).toBe(reference)
  })

  test.each(['close-before', 'close-after', 'reset-after', { status: 502, afterWork: true }] as const)(
    'survives a first response that meets %j',
    async (fault) => {
      discord.fail({ match: isCallback, times: 1, with: fault })
      const use = discord.slashCommand({ name: 'ask', options: { question: 'What?' } })
      expect(readText(await use.waitForEdit())).toContain(QUOTE)
    },
  )

  test.each(['close-after', 'reset-before', { status: 500 }, tooManyRequests(200)] as const)(
    'survives an edit that meets %j',
    async (fault) => {
      discord.fail({ match: isEdit, times: 1, with: fault })
      const use = discord.slashCommand({ name: 'ask', options: { question: 'What?' } })
      expect(readText(await use.waitForEdit())).toContain(QUOTE)
      expect(use.followUps).toEqual([])
    },
  )

  test('/sources, /about and /help answer the one who asks', async () => {
    for (const [name, text] of [
      ['sources', REVIEW.title],
      ['about', '94 passages'],
      ['help', '/ask'],
    ] as const) {
      const use = discord.slashCommand({ name })
      expect(readText(await use.waitForEdit())).toContain(text)
      expect(use.isEphemeral()).toBe(true)
    }
  })
})

describe('messages', () => {
  shareBot()

  test('a mention is answered with a reply; without a question, with how to ask', async () => {
    const said = mention('What secretes exosomes?')
    const reply = await said.waitForReply()
    expect(readText(reply)).toContain(`> ${QUOTE} **[1]**`)
    expect(reply.message_reference).toMatchObject({ message_id: said.message.id })
    expect(setting.asked).toEqual(['What secretes exosomes?'])
    expect(readText(await mention('').waitForReply())).toMatch(/^Hello! Ask me/)
  })

  test('a direct message needs no mention, and a reply to the bot is one', async () => {
    const reply = await discord.say({ content: 'What secretes exosomes?', dm: true }).waitForReply()
    expect(readText(reply)).toContain(QUOTE)
    const first = await mention('What?').waitForReply()
    await discord.say({ content: 'And why?', replyTo: first }).waitForReply()
    expect(setting.asked.at(-1)).toBe('And why?')
  })

  test('everybody else is left alone', async () => {
    const to = `<@${discord.bot.id}> hello`
    discord.say({ content: 'What secretes exosomes?' })
    discord.say({ content: '@everyone hello', mentionEveryone: true })
    discord.say({ content: to, webhook: true })
    discord.say({ content: to, user: discord.addUser('Other bot', { bot: true }) })
    discord.say({ content: to, type: 7 })
    await mention('last').waitForReply()
    expect(setting.asked).toEqual(['last'])
  })

  test('questions of one person are answered in their order', async () => {
    setting.afterMs = 100
    const first = mention('one')
    setting.afterMs = 0
    const replies = await Promise.all([first.waitForReply(), mention('two').waitForReply()])
    expect(setting.asked).toEqual(['one', 'two'])
    expect(BigInt(replies[0].id)).toBeLessThan(BigInt(replies[1].id))
  })

  test('typing shows when it takes a while, and a message that has gone is answered all the same', async () => {
    setting.afterMs = 1_500
    const said = mention('What?')
    await discord.waitFor(() => discord.state.typing.length > 0)
    discord.deleteMessage(said.message)
    expect((await said.waitForReply()).message_reference).toBeUndefined()
  })

  test.each([
    'close-after',
    'close-before',
    'reset-after',
    { status: 500 },
    { status: 502, afterWork: true },
    tooManyRequests(200),
  ] as const)('one reply, no more, when sending meets %j', async (fault) => {
    discord.fail({ match: isSend, times: 1, with: fault })
    const said = mention('What?')
    await said.waitForReply()
    await logged('message')
    expect(said.replies()).toHaveLength(1)
  })

  test('a person’s mistake is explained', async () => {
    setting.failWith = new UserError('The question is too long.')
    expect(readText(await mention('What?').waitForReply())).toBe('The question is too long.')
  })
})

describe('the connection', () => {
  newBotEach()

  test('what is said during a short loss is answered once', async () => {
    await mention('before').waitForReply()
    discord.gateway.drop(4000)
    const said = mention('during')
    await said.waitForReply()
    await sleep(200)
    expect(said.replies()).toHaveLength(1)
    expect(setting.asked).toEqual(['before', 'during'])
  })

  test('what is said while the session was lost is looked up, also where the bot has not been yet', async () => {
    const elsewhere = discord.addChannel({ name: 'elsewhere' })
    await mention('before').waitForReply()
    discord.gateway.setRefusing(true)
    discord.gateway.drop()
    await logged('connection-lost')
    discord.gateway.forgetSessions()
    const here = mention('here')
    const there = discord.say({ content: `<@${discord.bot.id}> there`, channel: elsewhere })
    discord.say({ content: 'not to the bot' })
    discord.gateway.setRefusing(false)
    await Promise.all([here.waitForReply(undefined, 20_000), there.waitForReply(undefined, 20_000)])
    await sleep(200)
    expect(setting.asked).toEqual(['before', 'here', 'there'])
    expect([...here.replies(), ...there.replies()]).toHaveLength(2)
  })

  test('an answer that could not be sent is given once the connection is back', async () => {
    discord.fail({ match: isSend, times: 100, with: 'close-before' })
    const said = mention('What?')
    expect(await logged('message')).toMatchObject({ delivery: 'failed' })
    discord.clearFaults()
    discord.gateway.drop(4000)
    await said.waitForReply()
    expect(said.replies()).toHaveLength(1)
  })

  test('who waits is told of a restart that comes in between', async () => {
    setting.afterMs = 20_000
    const use = discord.slashCommand({ name: 'ask', options: { question: 'What?' } })
    await use.acknowledged
    await bot.stop()
    expect(use.message()?.content).toMatch(/restarted/)
  })

  test('a token that Discord rejects ends the bot', async () => {
    discord.fail({ match: isSend, times: 1, with: { status: 401, body: { message: '401: Unauthorized', code: 0 } } })
    mention('What?')
    await vi.waitFor(() => expect(setting.fatal).toHaveLength(1))
    expect(setting.fatal[0]).toBeInstanceOf(SetupError)
  })
})
