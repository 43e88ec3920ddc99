import { type Message, PermissionFlagsBits } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Quiz } from '../../core/study/quiz/quiz.ts'
import type { RateLimits } from '../../core/study/rate-limits.ts'
import { looksLikeQuestion, type Manner, mannerOf } from '../../core/study/room-manners.ts'
import { type Asking, giveAnswer, giveSureAnswer, turnsOf } from '../commands/give-answer.ts'
import { readControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import { permits } from '../origin.ts'
import { shorten } from '../present/shorten.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { refuseHaste } from './haste.ts'
import type { Heard } from './heard.ts'
import type { InOrder } from './in-order.ts'
import { GIVE_UP_AFTER_MS } from './interaction-context.ts'
import { produceReply } from './produce-reply.ts'
import { answerByMessage } from './quiz-message.ts'
import type { Replies } from './replies.ts'
import { messageOrigin } from './request.ts'
import type { SeenIds } from './seen-ids.ts'

const THREAD_NAME_LENGTH = 100

/** What answering a message needs. */
export interface MessageContext {
  readonly useCases: UseCases
  readonly replies: Replies
  readonly handled: SeenIds
  readonly limits: RateLimits
  readonly inOrder: InOrder
  /** Told of a message whose answer could not be sent; it may be handled again once the connection is back */
  readonly retryLater: (message: Message) => void
  readonly log: Log
  /** Aborted when the bot is stopping */
  readonly signal: AbortSignal
}

/** Answers a message as its room wants it, once, after what the same person asked before it. */
export async function handleMessage(context: MessageContext, message: Message, heard: Heard): Promise<void> {
  const isChat = !heard.addressed && !looksLikeQuestion(heard.question)
  const quiz = await runningQuiz(context.useCases, message)
  if (isChat && quiz === null) return
  if (!context.handled.add(message.id)) return
  await context.inOrder.run(message.author.id, async () => {
    if (quiz !== null && (await isTakenByQuiz(context, quiz, message, heard))) return
    if (!isChat) await answerAsWished(context, message, heard)
  })
}

async function runningQuiz({ saved, log }: UseCases, message: Message): Promise<Quiz | null> {
  try {
    return message.guildId === null ? null : await saved.quizzes.runningIn(message.channelId)
  } catch (error) {
    log('error', 'read-quiz', { error })
    return null
  }
}

/** Whether a message was an answer to a quiz's question; what goes wrong with it is logged, and nobody is told. */
async function isTakenByQuiz(context: MessageContext, quiz: Quiz, message: Message, heard: Heard): Promise<boolean> {
  const { useCases, replies, limits, log } = context
  try {
    const taken = await answerByMessage(quiz, message, heard, useCases)
    if (taken.kind === 'no-answer') return false
    const haste = taken.kind === 'reply' ? refuseHaste(limits, messageOrigin(message)) : null
    if (taken.kind === 'reply' && haste === null) await replies.answer(message, taken.reply)
    log('info', 'quiz-message', { outcome: taken.kind })
  } catch (error) {
    log('error', 'quiz-message', { error })
  }
  return true
}

async function answerAsWished(context: MessageContext, message: Message, heard: Heard): Promise<void> {
  const manner = await mannerFor(context.useCases, message, heard)
  if (manner === 'silence') return
  const haste = refuseHaste(context.limits, messageOrigin(message))
  if (haste === null) await answerMessage(context, message, heard, manner)
  // Who goes on regardless is not told again and again.
  else if (haste.isNew && heard.addressed) await context.replies.answer(message, { text: haste.text })
}

async function mannerFor({ saved, now, log }: UseCases, message: Message, heard: Heard): Promise<Manner> {
  const { addressed, place, question: text } = heard
  try {
    const settings = await saved.rooms.settings(messageOrigin(message).settingsRoomId)
    return mannerOf(settings, { text, addressed, place }, new Date(now()))
  } catch (error) {
    log('error', 'read-room', { error })
    return addressed ? 'answer' : 'silence'
  }
}

async function answerMessage(
  context: MessageContext,
  message: Message,
  heard: Heard,
  manner: Exclude<Manner, 'silence'>,
): Promise<void> {
  const { useCases, replies, log, signal } = context
  const origin = messageOrigin(message)
  const started = performance.now()
  const where =
    manner === 'answer-in-thread' && heard.question !== '' ? await openThread(context, message, heard) : 'channel'
  const stopTyping = manner === 'when-sure' ? () => {} : replies.typing(message)
  let isSilent = false
  // Nobody waits for an answer in a channel longer than for one to a command.
  const { reply, level, fields } = await produceReply(
    async () => {
      const answer = await replyTo(message, heard.question, { manner, where, useCases })
      isSilent = answer === null
      return answer ?? { text: '' }
    },
    { noticeAfterMs: GIVE_UP_AFTER_MS, onNotice: () => Promise.resolve(), giveUpAfterMs: GIVE_UP_AFTER_MS, signal },
    origin.locale,
  )
  stopTyping()
  const place = heard.addressed ? (message.guildId === null ? 'direct' : 'mention') : heard.place
  const ms = Math.round(performance.now() - started)
  if (isSilent || (!heard.addressed && level !== 'info')) {
    log(level, 'message', { place, delivery: 'silent', ms, ...fields })
    return
  }
  const delivery = await replies.answer(message, reply, where)
  if (delivery === 'failed') {
    context.handled.forget(message.id)
    context.retryLater(message)
  }
  log(level, 'message', { place, delivery, ms, ...fields })
}

/** Where the answer goes: into a thread of its own, or into the channel where none can be opened. */
async function openThread(
  { replies }: MessageContext,
  message: Message,
  { question }: Heard,
): Promise<'channel' | 'thread'> {
  const { appPermissions, locale } = messageOrigin(message)
  if (!permits(appPermissions, PermissionFlagsBits.CreatePublicThreads)) return 'channel'
  const opened = await replies.startThread(message, shorten(question, THREAD_NAME_LENGTH) || say(locale, 'threadName'))
  return opened === 'delivered' ? 'thread' : 'channel'
}

interface Answering {
  readonly manner: Manner
  readonly where: 'channel' | 'thread'
  readonly useCases: UseCases
}

/** `null` when nothing is to be said. */
async function replyTo(
  message: Message,
  question: string,
  { manner, where, useCases }: Answering,
): Promise<Reply | null> {
  if (question === '') return { text: say(messageOrigin(message).locale, 'howToAsk') }
  const history = await repliedTo(message, useCases)
  const here = messageOrigin(message)
  const origin = where === 'thread' ? { ...here, roomId: message.id, conversationId: message.id } : here
  const asking = { question, source: null, origin, isPrivate: false, showsQuestion: false, history }
  return manner === 'when-sure' ? giveSureAnswer(asking, useCases) : giveAnswer(asking, useCases)
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
