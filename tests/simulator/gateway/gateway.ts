import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isObject, type JsonObject, numberOf, textOf } from '../state/json.ts'
import type { Message } from '../state/message.ts'
import { wireGuildCreate, wireMember, withoutContent } from '../state/wire.ts'
import type { World } from '../state/world.ts'
import { disallowed, intent, isKnownIntents, type PrivilegedIntent } from './intents.ts'
import { deliver, type GatewayLog, opcode, type Session, sendTo } from './session.ts'

const closeCode = {
  unknown: 4000,
  unknownOpcode: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const
const greatestPayload = 4096
const sendsPerMinute = 120

/** The gateway as tests handle it. */
export interface Gateway {
  readonly log: GatewayLog
  /** Whether a session is connected and has had its READY or RESUMED. */
  connected(): boolean
  /** Sends an event to every session whose intents include `needs` (0: every session). */
  dispatch(event: string, data: unknown, needs: number): void
  /** Sends a message event, with content only where intents and rules give it. */
  dispatchMessage(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: Message): void
  /** Closes every connection: with `code` properly, without by cutting the TCP socket. Sessions stay resumable. */
  drop(code?: number): void
  /** Op 7: asks the client to reconnect and resume. */
  requestReconnect(): void
  /** Op 9: a resumable session may be resumed, the other kind is forgotten. */
  invalidateSession(resumable: boolean): void
  /** Forgets sessions without a word, so that the next resume is refused with op 9. */
  forgetSessions(): void
  setAcknowledging(on: boolean): void
  /** While true new connections are cut before the WebSocket opens. */
  setRefusing(on: boolean): void
  setHeartbeatInterval(ms: number): void
  stop(): void
}

export interface GatewayOptions {
  readonly heartbeatIntervalMs: number
  readonly grantedIntents: readonly PrivilegedIntent[]
}

interface Connection {
  readonly socket: WebSocket
  session: Session | null
  sentThisMinute: number
  minute: number
}

/** Opens the gateway on the HTTP server's `/gateway` and `/gateway/resume`. */
export function createGateway(world: World, server: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const connections = new Set<Connection>()
  const log: GatewayLog = {
    connections: 0,
    refused: 0,
    identifies: 0,
    resumes: 0,
    resumesRefused: 0,
    heartbeats: 0,
    closes: [],
    lastIdentify: null,
  }
  let acknowledging = true
  let refusing = false
  let heartbeatInterval = options.heartbeatIntervalMs
  let sessionNumber = 0

  const close = (connection: Connection, code: number, reason: string) => {
    log.closes.push(code)
    connection.socket.close(code, reason)
    world.changed()
  }

  const identifyProblem = (data: JsonObject): [number, string] | null => {
    const { intents, shard } = data as { intents?: unknown; shard?: unknown }
    if (data['token'] !== world.token) return [closeCode.authenticationFailed, 'Authentication failed.']
    if (!isKnownIntents(intents)) return [closeCode.invalidIntents, 'Invalid intent(s).']
    const missing = disallowed(intents, options.grantedIntents)
    if (missing.length > 0) return [closeCode.disallowedIntents, 'Disallowed intent(s).']
    const validShard = shard === undefined || (Array.isArray(shard) && shard[0] === 0 && shard[1] === 1)
    return validShard ? null : [closeCode.invalidShard, 'Invalid shard.']
  }

  const identify = (connection: Connection, data: JsonObject) => {
    log.identifies += 1
    log.lastIdentify = { ...data, token: '(hidden)' }
    if (connection.session !== null) return close(connection, closeCode.alreadyAuthenticated, 'Already authenticated.')
    const problem = identifyProblem(data)
    if (problem !== null) return close(connection, ...problem)
    sessionNumber += 1
    const id = `session-${sessionNumber}`
    const session: Session = { id, intents: numberOf(data['intents']), events: [], socket: connection.socket }
    sessions.set(id, session)
    connection.session = session
    greet(session)
  }

  const greet = (session: Session) => {
    const guilds = [...world.guilds.values()].filter((guild) => guild.hasBot)
    deliver(session, 'READY', {
      v: 10,
      user: { ...world.bot, verified: true, mfa_enabled: false, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${world.baseUrl.replace('http', 'ws')}/gateway/resume`,
      shard: [0, 1],
      application: { id: world.applicationId, flags: 0 },
    })
    if ((session.intents & intent.guilds) !== 0) {
      for (const guild of guilds) deliver(session, 'GUILD_CREATE', wireGuildCreate(world, guild))
    }
    world.changed()
  }

  const resume = (connection: Connection, data: JsonObject) => {
    log.resumes += 1
    const session = sessions.get(textOf(data['session_id']))
    const seen = numberOf(data['seq'])
    if (data['token'] !== world.token)
      return close(connection, closeCode.authenticationFailed, 'Authentication failed.')
    if (session === undefined) {
      log.resumesRefused += 1
      return sendTo(connection.socket, { op: opcode.invalidSession, d: false })
    }
    if (seen > session.events.length) return close(connection, closeCode.invalidSequence, 'Invalid seq.')
    session.socket = connection.socket
    connection.session = session
    for (const event of session.events.slice(seen)) sendTo(session.socket, { op: opcode.dispatch, ...event })
    deliver(session, 'RESUMED', { _trace: [] })
    world.changed()
  }

  const heartbeat = (connection: Connection) => {
    log.heartbeats += 1
    if (acknowledging) sendTo(connection.socket, { op: opcode.heartbeatAck })
    world.changed()
  }

  const withinRate = (connection: Connection): boolean => {
    const minute = Math.floor(world.clock.now() / 60_000)
    connection.sentThisMinute = connection.minute === minute ? connection.sentThisMinute + 1 : 1
    connection.minute = minute
    return connection.sentThisMinute <= sendsPerMinute
  }

  const act = (connection: Connection, payload: JsonObject) => {
    const data = isObject(payload['d']) ? payload['d'] : {}
    const op = payload['op']
    if (op === opcode.heartbeat) return heartbeat(connection)
    if (op === opcode.identify) return identify(connection, data)
    if (op === opcode.resume) return resume(connection, data)
    if (connection.session === null) return close(connection, closeCode.notAuthenticated, 'Not authenticated.')
    if (op === opcode.presence || op === opcode.requestMembers) return
    close(connection, closeCode.unknownOpcode, 'Unknown opcode.')
  }

  const receive = (connection: Connection, raw: Buffer) => {
    if (!withinRate(connection)) return close(connection, closeCode.rateLimited, 'Rate limited.')
    if (raw.byteLength > greatestPayload) return close(connection, closeCode.decode, 'Payload too large.')
    const payload = parse(raw)
    if (payload === null) return close(connection, closeCode.decode, 'Error while decoding payload.')
    act(connection, payload)
  }

  const welcome = (socket: WebSocket, url: URL) => {
    log.connections += 1
    const connection: Connection = { socket, session: null, sentThisMinute: 0, minute: 0 }
    connections.add(connection)
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      connections.delete(connection)
      if (connection.session?.socket === socket) connection.session.socket = null
      world.changed()
    })
    socket.on('message', (raw: Buffer) => receive(connection, raw))
    if (url.searchParams.get('v') !== '10') return close(connection, closeCode.invalidVersion, 'Invalid API version.')
    if (url.searchParams.get('encoding') !== 'json') return close(connection, closeCode.unknown, 'Use encoding=json.')
    sendTo(socket, { op: opcode.hello, d: { heartbeat_interval: heartbeatInterval, _trace: [] } })
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', world.baseUrl)
    if (refusing || !url.pathname.startsWith('/gateway')) {
      log.refused += 1
      socket.destroy()
      world.changed()
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => welcome(opened, url))
  })

  const eachSession = (needs: number, run: (session: Session) => void) => {
    for (const session of sessions.values()) if ((session.intents & needs) === needs) run(session)
  }

  return {
    log,
    connected: () => [...sessions.values()].some((session) => session.socket !== null),
    dispatch: (event, data, needs) => eachSession(needs, (session) => deliver(session, event, data)),
    dispatchMessage: (event, message) => {
      const needs = message.guild_id === undefined ? intent.directMessages : intent.guildMessages
      eachSession(needs, (session) => {
        const full = (session.intents & intent.messageContent) !== 0
        deliver(session, event, asEvent(world, full ? message : withoutContent(world, message)))
      })
    },
    drop: (code) => {
      for (const connection of connections) {
        if (code === undefined) connection.socket.terminate()
        else close(connection, code, '')
        if (connection.session?.socket === connection.socket) connection.session.socket = null
      }
    },
    requestReconnect: () => {
      for (const connection of connections) sendTo(connection.socket, { op: opcode.reconnect, d: null })
    },
    invalidateSession: (resumable) => {
      if (!resumable) sessions.clear()
      for (const connection of connections) sendTo(connection.socket, { op: opcode.invalidSession, d: resumable })
    },
    forgetSessions: () => sessions.clear(),
    setAcknowledging: (on) => {
      acknowledging = on
    },
    setRefusing: (on) => {
      refusing = on
    },
    setHeartbeatInterval: (ms) => {
      heartbeatInterval = ms
    },
    stop: () => {
      for (const connection of connections) connection.socket.terminate()
      sockets.close()
    },
  }
}

/** A message event says more than the message itself: the kind of channel and, in a server, the author's membership. */
function asEvent(world: World, message: Message): JsonObject {
  const { user: _user, ...member } = wireMember(message.author)
  const channelType = world.channels.get(message.channel_id)?.type ?? 0
  const isMember = message.guild_id !== undefined && message.webhook_id === undefined
  return { ...message, channel_type: channelType, ...(isMember ? { member } : {}) }
}

function parse(raw: Buffer): JsonObject | null {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
