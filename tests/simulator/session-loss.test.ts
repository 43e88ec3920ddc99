import { type Client, Events } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { connect } from './discord-client.ts'
import { type Simulator, startSimulator } from './simulator.ts'

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
  test('after op 9', async () => {
    const log = await afterLosing((sim) => sim.gateway.invalidateSession(false))
    expect(log).toMatchObject({ identifies: 2, resumes: 0 })
  })

  test('when the resume is refused', async () => {
    const log = await afterLosing((sim) => {
      sim.gateway.forgetSessions()
      sim.gateway.drop()
    })
    expect(log).toMatchObject({ identifies: 2, resumes: 1, resumesRefused: 1 })
  })

  test('when reconnecting was refused for a while', async () => {
    const log = await afterLosing(async (sim) => {
      sim.gateway.setRefusing(true)
      sim.gateway.drop()
      await sim.waitFor(() => sim.state.gateway.refused >= 1, 3000, 'a refused connection')
      sim.gateway.setRefusing(false)
    })
    expect(log).toMatchObject({ identifies: 2 })
  })
})
