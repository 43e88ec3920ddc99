import type { Message } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import { answerFrom } from '../commands/ask.ts'
import { HOW_TO_ASK } from '../present/help.ts'
import type { UseCases } from '../use-cases.ts'
import type { InOrder } from './in-order.ts'
import { produceText } from './produce-text.ts'
import type { Replies } from './reply.ts'
import type { SeenIds } from './seen-ids.ts'

/** Nobody waits for an answer in a channel longer than for one to a command. */
const GIVE_UP_AFTER_MS = 14 * 60_000

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
  const { text, level, fields } = await produceText(() => textFor(question, useCases), {
    noticeAfterMs: GIVE_UP_AFTER_MS,
    onNotice: () => Promise.resolve(),
    giveUpAfterMs: GIVE_UP_AFTER_MS,
    signal,
  })
  stopTyping()
  const delivery = await replies.answer(message, text)
  if (delivery === 'failed') {
    context.handled.forget(message.id)
    context.retryLater(message)
  }
  const place = message.guildId === null ? 'direct' : 'mention'
  log(level, 'message', { place, delivery, ms: Math.round(performance.now() - started), ...fields })
}

async function textFor(question: string, useCases: UseCases): Promise<string> {
  return question === '' ? HOW_TO_ASK : (await answerFrom(useCases, question, null)).text
}
