import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js'
import { describe, expect, test as plainTest } from 'vitest'
import { connect, createClient, ordinaryIntents } from './discord-client.ts'
import { type Simulator, startSimulator } from './simulator.ts'

interface Fixtures {
  readonly sim: Simulator
  readonly client: Client<true>
}

const test = plainTest.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the wanted fixtures from the pattern
  sim: async ({}, use) => {
    const sim = await startSimulator({ heartbeatIntervalMs: 300 })
    await use(sim)
    await sim.stop()
  },
  client: async ({ sim }, use) => {
    const client = await connect(sim)
    await use(client)
    await client.destroy()
  },
})

function nextMessage(from: Client): Promise<Message> {
  return new Promise((resolve) => from.once(Events.MessageCreate, resolve))
}

// discord.js pauses half a second before it reconnects, so these wait side by side.
describe.concurrent('a session', () => {
  test('begins with READY, the server and its channel, and beats', async ({ sim, client }) => {
    expect(client.user.id).toBe(sim.bot.id)
    expect(client.guilds.cache.get(sim.guild.id)?.name).toBe('Study group')
    expect(client.channels.cache.has(sim.channel.id)).toBe(true)
    await sim.waitFor(() => sim.state.gateway.heartbeats >= 2, 3000, 'two heartbeats')
    expect(sim.state.gateway).toMatchObject({ connections: 1, identifies: 1, resumes: 0 })
  })

  test.for<[string, (sim: Simulator) => void]>([
    ['a cut socket', (sim) => sim.gateway.drop()],
    ['close code 4000', (sim) => sim.gateway.drop(4000)],
    ['op 7', (sim) => sim.gateway.requestReconnect()],
    ['op 9 with a resumable session', (sim) => sim.gateway.invalidateSession(true)],
  ])('is resumed after %s, with what was said meanwhile', async ([, disturb], { sim, client }) => {
    const heard = nextMessage(client)
    disturb(sim)
    sim.say({ content: `<@${sim.bot.id}> are you there?` })
    expect((await heard).content).toContain('are you there?')
    await sim.waitFor(() => sim.state.gateway.resumes === 1 && sim.gateway.connected(), 5000, 'the resume')
    expect(sim.state.gateway).toMatchObject({ identifies: 1, resumes: 1, resumesRefused: 0 })
  })

  test('is resumed when heartbeats are no longer acknowledged', async ({ sim, client }) => {
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve))
    sim.gateway.setAcknowledging(false)
    await resumed
    expect(sim.state.gateway).toMatchObject({ identifies: 1 })
  })

  test('needs the right token', async ({ sim }) => {
    await expect(createClient(sim).login('wrong.token.given')).rejects.toThrow('invalid token')
    expect(sim.errors).toMatchObject([{ path: '/gateway/bot', status: 401 }])
  })

  test('with an intent that is not granted is closed with 4014', async ({ sim }) => {
    const client = createClient(sim, [...ordinaryIntents, GatewayIntentBits.MessageContent])
    await expect(client.login(sim.token)).rejects.toThrow('disallowed intents')
    expect(sim.state.gateway.closes).toEqual([4014])
  })
})

/** Loses the session by `lose` and gives the simulator's log once the client is ready again. */
async function afterLosing(lose: (sim: Simulator) => Promise<void> | void) {
  const sim = await startSimulator()
  const client: Client = await connect(sim)
  // discord.js never finishes `destroy()` while it waits for READY, so its own event is awaited, not the simulator's.
  const ready = new Promise((resolve) => client.once(Events.ShardReady, resolve))
  await lose(sim)
  await ready
  const log = { ...sim.state.gateway }
  await client.destroy()
  await sim.stop()
  return log
}

// discord.js leaves five seconds between identifies, so these wait side by side.
describe.concurrent('a lost session is followed by a new identify', () => {
  plainTest('after op 9', async () => {
    const log = await afterLosing((sim) => sim.gateway.invalidateSession(false))
    expect(log).toMatchObject({ identifies: 2, resumes: 0 })
  })

  plainTest('when the resume is refused', async () => {
    const log = await afterLosing((sim) => {
      sim.gateway.forgetSessions()
      sim.gateway.drop()
    })
    expect(log).toMatchObject({ identifies: 2, resumes: 1, resumesRefused: 1 })
  })

  plainTest('when reconnecting was refused for a while', async () => {
    const log = await afterLosing(async (sim) => {
      sim.gateway.setRefusing(true)
      sim.gateway.drop()
      await sim.waitFor(() => sim.state.gateway.refused >= 1, 3000, 'a refused connection')
      sim.gateway.setRefusing(false)
    })
    expect(log).toMatchObject({ identifies: 2 })
  })
})
