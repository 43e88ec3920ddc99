import { setTimeout as sleep } from 'node:timers/promises'
import type { Quiz } from '../../core/study/quiz/quiz.ts'
import { lookOf, type Owed, owedNow } from '../../core/study/quiz/quiz-look.ts'
import {
  lookShown,
  notDelivered,
  questionPosted,
  resultsPosted,
  tickQuiz,
  wakeQuiz,
} from '../../core/study/quiz/run-quiz.ts'
import type { Announcer, Posted } from '../announcer.ts'
import type { Delivery } from '../dispatch/delivery.ts'
import { createInOrder } from '../dispatch/in-order.ts'
import { answerMark, presentQuiz, presentResults } from '../present/quiz.ts'
import type { UseCases } from '../use-cases.ts'
import type { QuizMaster } from './quiz-master.ts'

/** A question, its answer and the results; anything beyond is left to the next look. */
const AT_ONCE = 4
/** So far this machine's clock and Discord's may be apart. */
const CLOCKS_DIFFER_MS = 5 * 60_000
/** A room that Discord keeps waiting must not hold up the others. */
const LONGEST_TICK_MS = 5_000

type Asking = Pick<UseCases, 'now' | 'log'> & {
  readonly announcer: Announcer
  readonly saved: Pick<UseCases['saved'], 'quizzes'>
}

/** Shows quizzes by what is saved of them. */
export function createQuizMaster({ saved: { quizzes }, announcer, now, log }: Asking): QuizMaster {
  const inOrder = createInOrder()
  const underWay = new Map<string, Promise<void>>()
  /** Whose question may have been posted by a process that ended before it could be noted */
  const doubtful = new Set<string>()
  let isAwake = false
  let isStopping = false

  function show(quizId: string): Promise<void> {
    return inOrder.run(quizId, () => showOwed(quizId)).catch((error: unknown) => log('error', 'show-quiz', { error }))
  }

  async function showOwed(quizId: string): Promise<void> {
    for (let i = 0; i < AT_ONCE && !isStopping; i++) {
      const quiz = await quizzes.find(quizId)
      const owed = quiz === null ? null : owedNow(quiz, now())
      if (quiz === null || owed === null) return
      const shown = await deliver(quiz, owed).catch((error: unknown) => {
        // A fault of ours must not keep the quiz at this point for ever, trying every second.
        log('error', 'show-quiz', { owed, error })
        return (current: Quiz) => notDelivered(current, owed, 'failed', now())
      })
      await quizzes.change(quizId, (current) => ({ quiz: shown(current), result: null }), now())
    }
  }

  /** What it makes of the quiz. */
  async function deliver(quiz: Quiz, owed: Owed): Promise<(current: Quiz) => Quiz> {
    const { roomId } = quiz.setup
    const failed = (delivery: Delivery) => (current: Quiz) =>
      notDelivered(current, owed, delivery === 'gone' || delivery === 'forbidden' ? delivery : 'failed', now())
    if (owed === 'look') {
      const look = lookOf(quiz)
      const delivery = await announcer.edit(roomId, quiz.messageId ?? '', presentQuiz(quiz))
      return delivery === 'delivered' ? (current) => lookShown(current, look, now()) : failed(delivery)
    }
    const posted = owed === 'question' ? await postQuestion(quiz) : await postResults(quiz)
    if (posted.delivery !== 'delivered') return failed(posted.delivery)
    return owed === 'question' ? (current) => questionPosted(current, posted.id, now()) : resultsPosted
  }

  async function postQuestion(quiz: Quiz): Promise<Posted> {
    const { id, roomId, startedAt } = quiz.setup
    const reply = presentQuiz(questionPosted(quiz, '', now()))
    if (doubtful.delete(id)) {
      const since = Math.max(startedAt, quiz.shownAt) - CLOCKS_DIFFER_MS
      const there = await announcer.find(roomId, answerMark(quiz), since)
      if (there.found === 'yes') return { delivery: 'delivered', id: there.id }
    }
    return announcer.post(roomId, reply, `${id}-${quiz.position}-${quiz.asked}`)
  }

  function postResults(quiz: Quiz): Promise<Posted> {
    return announcer.post(quiz.setup.roomId, presentResults(quiz), `${quiz.setup.id}-r`)
  }

  async function lookAfter(quizId: string, isWaking: boolean): Promise<void> {
    const look = isWaking ? wakeQuiz : tickQuiz
    const decide = (before: Quiz) => ({ quiz: look(before, now()), result: before.phase === 'posting' })
    const isPosting = await quizzes.change(quizId, decide, now())
    if (isWaking && isPosting === true) doubtful.add(quizId)
    await show(quizId)
  }

  function begin(quizId: string, isWaking: boolean): void {
    if (underWay.has(quizId) || isStopping) return
    const looking = lookAfter(quizId, isWaking)
      .catch((error: unknown) => log('error', 'quiz', { error }))
      .finally(() => underWay.delete(quizId))
    underWay.set(quizId, looking)
  }

  return {
    show,
    async tick() {
      if (!isAwake) for (const id of await quizzes.due(Number.MAX_SAFE_INTEGER)) begin(id, true)
      isAwake = true
      for (const id of await quizzes.due(now())) begin(id, false)
      const waited = new AbortController()
      await Promise.race([Promise.all(underWay.values()), sleep(LONGEST_TICK_MS, null, waited).catch(() => {})])
      waited.abort()
    },
    async stop() {
      isStopping = true
      await Promise.all(underWay.values())
    },
  }
}
