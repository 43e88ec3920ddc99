import type { Client, Message } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'

/** How many channels are remembered, how many are looked into after a loss, and how many messages are read in each. */
const REMEMBERED = 500
const LOOKED_INTO = 25
const MESSAGES = 50

/** What had been seen when the connection was lost. */
interface Seen {
  /** The newest id anywhere; ids grow with time */
  readonly newest: string
  /** The newest id in each channel where the bot has been addressed */
  readonly channels: ReadonlyMap<string, string>
}

/**
 * Finds messages that were written while the connection to Discord was lost for good. After a resumed connection Discord sends them
 * itself; after a new session it does not.
 */
export interface MissedMessages {
  /** Notes an id that came over the connection: a message's or an interaction's */
  saw(id: string, channelId: string | null): void
  /** Notes that the bot is spoken to in this channel */
  addressed(channelId: string, id: string): void
  lost(shard: number): void
  resumed(shard: number): void
  /** A new session has begun; hands over what was missed since the last one, oldest first. */
  began(shard: number): Promise<readonly Message[]>
}

export function createMissedMessages(client: Client, log: Log): MissedMessages {
  const channels = new Map<string, string>()
  const before = new Map<number, Seen>()
  const sessions = new Set<number>()
  let newest = '0'

  return {
    saw(id, channelId) {
      newest = newer(newest, id)
      const known = channelId === null ? undefined : channels.get(channelId)
      if (channelId !== null && known !== undefined) channels.set(channelId, newer(known, id))
    },
    addressed(channelId, id) {
      const known = channels.get(channelId) ?? '0'
      channels.delete(channelId)
      channels.set(channelId, newer(known, id))
      for (const oldest of channels.keys()) {
        if (channels.size <= REMEMBERED) break
        channels.delete(oldest)
      }
    },
    lost(shard) {
      if (sessions.has(shard) && !before.has(shard)) before.set(shard, { newest, channels: new Map(channels) })
    },
    resumed(shard) {
      before.delete(shard)
    },
    async began(shard) {
      const seen = before.get(shard)
      before.delete(shard)
      sessions.add(shard)
      if (seen === undefined) {
        newest = newestIn(client, newest)
        return []
      }
      const places = placesToLook(client, seen)
      const found = await Promise.all(places.map(([channelId, after]) => readSince(client, channelId, after, log)))
      const messages = found.flat().sort((a, b) => (newer(a.id, b.id) === a.id ? 1 : -1))
      log('info', 'missed-messages', { channels: places.length, messages: messages.length })
      return messages
    },
  }
}

/** Channels with their newest known id: first where the bot was addressed last, then those of servers that have moved on. */
function placesToLook(client: Client, { newest, channels }: Seen): readonly (readonly [string, string])[] {
  const movedOn = client.channels.cache.filter(
    (channel) =>
      !channels.has(channel.id) &&
      !channel.isDMBased() &&
      channel.isTextBased() &&
      channel.lastMessageId !== null &&
      channel.lastMessageId !== newest &&
      newer(channel.lastMessageId, newest) === channel.lastMessageId,
  )
  return [...[...channels].reverse(), ...movedOn.map((channel) => [channel.id, newest] as const)].slice(0, LOOKED_INTO)
}

/** The newest message that Discord tells of when a first session begins: what came before it is not ours to answer. */
function newestIn(client: Client, known: string): string {
  const ids = client.channels.cache.map((channel) => (channel.isTextBased() ? (channel.lastMessageId ?? '0') : '0'))
  return ids.reduce(newer, known)
}

async function readSince(client: Client, channelId: string, after: string, log: Log): Promise<readonly Message[]> {
  try {
    const channel = await client.channels.fetch(channelId)
    if (channel === null || !channel.isTextBased()) return []
    const messages = await channel.messages.fetch({ after, limit: MESSAGES, cache: false })
    return [...messages.values()]
  } catch (error) {
    log('warn', 'missed-messages', { channelId, error })
    return []
  }
}

/** The larger of two snowflakes, which are decimal numbers without leading zeros. */
function newer(a: string, b: string): string {
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a > b ? a : b
}
