import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, createClient, ordinaryIntents } from './discord-client.ts'
import { type Simulator, startSimulator } from './simulator.ts'

let sim: Simulator
let client: Client | null = null

beforeEach(async () => {
  sim = await startSimulator({ heartbeatIntervalMs: 300 })
})

afterEach(async () => {
  await client?.destroy()
  client = null
  await sim.stop()
})

function nextMessage(from: Client): Promise<Message> {
  return new Promise((resolve) => from.once(Events.MessageCreate, resolve))
}

/** discord.js never finishes `destroy()` while it waits for READY, so a test must not end in that moment. */
function shardReady(from: Client): Promise<unknown> {
  return new Promise((resolve) => from.once(Events.ShardReady, resolve))
}

test('logs in, becomes ready with the server and its channel, and sends heartbeats', async () => {
  const ready = await connect(sim)
  client = ready
  expect(ready.user.id).toBe(sim.bot.id)
  expect(ready.guilds.cache.get(sim.guild.id)?.name).toBe('Study group')
  expect(ready.channels.cache.has(sim.channel.id)).toBe(true)
  await sim.waitFor(() => sim.state.gateway.heartbeats >= 2, 2000, 'two heartbeats')
  expect(sim.state.gateway).toMatchObject({ connections: 1, identifies: 1, resumes: 0 })
})

test.each([
  ['a cut socket', () => sim.gateway.drop()],
  ['close code 4000', () => sim.gateway.drop(4000)],
  ['op 7', () => sim.gateway.requestReconnect()],
  ['op 9 with a resumable session', () => sim.gateway.invalidateSession(true)],
])('%s: resumes and gets what was said meanwhile', async (_name, disturb) => {
  client = await connect(sim)
  const heard = nextMessage(client)
  disturb()
  sim.say({ content: `<@${sim.bot.id}> are you there?` })
  expect((await heard).content).toContain('are you there?')
  await sim.waitFor(() => sim.state.gateway.resumes === 1 && sim.gateway.connected(), 5000, 'the resume')
  expect(sim.state.gateway).toMatchObject({ identifies: 1, resumes: 1, resumesRefused: 0 })
})

test('a missing heartbeat acknowledgement makes the client reconnect and resume', async () => {
  client = await connect(sim)
  sim.gateway.setAcknowledging(false)
  await sim.waitFor(() => sim.state.gateway.resumes === 1, 3000, 'the resume')
})

test('op 9 with a lost session: identifies anew', async () => {
  client = await connect(sim)
  const ready = shardReady(client)
  sim.gateway.invalidateSession(false)
  await ready
  expect(sim.state.gateway).toMatchObject({ identifies: 2, resumes: 0 })
})

test('a resume of a forgotten session is refused and followed by an identify', async () => {
  client = await connect(sim)
  const ready = shardReady(client)
  sim.gateway.forgetSessions()
  sim.gateway.drop()
  await ready
  expect(sim.state.gateway).toMatchObject({ identifies: 2, resumes: 1, resumesRefused: 1 })
})

test('while connections are refused nothing gets in; afterwards the client returns', async () => {
  client = await connect(sim)
  const ready = shardReady(client)
  sim.gateway.setRefusing(true)
  sim.gateway.drop()
  await sim.waitFor(() => sim.state.gateway.refused >= 1, 3000, 'a refused connection')
  sim.gateway.setRefusing(false)
  await ready
  expect(sim.state.gateway.identifies).toBe(2)
})

test('a wrong token is answered 401 and login rejects', async () => {
  client = createClient(sim)
  await expect(client.login('wrong.token.given')).rejects.toThrow('invalid token')
  expect(sim.errors).toMatchObject([{ path: '/gateway/bot', status: 401 }])
})

test('an intent that is not granted closes with 4014', async () => {
  client = createClient(sim, [...ordinaryIntents, GatewayIntentBits.MessageContent])
  await expect(client.login(sim.token)).rejects.toThrow('disallowed intents')
  expect(sim.state.gateway.closes).toEqual([4014])
})
