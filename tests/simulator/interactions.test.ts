import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from './discord-client.ts'
import { type Simulator, startSimulator } from './simulator.ts'

let sim: Simulator
let client: Client<true>

const ask = {
  name: 'ask',
  description: 'Ask the library',
  options: [
    { type: 3, name: 'question', description: 'What you want to know', required: true, max_length: 300 },
    { type: 3, name: 'source', description: 'One document', autocomplete: true },
    { type: 5, name: 'private', description: 'Only you see the answer' },
  ],
}

beforeEach(async () => {
  sim = await startSimulator()
  client = await connect(sim)
  await client.application.commands.set([ask, { name: 'Find evidence', type: 3 }])
})

afterEach(async () => {
  await client.destroy()
  await sim.stop()
})

function onCommand(run: (interaction: ChatInputCommandInteraction) => Promise<unknown>): {
  readonly failures: unknown[]
} {
  const failures: unknown[] = []
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) run(interaction).catch((error: unknown) => failures.push(error))
  })
  return { failures }
}

test('commands are registered, read back, changed and removed', async () => {
  expect(sim.state.commands().map((command) => command.name)).toEqual(['ask', 'Find evidence'])
  const fetched = await client.application.commands.fetch()
  expect(fetched.find((command) => command.name === 'ask')?.options).toHaveLength(3)
  await client.application.commands.create({ name: 'about', description: 'About' }, sim.guild.id)
  expect(sim.state.commands(sim.guild).map((command) => command.name)).toEqual(['about'])
  await client.application.commands.set([], sim.guild.id)
  expect(sim.state.commands(sim.guild)).toEqual([])
  expect(sim.violations).toEqual([])
})

test('a slash command is deferred, edited and followed up', async () => {
  onCommand(async (interaction) => {
    await interaction.deferReply()
    await interaction.editReply(`You asked: ${interaction.options.getString('question', true)}`)
    await interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral })
  })
  const handle = sim.slashCommand({ name: 'ask', options: { question: 'What is a MSC?' } })
  expect(await handle.acknowledged).toMatchObject({ type: 5 })
  expect((await handle.acknowledged).afterMs).toBeLessThan(1000)
  expect((await handle.waitForEdit()).content).toBe('You asked: What is a MSC?')
  expect(await handle.waitForFollowUps(1)).toMatchObject([{ content: 'And more', flags: 64 }])
  expect(sim.state.messages(sim.channel).map((message) => message.id)).toEqual([handle.message()?.id])
  expect([sim.violations, sim.errors, sim.pings]).toEqual([[], [], []])
})

test('an ephemeral answer is in nobody else’s channel', async () => {
  onCommand((interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }))
  const handle = sim.slashCommand({ name: 'ask', options: { question: 'x', private: true }, dm: true })
  await handle.waitForEdit()
  expect(handle.isEphemeral()).toBe(true)
  expect(sim.state.messages(sim.dmChannel(sim.user))).toEqual([])
})

test('what the client would not let a person send is refused', () => {
  expect(() => sim.slashCommand({ name: 'nothing' })).toThrow('No command "nothing"')
  expect(() => sim.slashCommand({ name: 'ask' })).toThrow('"question" is required')
  expect(() => sim.slashCommand({ name: 'ask', options: { question: 'x', colour: 'red' } })).toThrow(
    'no option "colour"',
  )
  expect(() => sim.slashCommand({ name: 'ask', options: { question: 'x'.repeat(301) } })).toThrow('0 to 300 characters')
  expect(() => sim.slashCommand({ name: 'ask', options: { question: 'x', private: 'yes' } })).toThrow(
    'must be a boolean',
  )
  expect(() => sim.autocomplete({ name: 'ask', focused: 'question', options: { question: '' } })).toThrow(
    'autocomplete',
  )
})

test('autocomplete choices come back', async () => {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) interaction.respond([{ name: interaction.options.getFocused(), value: 'a' }])
  })
  const handle = sim.autocomplete({ name: 'ask', focused: 'source', options: { source: 'exo' } })
  expect(await handle.choices()).toEqual([{ name: 'exo', value: 'a' }])
})

test('the first answer after 3 s meets 10062', async () => {
  const { failures } = onCommand(async (interaction) => {
    sim.advance(3001)
    await interaction.deferReply()
  })
  const handle = sim.slashCommand({ name: 'ask', options: { question: 'x' } })
  await expect(handle.acknowledged).rejects.toThrow('not answered within 3000 ms')
  await expect.poll(() => failures).toMatchObject([{ code: 10_062, status: 404 }])
})

test('a second callback meets 40060, an edit before the first 10015, one after 15 minutes 50027', async () => {
  const codes: unknown[] = []
  const note = (error: { code?: unknown }) => codes.push(error.code)
  onCommand(async (interaction) => {
    await interaction.webhook.editMessage('@original', 'too early').catch(note)
    await interaction.deferReply()
    await client.rest
      .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { auth: false, body: { type: 5 } })
      .catch(note)
    sim.advance(15 * 60_000)
    await interaction.editReply('too late').catch(note)
  })
  sim.slashCommand({ name: 'ask', options: { question: 'x' } })
  await expect.poll(() => codes).toEqual([10_015, 40_060, 50_027])
})

test('a user-installed app has five follow-ups', async () => {
  await client.application.commands.set([{ ...ask, integrationTypes: [0, 1], contexts: [0, 1, 2] }])
  const foreign = sim.addGuild({ name: 'Elsewhere', hasBot: false })
  const { failures } = onCommand(async (interaction) => {
    await interaction.reply('first')
    for (const number of [1, 2, 3, 4, 5, 6]) await interaction.followUp(`number ${number}`)
  })
  const handle = sim.slashCommand({ name: 'ask', options: { question: 'x' }, guild: foreign, userInstalled: true })
  await expect.poll(() => failures).toMatchObject([{ code: 40_094 }])
  expect(handle.followUps).toHaveLength(5)
})

test('buttons update their message, open modals, and modals are answered', async () => {
  onCommand((interaction) =>
    interaction.reply({
      content: 'Question 1',
      components: [
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Primary),
          new ButtonBuilder().setCustomId('note').setLabel('Note').setStyle(ButtonStyle.Secondary),
        ),
      ],
    }),
  )
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isButton() && interaction.customId === 'next') await interaction.update({ content: 'Question 2' })
    if (interaction.isButton() && interaction.customId === 'note') {
      const field = { type: 4, custom_id: 'text', style: 1, label: 'Your note', required: true }
      await interaction.showModal({ title: 'Note', custom_id: 'note', components: [{ type: 1, components: [field] }] })
    }
    if (interaction.isModalSubmit()) await interaction.reply(`Noted: ${interaction.fields.getTextInputValue('text')}`)
  })
  const message = await sim.slashCommand({ name: 'ask', options: { question: 'x' } }).waitForEdit()
  const pressed = sim.button({ message, customId: 'next', user: sim.otherUser })
  expect(await pressed.acknowledged).toMatchObject({ type: 7 })
  expect(sim.state.messages(sim.channel)).toMatchObject([{ id: message.id, content: 'Question 2' }])
  const opened = sim.button({ message, customId: 'note' })
  expect(await opened.acknowledged).toMatchObject({ type: 9 })
  expect(() => sim.modalSubmit({ opened, values: {} })).toThrow('"text" is required')
  const submitted = sim.modalSubmit({ opened, values: { text: 'exosomes' } })
  expect((await submitted.waitForEdit()).content).toBe('Noted: exosomes')
  expect(() => sim.button({ message, customId: 'other' })).toThrow('it has: next, note')
  expect([sim.violations, sim.errors]).toEqual([[], []])
})

test('a message context menu carries its message', async () => {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply(`On: ${interaction.targetMessage.content}`)
  })
  const target = sim.say({ content: 'MSCs secrete exosomes.' }).message
  const handle = sim.messageContextMenu({ name: 'Find evidence', target })
  expect((await handle.waitForEdit()).content).toBe('On: MSCs secrete exosomes.')
})
