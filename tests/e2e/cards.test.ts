import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { readAnkiPackage } from 'anki-reader'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import { allComponents, type Message } from '../simulator/state/message.ts'
import type { User } from '../simulator/state/world.ts'
import { type BotHere, startBotHere } from './bot-in-process.ts'
import { buttonNamed, type CardUser, cardUser, labels } from './card-user.ts'
import { newLibraryFolder } from './library-folder.ts'

const QUESTION = 'What are the main sources of MSCs?'
const ANSWER = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'
const DAY_MS = 86_400_000

let discord: Simulator
let bot: BotHere
let settings: Readonly<Record<string, string>>

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  const library = newLibraryFolder()
  for (const name of ['references.json', 'notes/isolation-and-storage.md'])
    cpSync(join('corpus', name), join(library.corpus, name), { recursive: true })
  settings = library.settings
  bot = await startBotHere(discord, settings)
}, 120_000)

afterEach(() => {
  expect(discord.violations).toEqual([])
  expect(discord.errors).toEqual([])
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

async function cards(user: User, subcommand: string, how: Parameters<CardUser['cards']>[1] = {}): Promise<Message> {
  const handle = discord.slashCommand({ name: 'cards', subcommand, user, ...how })
  const message = await handle.waitForEdit()
  expect(handle.isEphemeral()).toBe(true)
  return message
}

const press = (user: User, message: Message, label: string) => cardUser(discord, user).press(message, label)
const write = (user: User, front: string, back: string) => cardUser(discord, user).write(front, back)
const importing = (user: User, content: string) => cardUser(discord, user).import(content)

async function fetchFile(message: Message): Promise<Buffer> {
  const [file] = message.attachments
  return Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer())
}

describe('a card out of an answer', () => {
  test('is made for whoever presses the button, once, with its citation, and asked in private', async () => {
    const [ada, grace] = [discord.addUser('Ada'), discord.addUser('Grace')]
    const answer = await discord
      .slashCommand({ name: 'ask', user: ada, options: { question: QUESTION } })
      .waitForEdit(undefined, 30_000)
    for (const user of [ada, grace]) {
      const made = await press(user, answer, 'Make a card')
      expect(readText(made)).toContain('**Your card.** `/cards review` will ask you.')
      expect(readText(made)).toContain(`> ${QUESTION}`)
      expect(readText(made)).toContain(`> ${ANSWER}`)
      expect(readText(made)).toMatch(/-# Adult mesenchymal stem cells .* › Abstract · <https:\/\/doi\.org/)
    }
    const again = await press(ada, answer, 'Make a card')
    expect(readText(again)).toBe('You have this card already.')
    const front = await cards(ada, 'review')
    expect(readText(front)).toBe(`-# 1 to review today.\n> ${QUESTION}`)
    expect(labels(front)).toEqual(['Show answer'])
    const back = await press(ada, front, 'Show answer')
    expect(readText(back)).toContain(`**Answer**\n> ${ANSWER}`)
    expect(labels(back).map((label) => label.split(' · ')[0])).toEqual(['Again', 'Hard', 'Good', 'Easy'])
    expect(labels(back)[3]).toMatch(/^Easy · 8\s?d/)
    const done = await press(ada, back, 'Easy')
    expect(readText(done)).toMatch(/^\*\*Nothing to review now\.\*\* The next card comes <t:\d+:R>\.$/)
  })

  test('cannot be turned over or graded by anybody else', async () => {
    const [ada, grace] = [discord.addUser('Ada'), discord.addUser('Grace')]
    await write(ada, 'Mine?', 'Mine.')
    const front = await cards(ada, 'review')
    expect(() => discord.button({ user: grace, message: front, customId: buttonNamed(front, 'Show') })).toThrow(
      'cannot see',
    )
  })
})

describe('cards on a topic', () => {
  test('are made of the nearest sentences, each with its citation; those that are there already are passed over', async () => {
    const user = discord.addUser('Ada')
    const made = await cards(user, 'add', { options: { topic: 'isolation of exosomes', count: 2 } })
    expect(readText(made)).toMatch(/^\*\*Cards added: 2\.\*\* `\/cards review` asks you\.\n- .*\\_\\_\\_/)
    const again = await cards(user, 'add', { options: { topic: 'isolation of exosomes', count: 2 } })
    expect(readText(again)).not.toBe(readText(made))
    expect(readText(again)).toMatch(/^\*\*Cards added: 2\./)
    const back = await press(user, await cards(user, 'review'), 'Show answer')
    expect(readText(back)).toMatch(/> -# “.*”\n-# Isolation and storage .* › /)
  })

  test('a topic that gives none is refused with what to try, in the person’s language', async () => {
    const user = discord.addUser('Ada')
    const refused = await cards(user, 'add', { locale: 'de', options: { topic: '*' } })
    expect(readText(refused)).toMatch(/^Kein Satz über \*\*\\\*\*\* ergibt eine neue Karte/)
  })
})

describe('/cards review', () => {
  test('a press sent twice, an old button and a restart in between change nothing', async () => {
    const user = discord.addUser('Ada')
    for (const name of ['One', 'Two']) await write(user, `${name}?`, `${name}.`)
    const front = await cards(user, 'review')
    await restart()
    const back = await press(user, front, 'Show answer')
    const good = buttonNamed(back, 'Good')
    const twice = [1, 2].map(() => discord.button({ user, message: back, customId: good }))
    const outdated = await twice[1]?.waitForEdit((shown) => readText(shown).includes('that button did nothing'))
    expect(readText(outdated ?? back)).toContain('> Two?')
    expect(labels(outdated ?? back)).toEqual(['Show answer', 'Undo'])
    await restart()
    const undone = await press(user, outdated ?? back, 'Undo')
    expect(readText(undone)).toMatch(/^Taken back\.\n\n-# 2 to review today\.\n> One\?/)
    expect(labels(undone)).toEqual(['Show answer'])
  })

  test('an undo pressed twice takes back one review, not two', async () => {
    const user = discord.addUser('Ada')
    for (const name of ['One', 'Two', 'Three']) await write(user, `${name}?`, `${name}.`)
    let shown = await cards(user, 'review')
    for (let i = 0; i < 2; i++) shown = await press(user, await press(user, shown, 'Show answer'), 'Easy')
    expect(readText(shown)).toContain('> Three?')
    const undo = buttonNamed(shown, 'Undo')
    const twice = [1, 2].map(() => discord.button({ user, message: shown, customId: undo }))
    const after = await twice[1]?.waitForEdit((message) => readText(message).includes('nothing left to take back'))
    expect(readText(after ?? shown)).toContain('-# 2 to review today.')
  })

  test('holds the daily limit, and a day begins at four in the morning of the learner', async () => {
    const user = discord.addUser('Ada')
    const set = await cards(user, 'settings', { options: { daily_limit: 2, time_zone: 'Pacific/Auckland' } })
    expect(readText(set)).toBe(
      'Saved.\n- Cards a day at most: 2\n- Your day begins at 04:00 in: Pacific/Auckland\n- Your results count, without your name, in what a channel learns of itself: yes',
    )
    await importing(user, 'front,back\nOne?,1\nTwo?,2\nThree?,3\n')
    let shown = await cards(user, 'review')
    expect(readText(shown)).toContain('2 to review today. 1 more are put off until tomorrow by your daily limit.')
    for (let i = 0; i < 2; i++) shown = await press(user, await press(user, shown, 'Show answer'), 'Easy')
    expect(readText(shown)).toMatch(/^\*\*Nothing to review now\.\*\* The next card comes .* 1 more are put off/)
    const tomorrow = Number(/<t:(\d+):R>/.exec(readText(shown))?.[1]) * 1000
    expect(
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Auckland', timeStyle: 'short' }).format(tomorrow),
    ).toBe('04:00')
    expect(tomorrow - discord.now()).toBeLessThanOrEqual(DAY_MS)
    expect(readText(await cards(user, 'settings'))).toMatch(/^\*\*How you study\*\*\n- Cards a day at most: 2/)
  })

  test('says how to begin to who has no cards, in their language, also in a direct message', async () => {
    const user = discord.addUser('Ada')
    expect(readText(await cards(user, 'review'))).toMatch(/^You have no cards yet\./)
    expect(readText(await cards(user, 'list', { locale: 'de', dm: true }))).toMatch(/^Du hast noch keine Karten\./)
    expect(readText(await cards(user, 'export'))).toMatch(/^You have no cards yet\./)
  })
})

describe('/cards list', () => {
  test('pages, edits, suspends and deletes', async () => {
    const user = discord.addUser('Ada')
    const rows = Array.from({ length: 9 }, (_, i) => `Front *${i}*,Back ${i}`).join('\n')
    await importing(user, `front,back\n${rows}\n`)
    let shown = await cards(user, 'list')
    expect(readText(shown)).toMatch(/^\*\*Your cards: 9\*\* · 9 due · 0 suspended\n\n1\\\. Front \\\*0\\\*\n/)
    expect(readText(shown)).toContain('Page 1 of 2')
    shown = await press(user, shown, 'Next')
    const menu = allComponents(shown.components).find((each) => each['type'] === 3)
    const [choice] = (menu?.['options'] ?? []) as readonly { readonly label: string; readonly value: string }[]
    expect(choice?.label).toBe('9. Front *8*')
    const picked = discord.select({
      user,
      message: shown,
      customId: String(menu?.['custom_id']),
      values: [choice?.value ?? ''],
    })
    let card = await picked.waitForEdit((message) => readText(message).includes('Back 8'))
    expect(labels(card)).toEqual(['Edit', 'Suspend', 'Delete', 'All cards'])
    const opened = discord.button({ user, message: card, customId: buttonNamed(card, 'Edit') })
    await opened.acknowledged
    expect(allComponents([opened.modal() ?? {}]).map((each) => each['value'])).toEqual(
      expect.arrayContaining(['Front *8*', 'Back 8']),
    )
    const edited = discord.modalSubmit({ user, opened, values: { front: 'New front', back: 'New back' } })
    card = await edited.waitForEdit((message) => readText(message).includes('New back'))
    expect(readText(card)).toMatch(/^Changed\./)
    card = await press(user, card, 'Suspend')
    expect(readText(card)).toContain('Suspended: left out of reviews.')
    expect(readText(await cards(user, 'list'))).toContain('9** · 8 due · 1 suspended')
    card = await press(user, card, 'Resume')
    card = await press(user, card, 'Delete')
    expect(readText(card)).toMatch(/^\*\*Delete this card and its reviews\?\*\*/)
    card = await press(user, card, 'Keep')
    card = await press(user, await press(user, card, 'Delete'), 'Delete')
    expect(readText(card)).toMatch(/^Deleted\.\n\n\*\*Your cards: 8\*\*/)
  })

  test('a card that becomes like another, or is gone, is not edited, and that is said', async () => {
    const user = discord.addUser('Ada')
    const one = await write(user, 'One?', '1')
    await write(user, 'Two?', '2')
    const edit = async (front: string, back: string) => {
      const opened = discord.button({ user, message: one, customId: buttonNamed(one, 'Edit') })
      await opened.acknowledged
      return opened.modal() === null
        ? opened.waitForEdit()
        : (await discord.modalSubmit({ user, opened, values: { front, back } }).waitForFollowUps(1))[0]
    }
    expect(readText((await edit('Two?', '2')) ?? one)).toBe('You have this card already.')
    expect(readText((await edit('   ', 'x')) ?? one)).toBe("The card's front is empty. Write something on it.")
    await press(user, await press(user, one, 'Delete'), 'Delete')
  })
})

describe('files of cards', () => {
  test('an export for Anki has every card with its citation; a table comes back as it was and doubles nothing', async () => {
    const user = discord.addUser('Ada')
    const answer = await discord
      .slashCommand({ name: 'ask', user, options: { question: QUESTION } })
      .waitForEdit(undefined, 30_000)
    await press(user, answer, 'Make a card')
    await write(user, 'p < 0.05 & =SUM(A1)', '=1+1\n<b>')
    const anki = await cards(user, 'export')
    expect(anki.content).toMatch(/^Your cards for Anki: 2\./)
    const { collection } = await readAnkiPackage(new Blob([new Uint8Array(await fetchFile(anki))]))
    const deck = Object.values(collection.getDecks()).find((each) => each.getName() === 'Exocite')
    const fields = Object.values(deck?.getCards() ?? {}).map((card) => card.getFields())
    expect(fields.map(({ Front, Back }) => [Front, Back]).toSorted()).toEqual([
      [QUESTION, ANSWER],
      ['p &lt; 0.05 &amp; =SUM(A1)', '=1+1<br>&lt;b&gt;'],
    ])
    expect(fields.map(({ Source }) => Source).join('')).toMatch(
      /“Main sources of MSCs .*” ?<br><a href="https:\/\/doi\.org/,
    )
    const csv = await cards(user, 'export', { options: { format: 'csv' } })
    const table = String(await fetchFile(csv))
    expect(table).toContain(`"'=1+1\n<b>"`)
    expect((await importing(user, table)).content).toBe('Cards added: 0. You had these already: 2.')
    const grace = discord.addUser('Grace')
    expect((await importing(grace, table)).content).toBe('Cards added: 2.')
    expect(String(await fetchFile(await cards(grace, 'export', { options: { format: 'csv' } })))).toBe(table)
  })

  test('of a table with lines that cannot be used nothing is imported, and they are named', async () => {
    const user = discord.addUser('Ada')
    const lines = Array.from({ length: 12 }, () => ',only a back').join('\n')
    const refused = await importing(
      user,
      `front,back,document,start,end,quote\nFine?,Yes\nA,B,maqsood-2020,1,5,xxxx\n${lines}\n`,
    )
    expect(refused.content).toMatch(
      /^\*\*Nothing was imported\.\*\* Mend these lines and import the file again:\n- Line 3: Its quote does not stand/,
    )
    expect(refused.content).toContain("- Line 4: The card's front is empty. Write something on it.")
    expect(refused.content).toMatch(/…and 3 more\.$/)
    expect((await importing(user, 'question,answer\na,b')).content).toMatch(/The first line must name the columns/)
    expect((await importing(user, '')).content).toMatch(/The first line must name the columns/)
    expect(readText(await cards(user, 'list'))).toMatch(/^You have no cards yet\./)
  })
})
