import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect, ordinaryIntents } from './discord-client.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { ordinaryPermissions, permission } from './state/permissions.ts'

let sim: Simulator
let client: Client

afterEach(async () => {
  await client.destroy()
  await sim.stop()
})

function hear(): Message[] {
  const heard: Message[] = []
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) heard.push(message)
  })
  return heard
}

describe('with the ordinary intents', () => {
  beforeEach(async () => {
    sim = await startSimulator()
    client = await connect(sim)
  })

  test('a mention is heard with its content and can be replied to', async () => {
    client.on(Events.MessageCreate, (message) => {
      if (message.mentions.has(sim.bot.id)) message.reply('Here I am.')
    })
    const said = sim.say({ content: `<@${sim.bot.id}> hello` })
    const reply = await said.waitForReply()
    expect(reply).toMatchObject({ content: 'Here I am.', type: 19, referenced_message: { id: said.message.id } })
    expect(sim.state.messages(sim.channel)).toHaveLength(2)
    expect([sim.violations, sim.errors, sim.pings]).toEqual([[], [], []])
  })

  test('a direct message arrives and is answered in the same channel', async () => {
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot && message.channel.isSendable()) message.channel.send(`You said: ${message.content}`)
    })
    const said = sim.say({ dm: true, user: sim.otherUser, content: 'in private' })
    expect((await said.waitForReply()).content).toBe('You said: in private')
    expect(sim.state.messages(sim.channel)).toEqual([])
  })

  test('other messages of the server come without their content, replies that ping the bot with it', async () => {
    const heard = hear()
    sim.say({ content: 'nothing for a bot' })
    const channel = await client.channels.fetch(sim.channel.id)
    if (!channel?.isSendable()) throw new Error('The channel should be sendable')
    const own = await channel.send('an answer')
    const stored = sim.state.messages(sim.channel).find((message) => message.id === own.id)
    if (!stored) throw new Error('The message should be stored')
    sim.say({ content: 'and why?', replyTo: stored })
    sim.say({ content: 'said silently', replyTo: stored, pingReply: false })
    await expect.poll(() => heard.map((message) => message.content)).toEqual(['', 'and why?', ''])
  })

  test('messages are listed newest first, after and before an id, without foreign content', async () => {
    const first = sim.say({ content: 'one' }).message
    sim.say({ content: `<@${sim.bot.id}> two` })
    const third = sim.say({ content: 'three' }).message
    const channel = await client.channels.fetch(sim.channel.id)
    if (!channel?.isTextBased()) throw new Error('The channel should hold messages')
    const after = await channel.messages.fetch({ after: first.id, limit: 5 })
    expect([...after.values()].map((message) => message.content)).toEqual(['', `<@${sim.bot.id}> two`])
    const before = await channel.messages.fetch({ before: third.id, limit: 1 })
    expect([...before.values()].map((message) => message.content)).toEqual([`<@${sim.bot.id}> two`])
  })

  test('an enforced nonce gives the same message again, a plain one a second message', async () => {
    const channel = await client.channels.fetch(sim.channel.id)
    if (!channel?.isSendable()) throw new Error('The channel should be sendable')
    const first = await channel.send({ content: 'once', nonce: '7', enforceNonce: true })
    const again = await channel.send({ content: 'once', nonce: '7', enforceNonce: true })
    expect(again.id).toBe(first.id)
    await channel.send({ content: 'once', nonce: '7' })
    expect(sim.state.messages(sim.channel)).toHaveLength(2)
  })

  test('pings that allowed_mentions lets through are recorded, others are not', async () => {
    const channel = await client.channels.fetch(sim.channel.id)
    if (!channel?.isSendable()) throw new Error('The channel should be sendable')
    await channel.send(`@everyone <@${sim.user.id}>`)
    expect(sim.pings).toEqual([])
    await channel.send({ content: `@here <@${sim.user.id}>`, allowedMentions: { parse: ['users'] } })
    expect(sim.pings).toMatchObject([{ kind: 'user', target: sim.user.id }])
    await client.rest.post(`/channels/${sim.channel.id}/messages`, { body: { content: '@here <@&5>' } })
    expect(sim.pings.map((ping) => ping.kind)).toEqual(['user', 'role', 'everyone'])
  })

  test('a thread is begun, a deleted message cannot be replied to, missing rights are refused', async () => {
    const said = sim.say({ content: `<@${sim.bot.id}> hello` }).message
    const channel = await client.channels.fetch(sim.channel.id)
    if (!channel?.isTextBased() || !('send' in channel)) throw new Error('The channel should be sendable')
    const message = await channel.messages.fetch(said.id)
    const thread = await message.startThread({ name: 'hello' })
    await thread.send('inside')
    expect(thread.id).toBe(said.id)
    sim.deleteMessage(said)
    await expect(message.reply('too late')).rejects.toMatchObject({ code: 50_035 })
    sim.setBotPermissions(sim.channel, ordinaryPermissions & ~permission.sendMessages)
    await expect(channel.send('not allowed')).rejects.toMatchObject({ code: 50_013 })
    expect(sim.violations).toEqual([])
  })
})

test('without GuildMessages nothing of a server is heard, direct messages are', async () => {
  sim = await startSimulator()
  client = await connect(sim, [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages])
  const heard = hear()
  sim.say({ content: `<@${sim.bot.id}> in the server` })
  sim.say({ dm: true, content: 'in private' })
  await expect.poll(() => heard.map((message) => message.content)).toEqual(['in private'])
})

test('with MessageContent granted and asked for every message has its content', async () => {
  sim = await startSimulator({ grantedIntents: ['messageContent'] })
  client = await connect(sim, [...ordinaryIntents, GatewayIntentBits.MessageContent])
  const heard = hear()
  sim.say({ content: 'for everybody' })
  await expect.poll(() => heard.map((message) => message.content)).toEqual(['for everybody'])
})
