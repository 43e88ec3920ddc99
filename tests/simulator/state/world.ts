import type { Clock } from './clock.ts'
import type { JsonObject } from './json.ts'
import type { Message } from './message.ts'

export interface User {
  readonly id: string
  readonly username: string
  readonly global_name: string | null
  readonly discriminator: string
  readonly avatar: null
  readonly bot: boolean
  readonly public_flags: number
  readonly flags: number
  readonly primary_guild: null
}

export interface Guild {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly locale: string
  /** False where the bot is only user-installed: no events, no channel calls. */
  hasBot: boolean
  readonly roles: readonly { readonly id: string; readonly name: string }[]
}

/** Types: 0 text, 1 direct message, 5 announcement, 11 public thread, 12 private thread. */
export interface Channel {
  readonly id: string
  readonly type: number
  readonly guildId: string | null
  /** The other person of a direct message. */
  readonly recipientId: string | null
  readonly parentId: string | null
  readonly ownerId: string | null
  name: string
  archived: boolean
  locked: boolean
  autoArchiveMinutes: number
  botPermissions: bigint
  /** False once the person has closed their direct messages: sends fail with 50007. */
  reachable: boolean
  /** Public messages, oldest first. Ephemeral ones are in `World.messages` only. */
  readonly messageIds: string[]
}

export interface Callback {
  readonly type: number
  readonly afterMs: number
  readonly data: JsonObject
}

export interface InteractionRecord {
  readonly id: string
  readonly token: string
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number
  readonly createdAt: number
  readonly user: User
  readonly channelId: string
  readonly guildId: string | null
  readonly userInstalledOnly: boolean
  readonly forcedEphemeral: boolean
  readonly owners: JsonObject
  readonly sourceMessageId: string | null
  callback: Callback | null
  originalId: string | null
  readonly followUpIds: string[]
}

export interface StoredFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

export interface Violation {
  readonly method: string
  readonly path: string
  readonly problem: string
}

export interface ErrorResponse {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly code: number | null
  readonly message: string
  /** True when `sim.fail` made it. */
  readonly injected: boolean
}

export interface Ping {
  readonly method: string
  readonly path: string
  readonly kind: 'user' | 'role' | 'everyone' | 'reply'
  readonly target: string
}

export interface RequestRecord {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly status: number | 'reset'
  readonly at: number
}

export interface Command extends JsonObject {
  readonly id: string
  readonly name: string
  readonly type: number
}

/** Everything the simulated Discord knows. Routes and people change it, then call `changed`. */
export interface World {
  readonly clock: Clock
  readonly nextId: () => string
  readonly token: string
  readonly bot: User
  readonly applicationId: string
  readonly contentGranted: boolean
  baseUrl: string
  readonly users: Map<string, User>
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  readonly messages: Map<string, Message>
  /** Who alone sees an ephemeral message: message id to user id. */
  readonly ephemeralTo: Map<string, string>
  readonly files: Map<string, StoredFile>
  /** Key: 'global' or a guild id. */
  readonly commands: Map<string, readonly Command[]>
  readonly commandCreates: Map<string, number>
  readonly interactions: Map<string, InteractionRecord>
  readonly violations: Violation[]
  readonly errors: ErrorResponse[]
  readonly pings: Ping[]
  readonly requests: RequestRecord[]
  readonly typing: { readonly channelId: string; readonly at: number }[]
  readonly listeners: Set<() => void>
  changed(): void
}

export function createWorld(options: {
  readonly clock: Clock
  readonly nextId: () => string
  readonly token: string
  readonly bot: User
  readonly contentGranted: boolean
}): World {
  const listeners = new Set<() => void>()
  return {
    ...options,
    applicationId: options.bot.id,
    baseUrl: '',
    users: new Map([[options.bot.id, options.bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    ephemeralTo: new Map(),
    files: new Map(),
    commands: new Map(),
    commandCreates: new Map(),
    interactions: new Map(),
    violations: [],
    errors: [],
    pings: [],
    requests: [],
    typing: [],
    listeners,
    changed: () => {
      for (const listener of [...listeners]) listener()
    },
  }
}

/** Resolves with the first truthy thing `look` finds, looking again after every change; rejects after `timeoutMs` of real time. */
export function waitUntil<T>(
  world: World,
  look: () => T | null | undefined | false,
  timeoutMs: number,
  describe: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      world.listeners.delete(check)
      settle()
    }
    const check = () => {
      try {
        const found = look()
        if (found) finish(() => resolve(found))
      } catch (error) {
        finish(() => reject(error))
      }
    }
    const timer = setTimeout(
      () => finish(() => reject(new Error(`Waited ${timeoutMs} ms in vain for ${describe()}`))),
      timeoutMs,
    )
    world.listeners.add(check)
    check()
  })
}
