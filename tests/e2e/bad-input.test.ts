import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { buttonId, readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { type Message, messageFlag } from '../simulator/state/message.ts'
import { permission } from '../simulator/state/permissions.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { expectRulesKept, stopQuietly } from './expect-quiet.ts'
import { newLibraryFolder } from './library-folder.ts'
import { QUESTION } from './usages/answer-usages.ts'
import { type Actor, MANAGER, newActor } from './usages/usage.ts'

const ANSWER = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'
const GONE =
  /This has expired|I no longer have this answer|from an older message and no longer works|The library no longer holds/
const EIGHT_DAYS_MS = 8 * 86_400_000

let discord: Simulator
let bot: BotProcess
let settings: Readonly<Record<'DATA_DIR' | 'CORPUS_DIR', string>>

async function start(): Promise<void> {
  bot = startBotProcess(discord, settings)
  await Promise.all([bot.logged('ready'), bot.logged('library-open')])
}

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  settings = newLibraryFolder().settings
  await start()
}, 120_000)

afterEach(() => expectRulesKept(discord))

afterAll(() => stopQuietly(bot, discord))

type Options = NonNullable<Parameters<Simulator['slashCommand']>[0]['options']>

function ask({ user, channel }: Actor, options: Options = {}) {
  return discord.slashCommand({ name: 'ask', user, channel, options: { question: QUESTION, ...options } })
}

const answer = (actor: Actor, options: Options = {}) => ask(actor, options).waitForEdit(undefined, 30_000)

/** What only this person is told when they press a button with this id, whether the message has it or not. */
async function pressed({ user, channel }: Actor, message: Message, customId: string): Promise<string> {
  const handle = discord.button({ user, channel, message, customId, forged: true })
  // What replaces a message is refused in a new one.
  const first = () => handle.followUps[0] ?? (handle.message()?.id === message.id ? null : handle.message())
  const reply = await discord.waitFor(() => {
    const shown = first()
    return shown !== null && (shown.flags & messageFlag.loading) === 0 ? shown : null
  })
  expect(reply.flags & messageFlag.ephemeral).toBe(messageFlag.ephemeral)
  return readText(reply)
}

describe('controls', () => {
  test('that nobody has made, that are of another version or go too far are kindly refused', async () => {
    const actor = newActor(discord)
    const message = await answer(actor)
    const id = buttonId(message, 'Why?').split(':')[3] ?? ''
    for (const customId of [
      ...['x', '', '::::', '1:', '0:why::abc', '2:why::abc', `1:nothing::${id}`, '1:why::', 'why', '1:__proto__::a'],
      ...[`1:context::${id}:99:0`, `1:vote::${id}:best`, `1:context::${'0'.repeat(80)}:1:0`, '1:passages::a:-1'],
      ...[`1:turn-context:${actor.user.id}:${id}:NaN:1e9`, '🧬'.repeat(50)],
    ]) {
      expect(await pressed(actor, message, customId), customId).toMatch(GONE)
    }
  })

  test('of somebody else’s private answer are refused, also where an id is guessed', async () => {
    const [ada, grace] = [newActor(discord), newActor(discord)]
    const secret = await answer(ada, { private: true })
    const open = await answer(grace)
    const there: Actor = { ...grace, channel: ada.channel }
    const own = buttonId(secret, 'Context')
    expect(await pressed(there, open, own)).toMatch(/Only the person whom this message is for/)
    for (const name of ['context', 'sources', 'why', 'vote', 'post', 'thread', 'follow-up', 'passages', 'make-card']) {
      const [, , , id = '', ...rest] = own.split(':')
      const forged = ['1', name, grace.user.id, id, ...rest].join(':')
      const told = await pressed(there, open, forged)
      expect(told, name).not.toContain(ANSWER)
      expect(told, name).toMatch(/no longer|nothing here|expired|not yours/i)
    }
  })

  test('of an answer in another channel are refused there', async () => {
    const [here, there] = [newActor(discord), newActor(discord)]
    const message = await answer(here)
    expect(await pressed(there, message, buttonId(message, 'Context'))).toMatch(GONE)
  })

  test('pressed by one person in two ways at once count once', async () => {
    const actor = newActor(discord)
    const message = await answer(actor, { private: true })
    const press = (label: string) => discord.button({ ...actor, message, customId: buttonId(message, label) })
    const votes = ['Helpful', 'Not helpful', 'Helpful'].map(press)
    for (const vote of votes)
      expect(readText(await vote.waitForEdit((shown) => shown.id !== message.id))).toMatch(/kept/)
    const posts = [press('Post to channel'), press('Post to channel')]
    await Promise.all(posts.map((post) => post.acknowledged))
    await discord.waitFor(() => posts.some(({ followUps }) => followUps.length > 0))
    expect(
      discord.state.messages(actor.channel).filter(({ flags }) => (flags & messageFlag.loading) === 0),
    ).toHaveLength(1)
    expect(rows('SELECT count(*) AS n FROM votes WHERE learner_id = ?', actor.user.id)).toEqual([{ n: 1 }])
  })

  test('work a week and a restart later, and say so when the answer is no longer kept', async () => {
    const actor = newActor(discord)
    const message = await answer(actor)
    await bot.stop()
    const change = (statement: string, ...values: readonly unknown[]) => {
      const database = new SQLite(join(settings.DATA_DIR, 'study.db'))
      database.prepare(statement).run(...values)
      database.close()
    }
    change('UPDATE given_answers SET given_at = given_at - ? WHERE learner_id = ?', EIGHT_DAYS_MS, actor.user.id)
    await start()
    expect(await pressed(actor, message, buttonId(message, 'Context'))).toContain(ANSWER)
    change('DELETE FROM given_answers WHERE learner_id = ?', actor.user.id)
    for (const label of ['Context', 'Sources', 'Why?', 'Helpful', 'Open a thread']) {
      expect(await pressed(actor, message, buttonId(message, label)), label).toMatch(GONE)
    }
  })
})

function rows(query: string, ...values: readonly unknown[]): readonly unknown[] {
  const database = new SQLite(join(settings.DATA_DIR, 'study.db'), { readonly: true })
  try {
    return database.prepare(query).all(...values)
  } finally {
    database.close()
  }
}

describe('options', () => {
  const file = { filename: 'x.txt', content: 'x' }

  test.each<[string, Options, RegExp]>([
    [
      'a source that is not in the list',
      { source: '../../etc/passwd' },
      /no document called “\.\.\/\.\.\/etc\/passwd”/,
    ],
    ['a source that calls everybody', { source: '@everyone <@&1> <#1>' }, /no document called/],
    ['a source of 6,000 characters', { source: 'x'.repeat(6000) }, /no document called “x+…”/],
    ['a question of 6,000 characters', { question: 'why '.repeat(1500) }, /at most 1000/],
    ['a number in place of a question', { question: 7 }, /empty/],
    ['a file in place of a question', { question: file }, /I could not work out|Not in the library|empty/],
    ['an option that the command does not have', { colour: 'red' }, /Main sources of MSCs/],
  ])('%s', async (_, options, fitting) => {
    const { user, channel } = newActor(discord)
    const use = discord.slashCommand({
      name: 'ask',
      user,
      channel,
      forged: true,
      options: { question: QUESTION, ...options },
    })
    const text = readText(await use.waitForEdit())
    expect(text).toMatch(fitting)
    expect(text.length).toBeLessThan(2000)
  })

  test.each<[string, string, Options]>([
    ['room', 'set', { answering: 'always' }],
    ['room', 'set', { quizzes: 7, board: 'yes' }],
    ['library', 'add', { file: { filename: '../../evil.txt', content: '' }, doi: 'x' }],
    ['library', 'remove', { document: '' }],
  ])('/%s %s with %j changes nothing', async (name, subcommand, options) => {
    const { user, channel } = newActor(discord)
    const use = discord.slashCommand({
      name,
      subcommand,
      user,
      channel,
      options,
      forged: true,
      memberPermissions: MANAGER,
    })
    expect(readText(await use.waitForEdit())).toMatch(/pick at least one|one of the two|no document|fits \d+ documents/)
    expect(use.isEphemeral()).toBe(true)
  })

  test('an autocomplete gets an answer whatever is typed', async () => {
    for (const source of ['', '@everyone', '\u200b'.repeat(90), 'x'.repeat(6000), '(?=', '🧬']) {
      const typing = discord.autocomplete({ name: 'ask', focused: 'source', options: { question: 'x', source } })
      expect((await typing.choices()).length).toBeLessThanOrEqual(25)
    }
  })
})

describe('messages', () => {
  test.each([
    [`${'why '.repeat(1000)}`, /at most 1000/],
    ['> > > ```js\n> `x` ||@everyone|| **[1]** <@&1>\n```\n> # hello', /./],
    ['```\n````\n```` ``` @here', /./],
    ['\u202e\u2066sCSM fo secruos\u2069\u200b\u2063', /./],
    ['[click](https://evil.example) <https://evil.example> https://evil.example discord.gg/abc', /./],
    ['\u200b\u2060\u00ad', /Ask me something|English|empty/],
    [`${'what '.repeat(60)}${'\n'.repeat(200)}?`, /./],
  ])('%j gets one harmless answer', async (content, fitting) => {
    const { user, channel } = newActor(discord)
    const said = discord.say({ user, channel, content: `<@${discord.bot.id}> ${content}` })
    const reply = await said.waitForReply()
    const text = readText(reply)
    expect(text).toMatch(fitting)
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(text.match(/(?<!<)https?:\/\/|(?<![\\\w])@everyone|discord\.gg\//g)).toBeNull()
    expect(said.replies()).toHaveLength(1)
  })

  test('where the bot may not speak, or has lost its rights since, it asks Discord for nothing and stays', async () => {
    const { user, channel } = newActor(discord)
    discord.setBotPermissions(channel, permission.viewChannel)
    const before = discord.state.requests.length
    discord.say({ user, channel, content: `<@${discord.bot.id}> ${QUESTION}` })
    await discord.say({ user, dm: true, content: QUESTION }).waitForReply()
    const paths = discord.state.requests.slice(before).map(({ path }) => path)
    expect(paths.filter((path) => path.includes(channel.id))).toEqual([])
  })
})

describe('a member whose rights have changed', () => {
  test.each([
    ['library', 'list'],
    ['room', 'show'],
  ])('no longer uses /%s %s, though Discord still offers it', async (name, subcommand) => {
    const { user, channel } = newActor(discord)
    const use = (memberPermissions: bigint) =>
      discord.slashCommand({ name, subcommand, user, channel, memberPermissions })
    const allowed = await use(MANAGER).waitForEdit()
    expect(readText(allowed)).not.toMatch(/Only members/)
    Object.assign(discord.state.commands().find((each) => each.name === name) ?? {}, {
      default_member_permissions: null,
    })
    expect(readText(await use(0n).waitForEdit())).toMatch(/Only members with the permission “Manage Server”/)
  })
})

describe('where only the person has installed it', () => {
  test('it answers, alone for who may not use such apps there, and offers nothing that needs the bot there', async () => {
    const guild = discord.addGuild({ hasBot: false })
    const user = discord.addUser('Guest')
    for (const memberPermissions of [permission.useExternalApps, 0n]) {
      const use = discord.slashCommand({
        ...{ name: 'ask', user, guild, userInstalled: true, memberPermissions },
        options: { question: QUESTION },
      })
      const message = await use.waitForEdit()
      expect(readText(message)).toContain(ANSWER)
      expect(use.isEphemeral()).toBe(memberPermissions === 0n)
      expect(() => buttonId(message, 'Open a thread')).toThrow('No button')
    }
    const own = await discord
      .slashCommand({ name: 'ask', user, guild, userInstalled: true, options: { question: QUESTION, private: true } })
      .waitForEdit()
    const post = discord.button({ user, message: own, customId: buttonId(own, 'Post to channel'), userInstalled: true })
    expect(readText((await post.waitForFollowUps(1))[0] ?? own)).toContain(ANSWER)
    expect(() => discord.slashCommand({ name: 'room', subcommand: 'show', user, guild, userInstalled: true })).toThrow(
      'not offered',
    )
  })
})
