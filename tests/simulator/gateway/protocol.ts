import type { WebSocket } from 'ws'
import { isObject, type JsonObject, numberOf, textOf } from '../state/json.ts'
import { wireGuildCreate } from '../state/wire.ts'
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

export interface Connection {
  readonly socket: WebSocket
  session: Session | null
  sentThisMinute: number
  minute: number
}

/** What the two halves of the gateway share: the protocol, and the tests' hands on it. */
export interface GatewayState {
  readonly world: World
  readonly grantedIntents: readonly PrivilegedIntent[]
  readonly sessions: Map<string, Session>
  readonly connections: Set<Connection>
  readonly log: GatewayLog
  acknowledging: boolean
  refusing: boolean
  heartbeatInterval: number
  sessionNumber: number
}

/** Closes one connection with a code and keeps a note of it. */
export function close(state: GatewayState, connection: Connection, code: number, reason: string) {
  state.log.closes.push(code)
  connection.socket.close(code, reason)
  state.world.changed()
}

function identifyProblem(state: GatewayState, data: JsonObject): [number, string] | null {
  const { intents, shard } = data as { intents?: unknown; shard?: unknown }
  if (data['token'] !== state.world.token) return [closeCode.authenticationFailed, 'Authentication failed.']
  if (!isKnownIntents(intents)) return [closeCode.invalidIntents, 'Invalid intent(s).']
  const missing = disallowed(intents, state.grantedIntents)
  if (missing.length > 0) return [closeCode.disallowedIntents, 'Disallowed intent(s).']
  const validShard = shard === undefined || (Array.isArray(shard) && shard[0] === 0 && shard[1] === 1)
  return validShard ? null : [closeCode.invalidShard, 'Invalid shard.']
}

function identify(state: GatewayState, connection: Connection, data: JsonObject) {
  state.log.identifies += 1
  state.log.lastIdentify = { ...data, token: '(hidden)' }
  if (connection.session !== null)
    return close(state, connection, closeCode.alreadyAuthenticated, 'Already authenticated.')
  const problem = identifyProblem(state, data)
  if (problem !== null) return close(state, connection, ...problem)
  state.sessionNumber += 1
  const id = `session-${state.sessionNumber}`
  const session: Session = { id, intents: numberOf(data['intents']), events: [], socket: connection.socket }
  state.sessions.set(id, session)
  connection.session = session
  greet(state, session)
}

function greet(state: GatewayState, session: Session) {
  const guilds = [...state.world.guilds.values()].filter((guild) => guild.hasBot)
  deliver(session, 'READY', {
    v: 10,
    user: { ...state.world.bot, verified: true, mfa_enabled: false, flags: 0 },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${state.world.baseUrl.replace('http', 'ws')}/gateway/resume`,
    shard: [0, 1],
    application: { id: state.world.applicationId, flags: 0 },
  })
  if ((session.intents & intent.guilds) !== 0) {
    for (const guild of guilds) deliver(session, 'GUILD_CREATE', wireGuildCreate(state.world, guild))
  }
  state.world.changed()
}

function resume(state: GatewayState, connection: Connection, data: JsonObject) {
  state.log.resumes += 1
  const session = state.sessions.get(textOf(data['session_id']))
  const seen = numberOf(data['seq'])
  if (data['token'] !== state.world.token)
    return close(state, connection, closeCode.authenticationFailed, 'Authentication failed.')
  if (session === undefined) {
    state.log.resumesRefused += 1
    return sendTo(connection.socket, { op: opcode.invalidSession, d: false })
  }
  if (seen > session.events.length) return close(state, connection, closeCode.invalidSequence, 'Invalid seq.')
  session.socket = connection.socket
  connection.session = session
  for (const event of session.events.slice(seen)) sendTo(session.socket, { op: opcode.dispatch, ...event })
  deliver(session, 'RESUMED', { _trace: [] })
  state.world.changed()
}

function heartbeat(state: GatewayState, connection: Connection) {
  state.log.heartbeats += 1
  if (state.acknowledging) sendTo(connection.socket, { op: opcode.heartbeatAck })
  state.world.changed()
}

function withinRate(state: GatewayState, connection: Connection): boolean {
  const minute = Math.floor(state.world.clock.now() / 60_000)
  connection.sentThisMinute = connection.minute === minute ? connection.sentThisMinute + 1 : 1
  connection.minute = minute
  return connection.sentThisMinute <= sendsPerMinute
}

function act(state: GatewayState, connection: Connection, payload: JsonObject) {
  const data = isObject(payload['d']) ? payload['d'] : {}
  const op = payload['op']
  if (op === opcode.heartbeat) return heartbeat(state, connection)
  if (op === opcode.identify) return identify(state, connection, data)
  if (op === opcode.resume) return resume(state, connection, data)
  if (connection.session === null) return close(state, connection, closeCode.notAuthenticated, 'Not authenticated.')
  if (op === opcode.presence || op === opcode.requestMembers) return
  close(state, connection, closeCode.unknownOpcode, 'Unknown opcode.')
}

function receive(state: GatewayState, connection: Connection, raw: Buffer) {
  if (!withinRate(state, connection)) return close(state, connection, closeCode.rateLimited, 'Rate limited.')
  if (raw.byteLength > greatestPayload) return close(state, connection, closeCode.decode, 'Payload too large.')
  const payload = parse(raw)
  if (payload === null) return close(state, connection, closeCode.decode, 'Error while decoding payload.')
  act(state, connection, payload)
}

/** Greets a new connection with HELLO and listens to it. Version and encoding are those of the URL. */
export function welcome(state: GatewayState, socket: WebSocket, url: URL) {
  state.log.connections += 1
  const connection: Connection = { socket, session: null, sentThisMinute: 0, minute: 0 }
  state.connections.add(connection)
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    state.connections.delete(connection)
    if (connection.session?.socket === socket) connection.session.socket = null
    state.world.changed()
  })
  socket.on('message', (raw: Buffer) => receive(state, connection, raw))
  if (url.searchParams.get('v') !== '10')
    return close(state, connection, closeCode.invalidVersion, 'Invalid API version.')
  if (url.searchParams.get('encoding') !== 'json')
    return close(state, connection, closeCode.unknown, 'Use encoding=json.')
  sendTo(socket, { op: opcode.hello, d: { heartbeat_interval: state.heartbeatInterval, _trace: [] } })
}

function parse(raw: Buffer): JsonObject | null {
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
