import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { JsonObject } from '../state/json.ts'
import type { Message } from '../state/message.ts'
import { wireMember, withoutContent } from '../state/wire.ts'
import type { World } from '../state/world.ts'
import { intent, type PrivilegedIntent } from './intents.ts'
import { type Connection, close, type GatewayState, welcome } from './protocol.ts'
import { deliver, emptyLog, type GatewayLog, opcode, type Session, sendTo } from './session.ts'

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

interface GatewayOptions {
  readonly heartbeatIntervalMs: number
  readonly grantedIntents: readonly PrivilegedIntent[]
}

/** Opens the gateway on the HTTP server's `/gateway` and `/gateway/resume`. */
export function createGateway(world: World, server: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const connections = new Set<Connection>()
  const state: GatewayState = {
    world,
    grantedIntents: options.grantedIntents,
    sessions,
    connections,
    log: emptyLog(),
    acknowledging: true,
    refusing: false,
    heartbeatInterval: options.heartbeatIntervalMs,
    sessionNumber: 0,
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', world.baseUrl)
    if (state.refusing || !url.pathname.startsWith('/gateway')) {
      state.log.refused += 1
      socket.destroy()
      world.changed()
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => welcome(state, opened, url))
  })

  const eachSession = (needs: number, run: (session: Session) => void) => {
    for (const session of sessions.values()) if ((session.intents & needs) === needs) run(session)
  }

  return {
    log: state.log,
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
        else close(state, connection, code, '')
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
      state.acknowledging = on
    },
    setRefusing: (on) => {
      state.refusing = on
    },
    setHeartbeatInterval: (ms) => {
      state.heartbeatInterval = ms
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
