import { PermissionFlagsBits } from 'discord.js'
import { drawItems } from '../../core/study/quiz/draw-items.ts'
import type { QuizItem } from '../../core/study/quiz/item.ts'
import { newQuiz, type Quiz, type QuizMode, type QuizSetup } from '../../core/study/quiz/quiz.ts'
import { itemsAbout, topicsNear } from '../../core/study/quiz/topics.ts'
import { writeControlId } from '../controls/control-id.ts'
import { say } from '../localisation/catalogue.ts'
import { type Origin, permits } from '../origin.ts'
import { escapeText } from '../present/escape.ts'
import { presentQuiz } from '../present/quiz.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Button, Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import { drawDue } from './draw-due.ts'

/** Fewer make no quiz, unless they are asked for. */
const FEWEST = 3
const TOPIC_LENGTH = 100
const LABEL_LENGTH = 60
const NEAR = 4
/** Items of this many quizzes before are asked last. */
const REMEMBERED = 5

/** What somebody wants to be quizzed on. */
export interface QuizWish {
  readonly topic: string | null
  /** 1 or more */
  readonly questions: number
  /** `due`: what the room is about to forget, everybody answering */
  readonly mode: QuizMode | 'due'
  readonly secondsToAnswer: number
  readonly kind: QuizItem['kind'] | null
  readonly isPrivate: boolean
}

/** Starts a quiz, or says why there is none. @throws UserError when they may not, or when there is nothing to ask */
export async function startQuiz(wish: QuizWish, origin: Origin, useCases: UseCases): Promise<Reply> {
  await refuseStart(wish, origin, useCases)
  const items = await itemsFor(wish, origin, useCases)
  const about = wish.topic === null ? items : itemsAbout(items, wish.topic)
  if (wish.mode === 'due') {
    const { drawn, fading } = await drawDue(about, wish, origin, useCases)
    return beginQuiz(wish, drawn, origin, useCases, say(origin.locale, 'quizFadingFew', { count: fading }))
  }
  if (wish.topic !== null && about.length < Math.min(FEWEST, wish.questions)) {
    return offerNear(wish, wish.topic, { items, about }, origin)
  }
  const lately = await useCases.saved.quizzes.askedLately(origin.settingsRoomId, REMEMBERED)
  const drawn = drawItems(about, { count: wish.questions, lately, seed: useCases.newId() })
  const fewer = drawn.length < wish.questions ? say(origin.locale, 'quizFewer', { count: drawn.length }) : null
  return beginQuiz(wish, drawn, origin, useCases, fewer)
}

/** Starts a quiz with these very items. `note` is told to whoever starts it. @throws UserError as for {@link startQuiz} */
export async function beginQuiz(
  wish: QuizWish,
  items: readonly QuizItem[],
  origin: Origin,
  useCases: UseCases,
  note: string | null,
): Promise<Reply> {
  const { locale, learnerId } = origin
  if (items.length === 0) throw new Refusal(say(locale, 'quizNoItems'))
  const quiz = newQuiz(setupOf(wish, items, origin, useCases), learnerId)
  if (!(await useCases.saved.quizzes.start(quiz))) {
    throw new Refusal(alreadyRunning(await useCases.saved.quizzes.runningIn(origin.roomId), locale))
  }
  const noted = note === null ? '' : `-# ${note}\n`
  if (quiz.setup.isPrivate) {
    const first = presentQuiz(quiz)
    return { ...first, text: `${noted}${first.text}` }
  }
  await useCases.quizMaster.show(quiz.setup.id)
  return { text: `${noted}${say(locale, 'quizStarted', { count: items.length })}` }
}

/** @throws UserError when this person may not start this quiz here */
export async function refuseStart(
  { isPrivate }: Pick<QuizWish, 'isPrivate'>,
  origin: Origin,
  { saved }: UseCases,
): Promise<void> {
  if (isPrivate) return
  const { locale, serverId, botIsMember, appPermissions, memberPermissions, roomId, settingsRoomId } = origin
  if (serverId === null) throw new Refusal(say(locale, 'onlyInServer'))
  if (!botIsMember) throw new Refusal(say(locale, 'onlyWhereMember'))
  const { quizzes } = await saved.rooms.settings(settingsRoomId)
  if (quizzes === 'nobody') throw new Refusal(say(locale, 'quizNobodyStarts'))
  if (quizzes === 'managers' && !permits(memberPermissions, PermissionFlagsBits.ManageGuild)) {
    throw new Refusal(say(locale, 'quizNotStarter'))
  }
  const inThread = roomId !== settingsRoomId
  const speak = inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
  if (!permits(appPermissions, speak | PermissionFlagsBits.ViewChannel)) {
    throw new Refusal(say(locale, 'quizNoVoice'))
  }
  const running = await saved.quizzes.runningIn(roomId)
  if (running !== null) throw new Refusal(alreadyRunning(running, locale))
}

function alreadyRunning(running: Quiz | null, locale: string): string {
  const count = running?.setup.items.length ?? 1
  return say(locale, 'quizRunning', { number: (running?.position ?? 0) + 1, count })
}

function setupOf(wish: QuizWish, items: readonly QuizItem[], origin: Origin, useCases: UseCases): QuizSetup {
  const { roomId, settingsRoomId, serverId, locale } = origin
  const { topic, secondsToAnswer, isPrivate } = wish
  const mode = wish.mode === 'due' ? 'everyone' : wish.mode
  const startedAt = useCases.now()
  const place = { roomId, settingsRoomId, serverId, isPrivate, locale }
  return { id: useCases.newId(), ...place, mode, topic, secondsToAnswer, startedAt, items }
}

/** Items that suit what is wanted, from the documents that the room wants to be answered from. */
async function itemsFor(
  { kind, mode }: QuizWish,
  { settingsRoomId }: Origin,
  { quizItems, saved }: UseCases,
): Promise<readonly QuizItem[]> {
  const { sources } = await saved.rooms.settings(settingsRoomId)
  const isFromThere = ({ source }: QuizItem) => sources.length === 0 || sources.includes(source.documentId)
  // Which of several long texts fits cannot be thought of without reading them all.
  const suits = (item: QuizItem) =>
    (kind === null || item.kind === kind) && !(mode === 'spoiler' && item.kind === 'match')
  return (await quizItems()).filter((item) => isFromThere(item) && suits(item))
}

interface Found {
  /** All that could be asked here */
  readonly items: readonly QuizItem[]
  /** What of it is about the topic */
  readonly about: readonly QuizItem[]
}

function offerNear(wish: QuizWish, topic: string, { items, about }: Found, { locale, learnerId }: Origin): Reply {
  const named = escapeText(shorten(topic, TOPIC_LENGTH))
  const near = topicsNear(items, topic, NEAR).filter(({ items: those }) => those.length >= FEWEST)
  const idOf = (key: string) =>
    writeControlId({
      name: 'quiz-start',
      ownerId: learnerId,
      args: [
        ...[wish.mode, String(wish.questions), String(wish.secondsToAnswer)],
        ...[wish.kind ?? '', wish.isPrivate ? 'me' : 'all', key],
      ],
    })
  const buttons = near.map(
    ({ name, key, items: those }): Button => ({
      label: `${shorten(name, LABEL_LENGTH)} (${those.length})`,
      controlId: idOf(key),
    }),
  )
  const text = say(locale, 'quizTooLittle', { count: about.length, topic: named })
  return { text, tone: 'abstention', rows: buttons.map((button) => [button]) }
}
