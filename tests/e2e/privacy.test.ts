import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { readText } from '../simulator/read-message.ts'
import { type Simulator, startSimulator } from '../simulator/simulator.ts'
import type { Channel, User } from '../simulator/state/world.ts'
import { countRows, tablesWith } from '../unit/sql/every-table.ts'
import { type BotHere, startBotHere } from './bot-in-process.ts'
import { buttonNamed, cardUser } from './card-user.ts'
import { newLibraryFolder } from './library-folder.ts'

const DAY_MS = 86_400_000
const MANAGER = 1n << 5n

let discord: Simulator
let bot: BotHere
let settings: { readonly DATA_DIR: string; readonly CORPUS_DIR: string }

beforeAll(async () => {
  await pinnedWeights()
  discord = await startSimulator()
  settings = newLibraryFolder().settings
  bot = await startBotHere(discord, settings)
}, 120_000)

afterEach(() => {
  expect(discord.violations).toEqual([])
  expect(discord.errors).toEqual([])
})

afterAll(async () => {
  await bot.stop()
  await discord.stop()
})

const file = () => join(settings.DATA_DIR, 'study.db')

/** The tables in which this column has this value */
const tablesNaming = (column: string, value: string) =>
  tablesWith(file(), column).filter((table) => countRows(file(), table, column, value) > 0)

/** Asks, sets the channel up, makes a card of the answer and reviews it: something in every corner. */
async function live(user: User, channel: Channel): Promise<void> {
  const me = cardUser(discord, user)
  const question = 'What are the main sources of MSCs?'
  const answer = await discord.slashCommand({ name: 'ask', user, channel, options: { question } }).waitForEdit()
  await me.press(answer, 'Make a card')
  await me.press(answer, 'Helpful')
  await me.cards('settings', { channel, options: { daily_limit: 9 } })
  const front = await me.cards('review', { channel })
  await me.press(await me.press(front, 'Show answer'), 'Good')
  const set = { name: 'room', subcommand: 'set', options: { board: true }, memberPermissions: MANAGER }
  await discord.slashCommand({ ...set, user, channel }).waitForEdit()
}

const forgotten = (server: string) =>
  discord.waitFor(() =>
    bot.log.some(({ event, fields }) => event === 'server-forgotten' && fields['server'] === server),
  )

const list = async (user: User) => readText(await cardUser(discord, user).cards('list'))

test('all that is kept about a person is shown, deleted from every table, and gone from the backups in time', async () => {
  const [ada, grace] = [discord.addUser('Ada'), discord.addUser('Grace')]
  for (const user of [ada, grace]) await live(user, discord.channel)
  await cardUser(discord, ada).write('Something that only Ada would ask?', 'Yes.')
  const show = async (subcommand: string) =>
    await discord.slashCommand({ name: 'privacy', subcommand, user: ada }).waitForEdit()
  const kept = readText(await show('show'))
  for (const what of ['Answers you were given: 1', 'Votes on answers: 1', 'Cards: 2', 'Reviews of cards: 1'])
    expect(kept).toContain(what)
  expect(kept).toContain('Settings of how you study: 1')
  expect(kept).toContain('Channels in which you study: 1')
  const tables = tablesNaming('learner_id', ada.id)
  expect(tables).toEqual(['cards', 'given_answers', 'learners', 'reviews', 'room_learners', 'votes'])

  discord.advance(DAY_MS)
  await bot.stop()
  bot = await startBotHere(discord, settings)
  const backups = () => readdirSync(join(settings.DATA_DIR, 'backups')).filter((name) => name.endsWith('.db'))
  const inBackups = () =>
    backups().some((name) => readFileSync(join(settings.DATA_DIR, 'backups', name)).includes('only Ada would ask'))
  expect(inBackups()).toBe(true)
  const asked = await show('delete')
  const customId = buttonNamed(asked, 'Delete all of it')
  const deleted = await discord.button({ user: ada, message: asked, customId }).waitForEdit((each) => each !== asked)
  expect(readText(deleted)).toBe('Deleted. Nothing is kept about you any more.')
  expect(tablesNaming('learner_id', ada.id)).toEqual([])
  expect(tablesNaming('learner_id', grace.id)).toEqual(tables)
  expect(['', '-wal'].some((end) => readFileSync(`${file()}${end}`).includes('only Ada would ask'))).toBe(false)
  expect(await list(ada)).toMatch(/^You have no cards yet/)

  // So long it takes at most, where the day of the deletion is a Monday.
  discord.advance(35 * DAY_MS)
  await bot.stop()
  bot = await startBotHere(discord, settings)
  expect(backups().length).toBeGreaterThan(0)
  expect(inBackups()).toBe(false)
  expect(await list(grace)).toMatch(/^\*\*Your cards: 1\*\*/)
})

test('a server that the bot is removed from is forgotten, one that is merely out of order is not; cards stay with their owners', async () => {
  const ada = discord.addUser('Ada')
  const guild = discord.addGuild({ name: 'Journal club' })
  const [general] = discord.state.channels.filter(({ guildId }) => guildId === guild.id)
  const channel = general ?? discord.channel
  await live(ada, channel)
  discord.breakDown(guild)
  // A change for all to see: whatever an outage does has been done by then.
  expect(await list(ada)).toMatch(/^\*\*Your cards: 1\*\*/)
  const before = ['given_answers', 'room_learners', 'rooms']
  expect(tablesNaming('room_id', channel.id)).toEqual(before)
  discord.removeBot(guild)
  await forgotten(guild.id)
  expect(tablesNaming('room_id', channel.id)).toEqual([])
  expect(tablesNaming('learner_id', ada.id)).toEqual(['cards', 'learners', 'reviews'])
  expect(await list(ada)).toMatch(/^\*\*Your cards: 1\*\*/)
})

test('a server that was left or a help channel that was deleted while the bot was off is forgotten at the next start, and no other', async () => {
  const [gone, broken] = [discord.addGuild({ name: 'Gone' }), discord.addGuild({ name: 'Broken' })]
  const [there, here] = [gone, broken].map((guild) =>
    discord.state.channels.find(({ guildId }) => guildId === guild.id),
  )
  for (const channel of [there, here]) await live(discord.addUser('Ada'), channel ?? discord.channel)
  const help = [discord.addChannel({ name: 'help' }), discord.addChannel({ name: 'still-there' })] as const
  const rooms = help.map(({ id }) => ({ channel: discord.addChannel({ name: 'room' }), help: id }))
  const room = (subcommand: string, channel: Channel, options = {}) =>
    discord.slashCommand({ name: 'room', subcommand, options, channel, memberPermissions: MANAGER }).waitForEdit()
  for (const { channel, help: id } of rooms) await room('set', channel, { help_channel: id })
  await bot.stop()
  discord.removeBot(gone)
  discord.deleteChannel(help[0])
  bot = await startBotHere(discord, settings)
  await forgotten(gone.id)
  await discord.waitFor(() => bot.log.some(({ event }) => event === 'help-channel-forgotten'))
  const shown = await Promise.all(rooms.map(async ({ channel }) => readText(await room('show', channel))))
  expect(shown[0]).toContain('Where people help: this channel')
  expect(shown[1]).toContain(`Where people help: <#${help[1].id}>`)
  expect(tablesNaming('room_id', there?.id ?? '')).toEqual([])
  expect(tablesNaming('room_id', here?.id ?? '')).toEqual(['given_answers', 'room_learners', 'rooms'])
  expect(tablesNaming('server_id', discord.guild.id)).toEqual(['rooms'])
  expect(bot.log.filter(({ event }) => event === 'server-forgotten')).toHaveLength(1)
})

test('cards come back from the last backup when the database is damaged, and what is lost is named', async () => {
  const ada = discord.addUser('Ada')
  await cardUser(discord, ada).write('Before the backup?', 'Yes.')
  discord.advance(DAY_MS)
  await bot.stop()
  bot = await startBotHere(discord, settings)
  const backedUpAt = discord.now()
  await cardUser(discord, ada).write('After the backup?', 'Yes.')
  await bot.stop()
  const bytes = readFileSync(file())
  writeFileSync(file(), bytes.fill(0x5a, 0, 200))
  bot = await startBotHere(discord, settings)
  const restored = bot.log.find(({ event }) => event === 'database-restored')
  const day = new Date(backedUpAt).toISOString().slice(0, 10)
  expect(restored?.fields['meaning']).toMatch(new RegExp(`What was saved after ${day} \\d\\d:\\d\\d UTC is lost\\.$`))
  const shown = await list(ada)
  expect(shown).toContain('Before the backup?')
  expect(shown).not.toContain('After the backup?')
})
