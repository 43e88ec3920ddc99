import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createGateway, type Gateway } from './gateway/gateway.ts'
import { intent, type PrivilegedIntent } from './gateway/intents.ts'
import { createApiServer } from './http/api-server.ts'
import { createFaults, type Fault } from './http/faults.ts'
import { openOpenApi } from './http/openapi-check.ts'
import { createRateLimits, type RateLimit } from './http/rate-limits.ts'
import { createPeople, type People } from './people.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { channelRoutes } from './routes/channel-routes.ts'
import { commandRoutes } from './routes/command-routes.ts'
import { interactionRoutes } from './routes/interaction-routes.ts'
import { removeMessage } from './routes/message-removal.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { webhookRoutes } from './routes/webhook-routes.ts'
import { createClock } from './state/clock.ts'
import { addChannel, addGuild, addUser, makeUser, type NewChannel, type NewGuild } from './state/inhabitants.ts'
import type { Message } from './state/message.ts'
import { createSnowflakes } from './state/snowflakes.ts'
import { wireChannel, wireGuildCreate } from './state/wire.ts'
import * as worlds from './state/world.ts'

export interface SimulatorOptions {
  /** Default: the document in `discord-api` beside this file; without a file that check is skipped. */
  readonly openApiPath?: string
  readonly heartbeatIntervalMs?: number
  /** Privileged intents switched on in the developer portal. Default: none. */
  readonly grantedIntents?: readonly PrivilegedIntent[]
  /** Per bucket. Default: 1000 a second, so that tests do not wait. */
  readonly rateLimit?: RateLimit
}

/** What the simulated Discord has seen so far. */
interface SimulatorState {
  /** Public messages of a channel, oldest first. */
  messages(channel: worlds.Channel): readonly Message[]
  /** Commands registered for a server, or globally without one. */
  commands(guild?: worlds.Guild): readonly worlds.Command[]
  readonly channels: readonly worlds.Channel[]
  readonly gateway: Gateway['log']
  readonly typing: readonly { readonly channelId: string; readonly at: number }[]
  readonly requests: readonly worlds.RequestRecord[]
}

/** A Discord of one's own on this machine: HTTP API, gateway, and the people who use the bot. */
export interface Simulator extends People {
  /** For DISCORD_API_URL and discord.js's `rest.api`: `http://127.0.0.1:PORT/api`. */
  readonly url: string
  readonly token: string
  readonly bot: worlds.User
  readonly guild: worlds.Guild
  readonly channel: worlds.Channel
  readonly user: worlds.User
  readonly otherUser: worlds.User
  readonly openApiChecked: boolean
  /** Rules the bot broke. */
  readonly violations: readonly worlds.Violation[]
  /** Every response with status >= 400, injected ones marked. */
  readonly errors: readonly worlds.ErrorResponse[]
  /** Every ping the bot's messages would have caused. */
  readonly pings: readonly worlds.Ping[]
  readonly state: SimulatorState
  readonly gateway: Gateway
  addUser(name: string, options?: { readonly bot?: boolean }): worlds.User
  addGuild(guild: Partial<NewGuild>): worlds.Guild
  /** Removes the bot from a server, and tells it if it is connected. */
  removeBot(guild: worlds.Guild): void
  /** Tells the bot that a server is out of order, as Discord does in an outage. */
  breakDown(guild: worlds.Guild): void
  addChannel(channel: Partial<NewChannel>): worlds.Channel
  deleteChannel(channel: worlds.Channel): void
  /** Changes what the bot may do in a channel, and tells it. */
  setBotPermissions(channel: worlds.Channel, permissions: bigint): void
  /** As a moderator deleting somebody's message. */
  deleteMessage(message: Message): void
  fail(fault: Fault): void
  clearFaults(): void
  pendingFaults(): number
  /** Sets the bucket size of every route, or of those whose `METHOD /template major` fits. */
  setRateLimit(limit: RateLimit, match?: (bucket: string) => boolean): void
  /** What the time is here, in milliseconds since 1970: real time plus whatever was advanced */
  now(): number
  /** Moves the clock of tokens, deadlines and rate limits forward. */
  advance(ms: number): void
  /** Resolves once a bot is connected and has its READY or RESUMED. */
  waitForReady(timeoutMs?: number): Promise<void>
  /** Resolves with the first truthy thing `look` gives; looks again after every request, event and heartbeat. */
  waitFor<T>(look: () => T | null | undefined | false, timeoutMs?: number, what?: string): Promise<T>
  stop(): Promise<void>
}

const DISCORD_DOCUMENT = join(import.meta.dirname, 'discord-api', 'openapi.json')
const botId = '1100000000000000001'
const token = `${Buffer.from(botId).toString('base64url')}.simul.a-token-for-this-machine-only`

function populate(world: worlds.World) {
  const user = addUser(world, 'Ada')
  const otherUser = addUser(world, 'Grace')
  const guild = addGuild(world, { name: 'Study group', owner: user, hasBot: true, locale: 'en-GB' })
  const channel = addChannel(world, { guildId: guild.id, name: 'questions', type: 0, parentId: null, ownerId: null })
  return { user, otherUser, guild, channel }
}

/** Starts a Discord on a free port of 127.0.0.1 with one server, one channel and two people in it. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = createClock()
  const grantedIntents = options.grantedIntents ?? []
  const world = worlds.createWorld({
    clock,
    nextId: createSnowflakes(clock.now),
    token,
    bot: makeUser(botId, 'Exocite', true),
    contentGranted: grantedIntents.includes('messageContent'),
  })
  const home = populate(world)
  const faults = createFaults()
  const rateLimits = createRateLimits(clock.now, options.rateLimit ?? { limit: 1000, windowMs: 1000 })
  const openApi = openOpenApi(options.openApiPath ?? DISCORD_DOCUMENT)
  const server = createApiServer({
    world,
    routes: [
      ...accountRoutes,
      ...channelRoutes,
      ...commandRoutes,
      ...interactionRoutes,
      ...messageRoutes,
      ...webhookRoutes,
    ],
    faults,
    rateLimits,
    openApi,
    gateway: () => gateway,
  })
  const gateway = createGateway(world, server, {
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 5000,
    grantedIntents,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  world.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stage = { world, gateway }

  const messagesOf = (channel: worlds.Channel) =>
    channel.messageIds
      .map((id) => world.messages.get(id))
      .filter((message): message is Message => message !== undefined)
  const waitFor: Simulator['waitFor'] = (look, timeoutMs = 10_000, what = 'what the test waits for') =>
    worlds.waitUntil(world, look, timeoutMs, () => what)

  return {
    ...home,
    ...createPeople(stage, home),
    url: `${world.baseUrl}/api`,
    token,
    bot: world.bot,
    openApiChecked: openApi !== null,
    violations: world.violations,
    errors: world.errors,
    pings: world.pings,
    gateway,
    state: {
      messages: messagesOf,
      commands: (guild) => world.commands.get(guild?.id ?? 'global') ?? [],
      get channels() {
        return [...world.channels.values()]
      },
      gateway: gateway.log,
      typing: world.typing,
      requests: world.requests,
    },
    addUser: (name, { bot = false } = {}) => addUser(world, name, bot),
    addGuild: (wanted) => {
      const guild = addGuild(world, {
        name: 'Another group',
        owner: home.user,
        hasBot: true,
        locale: 'en-GB',
        ...wanted,
      })
      addChannel(world, { guildId: guild.id, name: 'general', type: 0, parentId: null, ownerId: null })
      if (guild.hasBot) gateway.dispatch('GUILD_CREATE', wireGuildCreate(world, guild), intent.guilds)
      return guild
    },
    removeBot: (guild) => {
      guild.hasBot = false
      gateway.dispatch('GUILD_DELETE', { id: guild.id }, intent.guilds)
    },
    breakDown: (guild) => gateway.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true }, intent.guilds),
    addChannel: (wanted) => {
      const plain = { guildId: home.guild.id, name: 'another', type: 0, parentId: null, ownerId: home.user.id }
      const channel = addChannel(world, { ...plain, ...wanted })
      const event = channel.parentId === null ? 'CHANNEL_CREATE' : 'THREAD_CREATE'
      if (world.guilds.get(channel.guildId ?? '')?.hasBot)
        gateway.dispatch(event, wireChannel(world, channel), intent.guilds)
      return channel
    },
    deleteChannel: (channel) => {
      world.channels.delete(channel.id)
      gateway.dispatch('CHANNEL_DELETE', wireChannel(world, channel), intent.guilds)
    },
    setBotPermissions: (channel, permissions) => {
      channel.botPermissions = permissions
      gateway.dispatch('CHANNEL_UPDATE', wireChannel(world, channel), intent.guilds)
    },
    deleteMessage: (message) => removeMessage(stage, message),
    fail: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    pendingFaults: () => faults.pending(),
    setRateLimit: (limit, match) => rateLimits.set(limit, match),
    now: clock.now,
    advance: (ms) => {
      clock.advance(ms)
      world.changed()
    },
    waitForReady: async (timeoutMs = 15_000) => {
      await waitFor(() => gateway.connected(), timeoutMs, 'a bot to connect')
    },
    waitFor,
    stop: async () => {
      clock.stop()
      gateway.stop()
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
    },
  }
}
