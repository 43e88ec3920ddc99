import type { Message } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import { type Asking, giveAnswer, turnsOf } from '../commands/give-answer.ts'
import { readControlId } from '../controls/control-id.ts'
import { HOW_TO_ASK } from '../present/help.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import type { InOrder } from './in-order.ts'
import { GIVE_UP_AFTER_MS } from './interaction-context.ts'
import { produceReply } from './produce-reply.ts'
import type { Replies } from './replies.ts'
import { messageOrigin } from './request.ts'
import type { SeenIds } from './seen-ids.ts'

/** What answering a message needs. */
export interface MessageContext {
  readonly useCases: UseCases
  readonly replies: Replies
  readonly handled: SeenIds
  readonly inOrder: InOrder
  /** Told of a message whose answer could not be sent; it may be handled again once the connection is back */
  readonly retryLater: (message: Message) => void
  readonly log: Log
  /** Aborted when the bot is stopping */
  readonly signal: AbortSignal
}

/** Answers a message that asks `question`, once, after what the same person asked before it. */
export async function handleMessage(context: MessageContext, message: Message, question: string): Promise<void> {
  if (!context.handled.add(message.id)) return
  await context.inOrder.run(message.author.id, () => answerMessage(context, message, question))
}

async function answerMessage(context: MessageContext, message: Message, question: string): Promise<void> {
  const { useCases, replies, log, signal } = context
  const started = performance.now()
  const stopTyping = replies.typing(message)
  // Nobody waits for an answer in a channel longer than for one to a command.
  const { reply, level, fields } = await produceReply(() => replyTo(message, question, useCases), {
    noticeAfterMs: GIVE_UP_AFTER_MS,
    onNotice: () => Promise.resolve(),
    giveUpAfterMs: GIVE_UP_AFTER_MS,
    signal,
  })
  stopTyping()
  const delivery = await replies.answer(message, reply)
  if (delivery === 'failed') {
    context.handled.forget(message.id)
    context.retryLater(message)
  }
  const place = message.guildId === null ? 'direct' : 'mention'
  log(level, 'message', { place, delivery, ms: Math.round(performance.now() - started), ...fields })
}

async function replyTo(message: Message, question: string, useCases: UseCases): Promise<Reply> {
  if (question === '') return { text: HOW_TO_ASK }
  const history = await repliedTo(message, useCases)
  const origin = messageOrigin(message)
  return giveAnswer({ question, source: null, origin, isPrivate: false, showsQuestion: false, history }, useCases)
}

/** What a reply to an answer of the bot's follows up on: its buttons say which answer it is. `null` when it is no such reply. */
async function repliedTo(message: Message, { saved, log }: UseCases): Promise<Asking['history']> {
  const messageId = message.reference?.messageId
  if (messageId === undefined || message.mentions.repliedUser?.id !== message.client.user.id) return null
  try {
    const answer = await message.channel.messages.fetch(messageId)
    const ids = JSON.stringify(answer.components).match(/(?<="custom_id":")[^"]+/g) ?? []
    const given = await saved.givenAnswers.find(ids.flatMap((id) => readControlId(id)?.args[0] ?? [])[0] ?? '')
    const isShown = given !== null && !given.isPrivate && given.roomId === message.channelId
    return isShown ? turnsOf(given.answer) : null
  } catch (error) {
    log('warn', 'read-answer', { error })
    return null
  }
}
