import { once, setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  OAuth2Scopes,
  Partials,
  PermissionFlagsBits,
  RESTEvents,
} from 'discord.js'
import type { Log } from '../core/shared/log.ts'
import { ALL_COMMANDS } from './commands/all-commands.ts'
import { ALL_CONTROLS } from './controls/all-controls.ts'
import { createAnnouncer } from './dispatch/create-announcer.ts'
import { createGoneChannels } from './dispatch/gone-channels.ts'
import { handleInteraction } from './dispatch/handle-interaction.ts'
import { handleMessage } from './dispatch/handle-message.ts'
import { createLimits } from './dispatch/haste.ts'
import { hear } from './dispatch/heard.ts'
import { createInOrder } from './dispatch/in-order.ts'
import { createLeftServers } from './dispatch/left-servers.ts'
import { createMissedMessages } from './dispatch/missed-messages.ts'
import { createReplies, NO_PINGS } from './dispatch/replies.ts'
import { createSeenIds } from './dispatch/seen-ids.ts'
import { createTicking } from './dispatch/ticking.ts'
import { closeFailure, loginFailure, rejectedToken } from './login-failure.ts'
import { createQuizMaster } from './quizzes/create-quiz-master.ts'
import { registerCommands } from './register-commands.ts'
import { ALL_TICKERS } from './tickers/all-tickers.ts'
import type { UseCases } from './use-cases.ts'

const REMEMBERED_IDS = 5_000
const UNSENT = 50
const REGISTER_WITHIN_MS = 5_000
const FINISH_WITHIN_MS = 1_500

export interface BotOptions {
  readonly token: string
  /** Where Discord's HTTP API is, e.g. "https://discord.com/api"; a version at the end is ignored */
  readonly apiUrl: string
  /** Servers to register commands in; none: everywhere */
  readonly guildIds: readonly string[]
  /** Whether to read messages that do not address the bot; Discord must have granted it */
  readonly readMessages: boolean
  readonly useCases: Omit<UseCases, 'announcer' | 'quizMaster'>
  readonly log: Log
  /** Told, once, that a running bot can do nothing more and has to be started anew */
  readonly onFatal: (error: Error) => void
}

/** The bot as its owner sees it. */
export interface Bot {
  /**
   * Connects; resolves when the bot is ready, its commands told to Discord.
   * @throws SetupError for a token or setting that Discord does not accept, or when Discord cannot be reached
   */
  start(): Promise<void>
  /** Does at once what has fallen due by the time that it is now; a running bot does so every second by itself. */
  tick(): Promise<void>
  /** Lets what is being answered finish for a moment, tells the others that it could not, and disconnects. */
  stop(): Promise<void>
}

/** A bot that is not connected yet. */
export function createBot(options: BotOptions): Bot {
  const { log } = options
  const client = createClient(options)
  const announcer = createAnnouncer(client, log)
  const quizMaster = createQuizMaster({ ...options.useCases, announcer })
  const useCases: UseCases = { ...options.useCases, announcer, quizMaster }
  const ticking = createTicking(ALL_TICKERS, useCases)
  const stopping = new AbortController()
  // One listener for each answer under way, however many that are.
  setMaxListeners(0, stopping.signal)
  const running = new Set<Promise<void>>()
  const unsent: Message[] = []
  const missed = createMissedMessages(client, log)
  const leftServers = createLeftServers(useCases.saved.rooms, log)
  const goneChannels = createGoneChannels(useCases.saved.rooms, log)
  const shared = {
    useCases,
    replies: createReplies(log),
    handled: createSeenIds(REMEMBERED_IDS),
    limits: createLimits(),
    log,
    signal: stopping.signal,
  }
  const interactions = {
    ...shared,
    commands: ALL_COMMANDS,
    controls: ALL_CONTROLS,
    pressesInOrder: createInOrder(),
  }
  const messages = { ...shared, inOrder: createInOrder(), retryLater: keepUnsent }

  function keepUnsent(message: Message): void {
    if (unsent.length < UNSENT) unsent.push(message)
  }

  /** Nothing that goes wrong with one event may reach another, or the process. */
  function track(work: Promise<void>): void {
    const ended = work
      .catch((error: unknown) => log('error', 'unexpected', { error }))
      .finally(() => {
        running.delete(ended)
      })
    running.add(ended)
  }

  async function onInteraction(interaction: Interaction): Promise<void> {
    missed.saw(interaction.id, null)
    if (!stopping.signal.aborted) await handleInteraction(interactions, interaction)
  }

  async function onMessage(message: Message): Promise<void> {
    missed.saw(message.id, message.channelId)
    const heard = hear(message, client.user?.id ?? '')
    if (heard === null || stopping.signal.aborted) return
    if (!heard.addressed && !options.readMessages) return
    if (heard.addressed) missed.addressed(message.channelId, message.id)
    await handleMessage(messages, message, heard)
  }

  async function onSession(shard: number): Promise<void> {
    for (const message of [...unsent.splice(0), ...(await missed.began(shard))]) track(onMessage(message))
  }

  client.on(Events.InteractionCreate, (interaction) => track(onInteraction(interaction)))
  client.on(Events.MessageCreate, (message) => track(onMessage(message)))
  client.on(Events.GuildDelete, (guild) => track(leftServers.left(guild)))
  client.on(Events.ChannelDelete, (channel) => track(goneChannels.deleted(channel)))
  client.on(Events.ShardReconnecting, (shard) => missed.lost(shard))
  client.on(Events.ShardReady, (shard) => track(onSession(shard)))
  client.on(Events.ShardResume, (shard) => {
    missed.resumed(shard)
    track(onSession(shard))
  })
  watchConnection(client, options, stopping.signal)

  return {
    async start() {
      const ready = once(client, Events.ClientReady, { signal: stopping.signal })
      ready.catch(() => {})
      await client.login(options.token).catch((error: unknown) => {
        throw loginFailure(error, options.apiUrl)
      })
      await ready.catch(() => {})
      if (stopping.signal.aborted) return
      watchToken(client, options)
      await registerWithin(client, options)
      track(leftServers.leftMeanwhile(client))
      track(goneChannels.deletedMeanwhile(client))
      ticking.start()
      log('info', 'ready', { user: client.user?.tag, servers: client.guilds.cache.size, invite: inviteLink(client) })
    },
    tick: () => ticking.tick(),
    async stop() {
      const asked = Promise.all([ticking.stop(), quizMaster.stop()])
      await Promise.race([asked, sleep(FINISH_WITHIN_MS, undefined, { ref: false })])
      await settled(running)
      stopping.abort()
      await settled(running)
      // While a session is being opened, discord.js does not finish closing it.
      await Promise.race([client.destroy(), sleep(FINISH_WITHIN_MS, undefined, { ref: false })])
    },
  }
}

function createClient({ apiUrl, readMessages }: BotOptions): Client {
  const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...(readMessages ? [MessageContent] : [])],
    // Direct messages come from channels that the client has not been told of.
    partials: [Partials.Channel],
    shards: 'auto',
    allowedMentions: NO_PINGS,
    rest: { api: withoutVersion(apiUrl) },
  })
}

/** The page on which a server's owner lets the bot in, with the least rights it needs. */
function inviteLink(client: Client): string {
  const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits
  const { EmbedLinks, AttachFiles, CreatePublicThreads } = PermissionFlagsBits
  const speak = ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory
  const show = EmbedLinks | AttachFiles | CreatePublicThreads
  const query = new URLSearchParams({
    client_id: client.application?.id ?? '',
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(speak | show),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}

function withoutVersion(apiUrl: string): string {
  return apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '')
}

/** Trouble with the connection is logged; discord.js mends what can be mended. */
function watchConnection(client: Client, { log, onFatal }: BotOptions, stopping: AbortSignal): void {
  client.on(Events.Error, (error) => log('error', 'discord-error', { error }))
  client.on(Events.Warn, (warning) => log('warn', 'discord-warning', { warning }))
  client.on(Events.ShardError, (error, shard) => log('warn', 'connection-error', { shard, error: error.message }))
  client.on(Events.ShardReconnecting, (shard) => {
    if (!stopping.aborted) log('warn', 'connection-lost', { shard })
  })
  client.on(Events.ShardResume, (shard) => log('info', 'connection-resumed', { shard }))
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (client.isReady()) onFatal(closeFailure(code))
  })
}

/** After a single rejected call discord.js forgets the token, and every further call fails although events keep coming in. */
function watchToken(client: Client, { onFatal }: BotOptions): void {
  const onResponse = (request: { data: { auth?: unknown } }, { status }: { status: number }) => {
    if (status !== 401 || request.data.auth === false) return
    client.rest.off(RESTEvents.Response, onResponse)
    onFatal(rejectedToken())
  }
  client.rest.on(RESTEvents.Response, onResponse)
}

async function registerWithin(client: Client, { guildIds, log }: BotOptions): Promise<void> {
  const applicationId = client.application?.id
  if (applicationId === undefined) return
  const commands = ALL_COMMANDS
  const joinedIds = [...client.guilds.cache.keys()]
  const registered = registerCommands({ rest: client.rest, applicationId, guildIds, joinedIds, commands, log })
  await Promise.race([registered, sleep(REGISTER_WITHIN_MS, undefined, { ref: false })])
}

async function settled(running: ReadonlySet<Promise<void>>): Promise<void> {
  await Promise.race([Promise.all(running), sleep(FINISH_WITHIN_MS, undefined, { ref: false })])
}
