import {
  closeQuestion,
  endAfter,
  endQuiz,
  LONGEST_PAUSE_MS,
  pauseQuiz,
  READING_MS,
  skipQuestion,
} from './close-question.ts'
import { mayLead, type Quiz } from './quiz.ts'
import { lookOf, type Owed } from './quiz-look.ts'

/** Somebody who wants to lead a quiz. */
export interface Leader {
  readonly learnerId: string
  readonly isManager: boolean
}

/** `not-now`: there is nothing to do it to, e.g. nothing is paused */
export type LeadOutcome = 'done' | 'not-allowed' | 'not-now'

export interface Led {
  readonly quiz: Quiz
  readonly outcome: LeadOutcome
}

/** After a longer absence nobody sits there any more: the quiz then waits for somebody to go on. */
const LONG_ABSENCE_MS = 30 * 60_000
/** A question that should have closed this long ago was not seen by anybody at the end of its time. */
const LATE_MS = 60_000
const MOST_FAILURES = 8
const LONGEST_WAIT_MS = 60_000
/** A question whose message somebody deletes is asked again, but not for ever. */
const MOST_ASKINGS = 3

/** Does what its time has come for. */
export function tickQuiz(before: Quiz, now: number): Quiz {
  const quiz = withinReach(before, now)
  const { phase, closesAt, nextAt } = quiz
  if (phase === 'open' && closesAt !== null && now >= closesAt) {
    return now >= closesAt + LATE_MS ? wakeQuiz(quiz, now) : closeQuestion(quiz, now)
  }
  if (nextAt === null || now < nextAt) return quiz
  if (phase === 'paused') return endQuiz(quiz, 'abandoned')
  const isRead = quiz.shown === lookOf(quiz) || quiz.messageId === null
  return phase === 'closed' && isRead ? nextQuestion(quiz) : quiz
}

/** Where the clock has been set back, nobody waits longer than they would have without it. */
function withinReach(quiz: Quiz, now: number): Quiz {
  const { phase, closesAt, nextAt, retryAt, shownAt, setup } = quiz
  const reached = {
    closesAt: closesAt === null ? null : Math.min(closesAt, now + setup.secondsToAnswer * 1000),
    nextAt: nextAt === null ? null : Math.min(nextAt, now + (phase === 'paused' ? LONGEST_PAUSE_MS : READING_MS)),
    retryAt: Math.min(retryAt, now + LONGEST_WAIT_MS),
    shownAt: Math.min(shownAt, now),
  }
  const isSame =
    reached.closesAt === closesAt &&
    reached.nextAt === nextAt &&
    reached.retryAt === retryAt &&
    reached.shownAt === shownAt
  return isSame ? quiz : { ...quiz, ...reached }
}

/** After the bot was away: an open question gets all of its time again, or waits for somebody to go on. */
export function wakeQuiz(quiz: Quiz, now: number): Quiz {
  if (quiz.phase !== 'open' || quiz.closesAt === null) return quiz
  if (now < quiz.closesAt + LONG_ABSENCE_MS) return { ...quiz, closesAt: now + quiz.setup.secondsToAnswer * 1000 }
  return pauseQuiz({ ...quiz, nextPosition: quiz.position }, now)
}

/** Goes on after a closed question, or ends. */
export function nextQuestion(quiz: Quiz): Quiz {
  const end = endAfter(quiz)
  if (end !== null) return endQuiz(quiz, end)
  const { nextPosition, setup } = quiz
  const pastMessageIds = quiz.messageId === null ? quiz.pastMessageIds : [...quiz.pastMessageIds, quiz.messageId]
  const fresh = { pastMessageIds, nextAt: null, closesAt: null, messageId: null, failures: 0, retryAt: 0, shown: null }
  const asked = nextPosition === quiz.position ? quiz.asked : 0
  return { ...quiz, ...fresh, asked, position: nextPosition, phase: setup.isPrivate ? 'open' : 'posting' }
}

export function leadQuiz(quiz: Quiz, wish: 'skip' | 'pause' | 'resume' | 'stop', leader: Leader, now: number): Led {
  if (!mayLead(quiz, leader.learnerId, leader.isManager)) return { quiz, outcome: 'not-allowed' }
  const led = asWished(quiz, wish, now)
  return led === null ? { quiz, outcome: 'not-now' } : { quiz: led, outcome: 'done' }
}

function asWished(quiz: Quiz, wish: 'skip' | 'pause' | 'resume' | 'stop', now: number): Quiz | null {
  const { phase } = quiz
  if (phase === 'over') return null
  if (wish === 'stop') return endQuiz(quiz, 'stopped')
  if (wish === 'skip') return phase === 'open' ? skipQuestion(quiz, now) : null
  if (wish === 'resume') {
    if (phase === 'paused') return nextQuestion({ ...quiz, unanswered: 0 })
    return quiz.wantsPause ? { ...quiz, wantsPause: false } : null
  }
  if (phase === 'paused' || quiz.wantsPause) return null
  return phase === 'closed' ? pauseQuiz(quiz, now) : { ...quiz, wantsPause: true }
}

/** The question stands in the room: its time begins. */
export function questionPosted(quiz: Quiz, messageId: string, now: number): Quiz {
  if (quiz.phase !== 'posting') return quiz
  const closesAt = now + quiz.setup.secondsToAnswer * 1000
  const open = { ...quiz, phase: 'open' as const, messageId, closesAt, asked: quiz.asked + 1, failures: 0, retryAt: 0 }
  return { ...open, shown: lookOf(open), shownAt: now }
}

/** The room sees it as `look` says. */
export function lookShown(quiz: Quiz, look: string, now: number): Quiz {
  return { ...quiz, shown: look, shownAt: now, failures: 0, retryAt: 0 }
}

export function resultsPosted(quiz: Quiz): Quiz {
  return { ...quiz, resultsShown: true }
}

/** What was owed did not arrive: it is tried again later, or given up where that makes no sense. */
export function notDelivered(quiz: Quiz, owed: Owed, why: 'gone' | 'forbidden' | 'failed', now: number): Quiz {
  if (why === 'failed' && quiz.failures + 1 < MOST_FAILURES) {
    const failures = quiz.failures + 1
    return { ...quiz, failures, retryAt: now + Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures) }
  }
  if (owed === 'results') return resultsPosted(quiz)
  if (owed === 'question') return endQuiz(quiz, 'no-voice')
  if (why !== 'gone' || quiz.phase !== 'open') return lookShown(quiz, lookOf(quiz), now)
  if (quiz.asked >= MOST_ASKINGS) return endQuiz({ ...quiz, messageId: null }, 'stopped')
  return { ...quiz, phase: 'posting', closesAt: null, messageId: null, shown: null }
}
