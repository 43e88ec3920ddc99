import type { Client } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAnnouncer } from '../../src/discord/dispatch/create-announcer.ts'
import { connect } from './discord-client.ts'
import { readText } from './read-message.ts'
import { type Simulator, startSimulator } from './simulator.ts'
import { ordinaryPermissions, permission } from './state/permissions.ts'

let discord: Simulator
let client: Client

beforeEach(async () => {
  discord = await startSimulator()
  client = await connect(discord)
})

afterEach(async () => {
  await client.destroy()
  await discord.stop()
})

const announcer = () => createAnnouncer(client, () => {})
const texts = () => discord.state.messages(discord.channel).map(readText)

test('posts, and edits what it has posted, with a frame or without', async () => {
  const framed = await announcer().post(discord.channel.id, { text: 'Question 1', tone: 'answer' }, 'a')
  const plain = await announcer().post(discord.channel.id, { text: 'Question 2' }, 'b')
  expect(texts()).toEqual(['Question 1', 'Question 2'])
  expect(await announcer().edit(discord.channel.id, framed.id ?? '', { text: 'Answer 1', tone: 'answer' })).toBe(
    'delivered',
  )
  expect(await announcer().edit(discord.channel.id, plain.id ?? '', { text: 'Answer 2' })).toBe('delivered')
  expect(texts()).toEqual(['Answer 1', 'Answer 2'])
  expect(discord.violations).toEqual([])
})

test('a message with a frame is replaced by one in plain words', async () => {
  const { id } = await announcer().post(discord.channel.id, { text: 'Question', tone: 'answer' }, 'a')
  expect(await announcer().edit(discord.channel.id, id ?? '', { text: 'Over.' })).toBe('delivered')
  expect(texts()).toEqual(['Over.'])
})

test('says once what is posted twice, also when Discord’s answer was lost', async () => {
  discord.fail({ match: (method) => method === 'POST', times: 1, with: 'close-after' })
  const first = await announcer().post(discord.channel.id, { text: 'Good morning' }, 'a')
  const again = await announcer().post(discord.channel.id, { text: 'Good morning' }, 'a')
  expect(first).toMatchObject({ delivery: 'delivered' })
  expect(again).toEqual(first)
  expect(texts()).toEqual(['Good morning'])
})

test('opens a thread at a message and speaks in it', async () => {
  const { id } = await announcer().post(discord.channel.id, { text: 'Journal club' }, 'a')
  const thread = await announcer().openThread(discord.channel.id, 'Section 1', id)
  expect(thread).toMatchObject({ delivery: 'delivered', id })
  expect(await announcer().post(thread.id ?? '', { text: 'What was measured?' }, 'b')).toMatchObject({
    delivery: 'delivered',
  })
  const alone = await announcer().openThread(discord.channel.id, 'Section 2', null)
  expect(alone).toMatchObject({ delivery: 'delivered' })
  expect(alone.id).not.toBe(id)
})

test('says what became of it where it may not speak, and where there is nothing', async () => {
  discord.setBotPermissions(discord.channel, ordinaryPermissions & ~permission.sendMessages)
  expect(await announcer().post(discord.channel.id, { text: 'Hello' }, 'a')).toEqual({
    delivery: 'forbidden',
    id: null,
  })
  expect(await announcer().post('1', { text: 'Hello' }, 'b')).toEqual({ delivery: 'gone', id: null })
  expect(await announcer().edit(discord.channel.id, '1', { text: 'Hello' })).toBe('gone')
})
