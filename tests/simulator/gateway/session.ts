import type { WebSocket } from 'ws'
import type { JsonObject } from '../state/json.ts'

interface Dispatch {
  readonly s: number
  readonly t: string
  readonly d: unknown
}

/** What outlives a connection: events go on being numbered and kept while the socket is gone, for the replay. */
export interface Session {
  readonly id: string
  readonly intents: number
  readonly events: Dispatch[]
  socket: WebSocket | null
}

/** What happened on the gateway, for assertions. */
export interface GatewayLog {
  connections: number
  refused: number
  identifies: number
  resumes: number
  resumesRefused: number
  heartbeats: number
  /** Codes this side closed with, oldest first. */
  readonly closes: number[]
  lastIdentify: JsonObject | null
}

export function emptyLog(): GatewayLog {
  return {
    connections: 0,
    refused: 0,
    identifies: 0,
    resumes: 0,
    resumesRefused: 0,
    heartbeats: 0,
    closes: [],
    lastIdentify: null,
  }
}

export const opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const

export function sendTo(socket: WebSocket | null, payload: JsonObject): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify(payload))
}

/** Numbers an event, keeps it for a resume, and sends it when the session is connected. */
export function deliver(session: Session, t: string, d: unknown): void {
  const event: Dispatch = { s: session.events.length + 1, t, d }
  session.events.push(event)
  sendTo(session.socket, { op: opcode.dispatch, ...event })
}
