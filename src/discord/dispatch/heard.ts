import { type Message, MessageType } from 'discord.js'
import type { Spoken } from '../../core/study/room-manners.ts'
import { readQuestion, withoutMarkup } from './request.ts'

/** A message that may have to be answered. */
export interface Heard {
  /** Without Discord's markup; empty when the bot was only called */
  readonly question: string
  /** Whether it is for the bot: a mention, a reply to it, a direct message */
  readonly addressed: boolean
  readonly place: Spoken['place']
}

/** What a person has said, to the bot or among each other; `null` for what no person wrote, or what cannot be read. */
export function hear(message: Message, botId: string): Heard | null {
  const place = placeOf(message, botId)
  const question = readQuestion(message, botId)
  if (question !== null) return { question, addressed: true, place }
  const fromPerson = !message.author.bot && !message.author.system && message.webhookId === null
  const written = message.type === MessageType.Default || message.type === MessageType.Reply
  // A reply to somebody, or a message that calls somebody else, is not meant for the bot.
  const isTalk = message.reference !== null || message.mentions.users.size > 0 || message.mentions.everyone
  const text = withoutMarkup(message.content)
  return fromPerson && written && !isTalk && text !== '' ? { question: text, addressed: false, place } : null
}

function placeOf(message: Message, botId: string): Spoken['place'] {
  const { channel } = message
  if (message.guildId === null) return 'direct'
  if (!channel.isThread()) return 'channel'
  // The message that opens a forum's post has the id of its thread.
  if (channel.parent?.isThreadOnly() === true && message.id === channel.id) return 'forum-post'
  return channel.ownerId === botId ? 'own-thread' : 'thread'
}
