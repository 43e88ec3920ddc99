import { Client, Events, GatewayIntentBits, Partials, REST } from 'discord.js'
import type { Simulator } from './simulator.ts'

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits
export const ordinaryIntents: readonly GatewayIntentBits[] = [Guilds, GuildMessages, DirectMessages]

/** A real discord.js client, not yet logged in, pointed at the simulator. */
export function createClient(sim: Simulator, intents = ordinaryIntents): Client {
  return new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    rest: { api: sim.url },
    allowedMentions: { parse: [], repliedUser: false },
  })
}

export async function connect(sim: Simulator, intents = ordinaryIntents): Promise<Client<true>> {
  const client = createClient(sim, intents)
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(sim.token)
  return await ready
}

/** discord.js's HTTP side alone, for tests that need no gateway. */
export function createRest(sim: Simulator): REST {
  return new REST({ api: sim.url, version: '10', retries: 0 }).setToken(sim.token)
}
