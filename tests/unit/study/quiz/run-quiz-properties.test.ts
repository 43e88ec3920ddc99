import { expect, test } from 'vitest'
import { answersAt, newQuiz, QUIZ_MODES, type Quiz, ranking } from '../../../../src/core/study/quiz/quiz.ts'
import { lookOf, nextLookAt, owedNow } from '../../../../src/core/study/quiz/quiz-look.ts'
import {
  leadQuiz,
  lookShown,
  notDelivered,
  questionPosted,
  resultsPosted,
  tickQuiz,
  wakeQuiz,
} from '../../../../src/core/study/quiz/run-quiz.ts'
import { takeAnswer } from '../../../../src/core/study/quiz/take-answer.ts'
import { type Random, seededRandom } from '../../../fuzz/seeded-random.ts'
import { sampleChoice, sampleCloze } from '../../../samples/quiz-items.ts'
import { sampleSetup } from '../../../samples/quizzes.ts'

const QUIZZES = 80
const STEPS = 80
const START = Date.UTC(2026, 0, 1)
const PEOPLE = ['starter', 'ann', 'bo', 'cy', 'di']
const WISHES = ['skip', 'pause', 'resume', 'stop'] as const

function pick<T>(random: Random, things: readonly T[]): T {
  return things[random.below(things.length)] as T
}

/** Anything that may happen to a quiz in a room. */
function step(quiz: Quiz, random: Random, now: number): Quiz {
  const what = random.below(100)
  if (what < 45) {
    const answer = { learnerId: pick(random, PEOPLE), position: quiz.position - (random.below(10) === 0 ? 1 : 0) }
    return takeAnswer(quiz, { ...answer, given: '1', isRight: random.below(2) === 0 }, now).quiz
  }
  if (what < 65) return tickQuiz(quiz, now)
  if (what < 67) return wakeQuiz(quiz, now)
  if (what < 75) return leadQuiz(quiz, pick(random, WISHES.slice(0, what === 67 ? 4 : 3)), leader(random), now).quiz
  const owed = owedNow(quiz, now)
  if (owed === null) return quiz
  if (what < 78) return notDelivered(quiz, owed, pick(random, ['failed', 'failed', 'gone'] as const), now)
  return withShown(quiz, now)
}

function leader(random: Random) {
  return { learnerId: pick(random, PEOPLE), isManager: random.below(4) === 0 }
}

/** Quicker than `expect`, which would be called some hundred thousand times. */
function must(isSo: boolean, what: string, quiz: Quiz): void {
  if (!isSo) throw new Error(`${what}: ${JSON.stringify(quiz)}`)
}

function check(quiz: Quiz, before: Quiz): void {
  const { setup, position, skipped, players, answers } = quiz
  must(position < setup.items.length && position >= before.position, 'It goes on', quiz)
  must(before.phase !== 'over' || quiz.phase === 'over', 'What is over stays over', quiz)
  must(answers.length >= before.answers.length, 'No answer is lost', quiz)
  const distinct = new Set(answers.map((answer) => `${answer.position} ${answer.learnerId}`))
  must(distinct.size === answers.length, 'No answer counts twice', quiz)
  const isOpen = quiz.phase === 'open' || quiz.phase === 'posting' || quiz.nextPosition === position
  const counts = (answer: Quiz['answers'][number]) =>
    answer.isRight && !skipped.includes(answer.position) && (answer.position < position || !isOpen)
  for (const { learnerId, points } of players) {
    const earned = answers.filter((answer) => answer.learnerId === learnerId && counts(answer)).length
    must(points === earned, 'Points are what the right answers to closed questions say', quiz)
  }
  if (setup.mode !== 'race' && setup.mode !== 'one-try') return
  const winners = setup.items.map((_, i) => answersAt(quiz, i).filter(({ isRight }) => isRight).length)
  must(Math.max(...winners) <= 1, 'A race has one winner', quiz)
}

interface At {
  readonly quiz: Quiz
  readonly now: number
}

function playAtRandom(random: Random): At {
  const mode = pick(random, QUIZ_MODES)
  const items = Array.from({ length: 1 + random.below(6) }, (_, i) =>
    pick(random, [sampleChoice(`${i}`), sampleCloze(`${i}`)]),
  )
  let quiz = newQuiz(sampleSetup({ mode, items, startedAt: START }), 'starter')
  let now = START
  for (let i = 0; i < STEPS && quiz.phase !== 'over'; i++) {
    now += pick(random, [0, 0, 1, 400, 1000, 5000, 40_000, -60_000])
    const next = step(quiz, random, now)
    check(next, quiz)
    quiz = next
  }
  return { quiz, now }
}

/** Left alone, it ends by itself: whoever looks when it asks to be looked at finds something to do. */
function leaveAlone(played: At): Quiz {
  let { quiz, now } = played
  for (let looks = 0; quiz.phase !== 'over' || owedNow(quiz, now) !== null; looks++) {
    if (looks > 200) throw new Error(`A quiz does not end: ${lookOf(quiz)}`)
    now = Math.max(now + 1, nextLookAt(quiz) ?? now)
    const before = tickQuiz(quiz, now)
    quiz = withShown(before, now)
    check(quiz, before)
  }
  return quiz
}

function withShown(quiz: Quiz, now: number): Quiz {
  const owed = owedNow(quiz, now)
  if (owed === null) return quiz
  if (owed === 'question') return questionPosted(quiz, 'm', now)
  return owed === 'look' ? lookShown(quiz, lookOf(quiz), now) : resultsPosted(quiz)
}

test(`in ${QUIZZES} quizzes in which anything happens nothing is lost or counted twice, and each comes to its end`, () => {
  const random = seededRandom(7)
  const ends = new Set<string>()
  for (let game = 0; game < QUIZZES; game++) {
    const quiz = leaveAlone(playAtRandom(random))
    expect(nextLookAt(quiz)).toBeNull()
    expect(ranking(quiz).every(({ lastPosition }) => lastPosition >= 0)).toBe(true)
    ends.add(quiz.end ?? '')
  }
  expect([...ends].toSorted()).toEqual(['abandoned', 'all-asked', 'decided', 'no-voice', 'silence', 'stopped'])
})
