import { storeMessage } from '../routes/message-writing.ts'
import type { Message } from '../state/message.ts'
import { type Channel, type User, type World, waitUntil } from '../state/world.ts'
import type { Stage } from './interaction-start.ts'

interface Saying {
  readonly channel: Channel
  readonly user: User
  readonly content: string
  /** People mentioned besides those whose `<@id>` stands in the text. */
  readonly mentions: readonly User[]
  readonly replyTo: Message | null
  /** Whether the reply pings its author, as the client does by default. */
  readonly pingReply: boolean
  readonly mentionRoles: readonly string[]
  readonly mentionEveryone: boolean
  /** A message of a webhook rather than a person. */
  readonly webhook: boolean
  /** 0 plain; 7 joined the server; 18 thread created; 19 reply; others as Discord numbers them. */
  readonly type: number | null
  /** Its id when it opens a forum's post: that of the thread. */
  readonly id: string | null
}

/** A message as the person who said it watches what comes back. */
export interface SaidHandle {
  readonly message: Message
  /** The bot's messages in the channel, or the thread begun here, since then: replies to this one or plain sends. */
  replies(): readonly Message[]
  waitForReply(predicate?: (message: Message) => boolean, timeoutMs?: number): Promise<Message>
}

function mentionedIn(world: World, saying: Saying): readonly User[] {
  const inText = [...saying.content.matchAll(/<@!?(\d+)>/g)].map((match) => world.users.get(match[1] ?? ''))
  const answered = saying.replyTo !== null && saying.pingReply ? saying.replyTo.author : undefined
  const all = [...inText, ...saying.mentions, answered].filter((user): user is User => user !== undefined)
  return [...new Map(all.map((user) => [user.id, user])).values()]
}

function repliesTo(world: World, said: Message): readonly Message[] {
  const places = [world.channels.get(said.channel_id), world.channels.get(said.id)]
  const messages = places.flatMap((channel) => channel?.messageIds ?? []).map((id) => world.messages.get(id))
  return messages.filter((message): message is Message => {
    if (message === undefined || message.author.id !== world.bot.id) return false
    const reference = message.message_reference?.['message_id']
    return BigInt(message.id) > BigInt(said.id) && (reference === undefined || reference === said.id)
  })
}

/** Says something in a channel; the bot learns of it as its intents allow. */
export function say(stage: Stage, saying: Saying): SaidHandle {
  const { world } = stage
  const { channel, replyTo } = saying
  const draft = { channel, body: {}, place: 'channel-post', repliesTo: replyTo, ephemeralTo: null, extra: {} } as const
  const message = storeMessage(stage, draft, {
    ...(saying.id === null ? {} : { id: saying.id }),
    author: saying.user,
    content: saying.content,
    mentions: mentionedIn(world, saying),
    mention_roles: saying.mentionRoles,
    mention_everyone: saying.mentionEveryone,
    type: saying.type ?? (replyTo === null ? 0 : 19),
    ...(saying.webhook ? { webhook_id: saying.user.id } : {}),
    ...(replyTo === null
      ? {}
      : {
          message_reference: { type: 0, channel_id: channel.id, message_id: replyTo.id },
          referenced_message: world.messages.get(replyTo.id) ?? null,
        }),
  })
  return {
    message,
    replies: () => repliesTo(world, message),
    waitForReply: (predicate = () => true, timeoutMs = 10_000) =>
      waitUntil(
        world,
        () => repliesTo(world, message).find(predicate),
        timeoutMs,
        () => {
          const seen = repliesTo(world, message).map((reply) => reply.content.slice(0, 200))
          return `a reply to ${JSON.stringify(saying.content)}; there are: ${JSON.stringify(seen)}`
        },
      ),
  }
}
