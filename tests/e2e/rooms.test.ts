import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { buttonId, readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import type { Channel } from '../simulator/state/world.ts'
import { type BotProcess, startBotProcess } from './bot-process.ts'
import { expectRulesKept, stopQuietly } from './expect-quiet.ts'
import { newLibraryFolder, pageAbout } from './library-folder.ts'

const QUESTION = 'What are the main sources of MSCs?'
const ANSWER = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'
const DOI = '10.1016/j.lfs.2020.118002'
const MANAGER = 1n << 5n

let discord: Simulator
let bot: BotProcess

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator({ grantedIntents: ['messageContent'] })
  bot = startBotProcess(discord, { ...newLibraryFolder().settings, DISCORD_READ_MESSAGES: 'true' })
  await Promise.all([bot.logged('ready'), bot.logged('library-open')])
}, 120_000)

afterEach(() => expectRulesKept(discord))

afterAll(() => stopQuietly(bot, discord))

type Use = Omit<Parameters<Simulator['slashCommand']>[0], 'name'>

/** What somebody is answered; a person of their own each time, so that nobody is told to wait. */
async function use(name: string, how: Use = {}) {
  const handle = discord.slashCommand({ name, user: discord.addUser('Somebody'), ...how })
  const message = await handle.waitForEdit(undefined, 30_000)
  return { handle, message, text: [message, ...handle.followUps].map(readText).join('\n') }
}

const manage = (name: string, subcommand: string, how: Use = {}) =>
  use(name, { subcommand, memberPermissions: MANAGER, ...how })

/** As a server's owner who opens a command for everybody, which Discord allows. */
function openForAll(name: string): void {
  const command = discord.state.commands().find((each) => each.name === name)
  Object.assign(command ?? {}, { default_member_permissions: null })
}

const newRoom = () => discord.addChannel({ name: 'a-room' })

/** What the bot has said in a channel or thread */
const said = (channel: Channel) =>
  discord.state.messages(channel).filter(({ author, type }) => author.id === discord.bot.id && type !== 18)

function say(channel: Channel, content: string) {
  return discord.say({ channel, content, user: discord.addUser('Somebody') })
}

/** What the bot has said once it has also answered a mention that came last: whatever came before has been looked at. */
async function saidAfterAll(channel: Channel): Promise<readonly string[]> {
  const before = said(channel).length
  say(channel, `<@${discord.bot.id}>`)
  await discord.waitFor(() => said(channel).some((message) => readText(message).includes('Ask me something')))
  expect(said(channel).length).toBeGreaterThan(before)
  return said(channel)
    .map(readText)
    .filter((text) => !text.includes('Ask me something'))
}

describe('/passages', () => {
  test('shows the nearest passages to the person alone, page by page', async () => {
    const user = discord.addUser('Reader')
    const { handle, message, text } = await use('passages', { user, options: { query: 'sources of MSCs' } })
    expect(handle.isEphemeral()).toBe(true)
    expect(text).toContain('**Passages near:** sources of MSCs')
    expect(text).toContain(ANSWER)
    expect(text).toContain('Page 1 of 2')
    const pressed = discord.button({ user, message, customId: buttonId(message, 'Next ▶') })
    const second = await pressed.waitForEdit((each) => readText(each).includes('Page 2 of 2'))
    expect(readText(second)).not.toContain(ANSWER)
  })

  test('searches the one document that is named, and suggests documents', async () => {
    const choices = discord.autocomplete({
      name: 'passages',
      focused: 'source',
      options: { query: 'x', source: 'adult' },
    })
    expect(await choices.choices()).toEqual([{ name: expect.stringMatching(/^Adult mesen/), value: 'maqsood-2020' }])
    const options = { query: 'therapy', source: 'maqsood-2020' }
    expect((await use('passages', { options })).text).toContain('Adult mesenchymal stem cells')
    expect((await use('passages', { options: { query: 'therapy', source: 'Nature' } })).text).toContain(
      'holds no document',
    )
  })

  test('says in the person’s language that only English is understood', async () => {
    const options = { query: 'Woher kommen die Zellen und wie werden sie gezüchtet?' }
    expect((await use('passages', { locale: 'de', options })).text).toContain('Ich verstehe nur Fragen auf Englisch')
  })

  test.each(['\u200b\u2063', '`', '😀'])('%j finds nothing and breaks nothing', async (query) => {
    expect((await use('passages', { options: { query } })).text).toMatch(/empty|comes near/)
  })
})

describe('/define', () => {
  test('quotes the sentence that spells an abbreviation out', async () => {
    const { handle, text } = await use('define', { options: { term: 'MSCs' } })
    expect(handle.isEphemeral()).toBe(false)
    expect(text).toContain('**MSCs** stands for “mesenchymal stem cells”')
    expect(text).toContain('> Human mesenchymal stem cells (MSCs) have become a hot topic')
  })

  test('abstains where a term is only used, or not there at all', async () => {
    expect((await use('define', { options: { term: 'placental' } })).text).toContain('No sentence of the library says')
    expect((await use('define', { options: { term: '@everyone **okapi**' } })).text).toContain('does not mention')
    expect((await use('define', { options: { term: '\u200b' } })).text).toContain('The term is empty')
  })
})

describe('/sources', () => {
  test('lists the documents, with licence and how to cite one', async () => {
    expect((await use('sources')).text).toContain('**Documents in the library:')
    const { text } = await use('sources', { options: { document: 'maqsood-2020' } })
    expect(text).toContain('**How to cite**')
    expect(text).toContain('Licence: ')
  })
})

describe('/bibliography', () => {
  test.each([
    [undefined, 'bibliography.bib', `doi = {${DOI}}`],
    ['ris', 'bibliography.ris', `DO  - ${DOI}`],
    ['csl', 'bibliography.json', `"DOI": "${DOI}"`],
    ['markdown', 'bibliography.md', `<https://doi.org/${DOI}>`],
  ])('as %s, holds what was cited in this channel', async (format, name, line) => {
    const channel = newRoom()
    const options = format === undefined ? {} : { format }
    expect((await use('bibliography', { channel, options })).text).toContain('Nothing has been quoted here')
    await use('ask', { channel, options: { question: QUESTION } })
    const { message } = await use('bibliography', { channel, options })
    const [file] = message.attachments
    expect(file).toMatchObject({ filename: name })
    expect(await (await fetch(file?.url ?? '')).text()).toContain(line)
  })

  test('leaves out what somebody else was told in private', async () => {
    const channel = newRoom()
    await use('ask', { channel, options: { question: QUESTION, private: true } })
    expect((await use('bibliography', { channel })).text).toContain('Nothing has been quoted here')
  })
})

describe('/library', () => {
  const okapi = { filename: 'okapi.txt', content: pageAbout('okapi'), contentType: 'text/plain' }

  test('takes an attached file in, answers from it at once, and gives it back', async () => {
    const { text } = await manage('library', 'add', { options: { file: okapi } })
    expect(text).toContain('Added **Sleep of the okapi**')
    const asked = await use('ask', { options: { question: 'Where does the okapi sleep?' } })
    expect(asked.text).toContain('The okapi sleeps for nine hours')
    expect((await manage('library', 'list')).text).toContain('Sleep of the okapi')
    const again = await manage('library', 'add', { options: { file: okapi } })
    expect(again.text).toContain('Not added: **okapi.txt**. The library holds this very file already')
    expect(again.text).not.toMatch(/--replace|npm/)
    const typed = { name: 'library', subcommand: 'remove', focused: 'document', options: { document: 'okapi' } }
    const choices = discord.autocomplete({ ...typed, memberPermissions: MANAGER })
    expect(await choices.choices()).toEqual([{ name: 'Sleep of the okapi', value: 'okapi' }])
    expect((await manage('library', 'remove', { options: { document: 'okapi' } })).text).toContain(
      'Removed **Sleep of the okapi**',
    )
    expect((await use('define', { options: { term: 'okapi' } })).text).toContain('does not mention')
  }, 120_000)

  test.each([
    [{}, 'Attach a file or give a DOI'],
    [{ doi: '10.1000/x', file: okapi }, 'Attach a file or give a DOI'],
    [{ doi: 'not a doi' }, 'Not added: **not a doi**.'],
    [{ file: { filename: 'virus.exe', content: 'MZ' } }, 'I cannot read files like “virus.exe”'],
    [{ file: { filename: 'empty.txt', content: '' } }, 'It is empty'],
    [{ file: { filename: 'fake.pdf', content: 'This is no PDF.' } }, 'is no PDF file'],
  ])('refuses %j', async (options, sentence) => {
    expect((await manage('library', 'add', { options })).text).toContain(sentence)
  })

  test('keeps the last document', async () => {
    expect((await manage('library', 'remove', { options: { document: 'maqsood-2020' } })).text).toContain(
      'would be empty',
    )
  })

  test.each(['list', 'add', 'remove'])(
    '%s is refused to whom the server lets but who may not manage it',
    async (subcommand) => {
      openForAll('library')
      const options = subcommand === 'remove' ? { document: 'maqsood-2020' } : {}
      const { handle, text } = await use('library', { subcommand, options, memberPermissions: 0n })
      expect(text).toContain('Only members with the permission “Manage Server”')
      expect(handle.isEphemeral()).toBe(true)
    },
  )
})

describe('/room', () => {
  test('is shown, changed, and shown changed', async () => {
    const channel = newRoom()
    expect((await manage('room', 'show', { channel })).text).toContain('Answering: when I am mentioned or replied to')
    const options = {
      ...{ answering: 'when-sure', source: 'maqsood-2020', quiet_hours: '22-7', time_zone: 'europe/berlin' },
      ...{ quizzes: 'managers', open_questions: true, keep_words: true, board: true },
    }
    const { handle, text } = await manage('room', 'set', { channel, options })
    expect(handle.isEphemeral()).toBe(true)
    expect(text).toContain('Saved.')
    expect(text).toContain('Answering: every question, as long as the library surely answers it')
    expect(text).toContain('Quiet hours: 22:00-07:00 (Europe/Berlin)')
    expect(text).toContain('Sources: Adult mesenchymal stem cells')
    expect(text).toContain('Nothing went unanswered here so far.')
    await use('ask', { channel, options: { question: 'How heavy is the moon of Jupiter?' } })
    const shown = await manage('room', 'show', { channel, locale: 'de' })
    expect(shown.text).toContain('How heavy is the moon of Jupiter? (1×)')
    expect(shown.text).toContain('Antworten: auf jede Frage')
    const off = { open_questions: false, quiet_hours: 'off', source: 'all' }
    expect((await manage('room', 'set', { channel, options: off })).text).toContain('Sources: the whole library')
  })

  test.each([
    [{}, 'pick at least one'],
    [{ quiet_hours: 'at night' }, 'are no quiet hours'],
    [{ time_zone: 'Mars/Olympus' }, 'is no time zone'],
    [{ source: 'Nature' }, 'holds no document'],
  ])('set refuses %j', async (options, sentence) => {
    expect((await manage('room', 'set', { options })).text).toContain(sentence)
  })

  test('an abstention sends people to the help channel, until that is deleted', async () => {
    const [channel, help, other] = [
      newRoom(),
      discord.addChannel({ name: 'help' }),
      discord.addChannel({ name: 'other' }),
    ]
    const question = 'How heavy is the moon of Jupiter?'
    const abstained = async (how: Use = {}) => (await use('ask', { channel, options: { question }, ...how })).text
    const set = async (picked: Channel) =>
      (await manage('room', 'set', { channel, options: { help_channel: picked.id } })).text
    expect(await abstained()).toContain('Somebody here may know')
    expect(await set(help)).toContain(`Where people help: <#${help.id}>`)
    const abstention = await abstained()
    expect(abstention).toContain(`\n\nAsk people: <#${help.id}>`)
    expect(abstention).not.toContain('Somebody here may know')
    expect(await abstained({ locale: 'ja' })).toContain(`人に尋ねる：<#${help.id}>`)
    expect(await abstained({ channel: help })).toContain('Somebody here may know')
    expect((await use('ask', { channel, options: { question: QUESTION } })).text).not.toContain('Ask people')
    expect(await set(channel)).toContain('Where people help: this channel')
    for (const each of [help, other]) expect(await set(each)).toContain(`Where people help: <#${each.id}>`)
    discord.deleteChannel(help)
    discord.deleteChannel(other)
    await discord.waitFor(() => bot.log.some(({ event }) => event === 'help-channel-forgotten'))
    expect((await manage('room', 'show', { channel })).text).toContain('Where people help: this channel')
    expect(await abstained()).toContain('Somebody here may know')
    expect(bot.log.filter(({ event }) => event === 'help-channel-forgotten')).toHaveLength(1)
  })

  test('a help channel that is elsewhere, or that the bot may not view, is refused and changes nothing', async () => {
    const channel = newRoom()
    const elsewhere = discord.addChannel({ name: 'elsewhere', guildId: discord.addGuild({ name: 'Others' }).id })
    const hidden = discord.addChannel({ name: 'hidden' })
    discord.setBotPermissions(hidden, 0n)
    for (const { id } of [elsewhere, hidden]) {
      const { text } = await manage('room', 'set', { channel, options: { help_channel: id, board: true } })
      expect(text).toBe('I cannot see that channel here. Pick one of this server that I may view.')
    }
    const { text } = await manage('room', 'show', { channel })
    expect(text).toContain('Where people help: this channel')
    expect(text).toContain('Scores are shown: no')
  })

  test('suggests time zones', async () => {
    const typed = { name: 'room', subcommand: 'set', focused: 'time_zone', options: { time_zone: 'berl' } }
    const choices = discord.autocomplete({ ...typed, memberPermissions: MANAGER })
    expect(await choices.choices()).toEqual([{ name: 'Europe/Berlin', value: 'Europe/Berlin' }])
  })

  test.each(['show', 'set'])(
    '%s is refused to whom may not manage the server, and outside servers',
    async (subcommand) => {
      openForAll('room')
      expect((await use('room', { subcommand, memberPermissions: 0n })).text).toContain('“Manage Server”')
      expect((await use('room', { subcommand, dm: true })).text).toContain('in a server only')
    },
  )
})

describe('plain messages', () => {
  const set = (channel: Channel, options: Record<string, string>) => manage('room', 'set', { channel, options })

  test('are left alone in a room that nobody has set up', async () => {
    const channel = newRoom()
    say(channel, QUESTION)
    expect(await saidAfterAll(channel)).toEqual([])
  })

  test('are answered in a study channel when the library surely does, and otherwise not', async () => {
    const channel = newRoom()
    await set(channel, { answering: 'when-sure' })
    say(channel, 'I had lunch with @everyone.')
    say(channel, 'How heavy is the moon of Jupiter?')
    say(channel, QUESTION)
    await discord.waitFor(() => said(channel).length > 0)
    const texts = await saidAfterAll(channel)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain(ANSWER)
  })

  test('not in quiet hours, in which a mention still is', async () => {
    const channel = newRoom()
    await set(channel, { answering: 'when-sure', quiet_hours: '0:00-23:59' })
    say(channel, QUESTION)
    expect(await saidAfterAll(channel)).toEqual([])
  })

  test('a mention opens a thread in a room that wants it, and follow-ups there need none', async () => {
    const channel = newRoom()
    await set(channel, { answering: 'thread' })
    const user = discord.addUser('Asker')
    discord.say({ channel, user, content: `<@${discord.bot.id}> ${QUESTION}` })
    const thread = await discord.waitFor(() => discord.state.channels.find(({ parentId }) => parentId === channel.id))
    expect(thread.name).toBe(QUESTION)
    await discord.waitFor(() => said(thread).some((message) => readText(message).includes(ANSWER)))
    expect(said(channel)).toEqual([])
    discord.say({ channel: thread, user, content: 'Are MSCs genomically stable?' })
    await discord.waitFor(() => said(thread).length > 1)
  })

  test('a room that wants no answers gets none, not even to a mention; commands still work', async () => {
    const channel = newRoom()
    await set(channel, { answering: 'never' })
    say(channel, `<@${discord.bot.id}> ${QUESTION}`)
    const { text } = await use('ask', { channel, options: { question: QUESTION } })
    expect(text).toContain(ANSWER)
    expect(
      said(channel).filter(({ message_reference }) => message_reference !== null && message_reference !== undefined),
    ).toEqual([])
  })

  test('a post that opens in a forum is answered where the forum wants it, and not before', async () => {
    const forum = discord.addChannel({ name: 'ask-here', type: 15 })
    const post = (title: string) => {
      const { message } = discord.forumPost({ forum, user: discord.addUser('Asker'), title, content: QUESTION })
      return discord.state.channels.find(({ id }) => id === message.channel_id) ?? forum
    }
    const before = post('Before')
    expect(await saidAfterAll(before)).toEqual([])
    await set(before, { answering: 'when-sure' })
    const after = post('After')
    await discord.waitFor(() => said(after).some((message) => readText(message).includes(ANSWER)))
    expect(await saidAfterAll(after)).toHaveLength(1)
  })

  test('a room answers from the document that it is bound to', async () => {
    const channel = newRoom()
    await set(channel, { source: 'maqsood-2020' })
    expect((await use('ask', { channel, options: { question: QUESTION } })).text).toContain(ANSWER)
  })
})

describe('/privacy', () => {
  test('shows what is kept, deletes it after asking once more, and then nothing is left', async () => {
    const user = discord.addUser('Private')
    expect((await use('privacy', { user, subcommand: 'show' })).text).not.toContain('Answers you were given')
    await use('ask', { user, options: { question: QUESTION } })
    expect((await use('privacy', { user, subcommand: 'show' })).text).toContain('Answers you were given: 1')
    const { message } = await use('privacy', { user, subcommand: 'delete' })
    const pressed = discord.button({ user, message, customId: buttonId(message, 'Delete all of it') })
    expect(readText(await pressed.waitForEdit((each) => readText(each).includes('Deleted.')))).toContain('Deleted.')
    expect((await use('privacy', { user, subcommand: 'show' })).text).not.toContain('Answers you were given')
  })
})

describe('languages', () => {
  const ENGLISH = /\b(?:the|is|are|your|please|write|give)\b/i
  const LANGUAGES = {
    de: {
      why: 'Warum?',
      explained:
        /^\*\*Ich habe geantwortet\*\*.*\n\n.*\n(?:- .*\n)*- ➕ (?:Wort für Wort|Eine Stelle|Ein Satz|Fragen, die)/,
      doctor: /^Was für einen Menschen richtig ist, .*Ärztin/m,
      meaning: /^„PD“ kann .+ oder .+ heißen: Was ist gemeint/m,
      refusals: [/Begriff ist leer/, /^„Mars“ ist keine Zeitzone/, /^„at night“ ist keine Ruhezeit/],
      notAdded: /„not a doi“ ist keine DOI/,
      kept: /^- Antworten an dich: 3, aufbewahrt für 180 Tage$/m,
    },
    ja: {
      why: 'なぜ？',
      explained: /^\*\*回答しました\*\*.*\n\n.*\n(?:- .*\n)*- ➕ (?:語ごと|ライブラリに|一つの文|最良の文)/,
      doctor: /^その人に何が適切かは言えません。.*医師/m,
      meaning: /^「PD」には .+または.+ の意味/m,
      refusals: [/用語が空です/, /^「Mars」はタイムゾーン/, /^「at night」は静かな時間帯/],
      notAdded: /「not a doi」は DOI、PMID、PMCID のどれでも/,
      kept: /^- あなたへの回答：3、保存期間 180 日$/m,
    },
  }

  test.each(Object.entries(LANGUAGES))('who reads %s reads all but the quotes in it', async (locale, wanted) => {
    const user = discord.addUser('Somebody')
    const ask = (question: string) => use('ask', { user, locale, options: { question } })
    const { message, text } = await ask(QUESTION)
    expect(text).toContain(ANSWER)
    const pressed = discord.button({ locale, message, customId: buttonId(message, wanted.why) })
    const why = readText(await pressed.waitForEdit())
    expect(why).toMatch(wanted.explained)
    expect(why).not.toMatch(ENGLISH)
    expect((await ask('Should I inject exosomes into my knee?')).text).toMatch(wanted.doctor)
    expect((await ask('What is PD?')).text).toMatch(wanted.meaning)
    const refused = [
      await use('define', { locale, options: { term: '?' } }),
      await use('cards', { locale, subcommand: 'settings', options: { time_zone: 'Mars' } }),
      await manage('room', 'set', { locale, options: { quiet_hours: 'at night' } }),
    ]
    const added = await manage('library', 'add', { locale, options: { doi: 'not a doi' } })
    expect(added.text).toMatch(wanted.notAdded)
    expect((await use('privacy', { user, locale, subcommand: 'show' })).text).toMatch(wanted.kept)
    for (const [i, { text: sentence }] of refused.entries()) {
      expect(sentence).toMatch(wanted.refusals[i] ?? /never/)
      expect(sentence.replace('at night', '')).not.toMatch(ENGLISH)
    }
  })
})

describe('/help and /about', () => {
  test('help tells a member what they can use, and an admin how to set things up', async () => {
    const member = (await use('help', { memberPermissions: 0n })).text
    expect(member).toContain('`/define`')
    expect(member).not.toContain('`/room`')
    const admin = (await use('help', { memberPermissions: MANAGER })).text
    expect(admin).toContain('**Setting up, in a minute**')
    expect((await use('help', { dm: true })).text).toContain('just write to me')
  })

  test.each(['de', 'es-ES', 'fr', 'pt-BR', 'zh-CN', 'ja', 'ko'])('help speaks %s, or else English', async (locale) => {
    const { text } = await use('help', { locale })
    expect(text.includes('**How to ask**')).toBe(locale === 'ko')
  })

  test('about names version, model and library', async () => {
    expect((await use('about')).text).toMatch(/Library: 1 documents, \d+ passages/)
  })
})

test('commands are registered with their names in other languages', () => {
  const [ask] = discord.state.commands().filter(({ name }) => name === 'ask')
  expect(ask).toMatchObject({ name_localizations: { de: 'fragen', ja: '質問' } })
})

test('somebody in a great hurry is told how long to wait, and in their language', async () => {
  const user = discord.addUser('Hasty')
  const texts = await Promise.all(
    Array.from({ length: 24 }, async () => (await use('about', { user, locale: 'fr' })).text),
  )
  expect(texts.filter((text) => text.includes('Merci d’attendre')).length).toBeGreaterThanOrEqual(3)
  expect(texts.filter((text) => text.includes('Exocite')).length).toBeGreaterThanOrEqual(20)
})
