import { describe, expect, test } from 'vitest'
import { askedPositions, missesBy, missesOf } from '../../../../src/core/study/quiz/misses.ts'
import { answersAt, mayLead, newQuiz, type Quiz, type QuizMode, ranking } from '../../../../src/core/study/quiz/quiz.ts'
import { lookOf, nextLookAt, owedNow } from '../../../../src/core/study/quiz/quiz-look.ts'
import {
  leadQuiz,
  lookShown,
  nextQuestion,
  notDelivered,
  questionPosted,
  resultsPosted,
  tickQuiz,
  wakeQuiz,
} from '../../../../src/core/study/quiz/run-quiz.ts'
import { type AnswerOutcome, takeAnswer } from '../../../../src/core/study/quiz/take-answer.ts'
import { sampleChoice, sampleCloze } from '../../../samples/quiz-items.ts'
import { sampleSetup } from '../../../samples/quizzes.ts'

const START = Date.UTC(2026, 0, 1)

/** A quiz played by hand, in a room that shows everything at once. */
function play(mode: QuizMode, { isTyped = false, isPrivate = false, questions = 3 } = {}) {
  let now = START
  const items = Array.from({ length: questions }, (_, i) => (isTyped ? sampleCloze(`${i}`) : sampleChoice(`${i}`)))
  let quiz = newQuiz(sampleSetup({ mode, isPrivate, items, startedAt: START }), 'starter')
  const showAll = () => {
    for (let owed = owedNow(quiz, now); owed !== null; owed = owedNow(quiz, now)) {
      if (owed === 'question') quiz = questionPosted(quiz, `message ${quiz.position}`, now)
      else quiz = owed === 'look' ? lookShown(quiz, lookOf(quiz), now) : resultsPosted(quiz)
    }
  }
  showAll()
  return {
    get quiz() {
      return quiz
    },
    answer(learnerId: string, isRight: boolean, position = quiz.position): AnswerOutcome {
      const taken = takeAnswer(quiz, { learnerId, position, given: isRight ? '1' : '0', isRight }, now)
      quiz = taken.quiz
      showAll()
      return taken.outcome
    },
    lead(wish: 'skip' | 'pause' | 'resume' | 'stop', learnerId = 'starter', isManager = false) {
      const led = leadQuiz(quiz, wish, { learnerId, isManager }, now)
      quiz = led.quiz
      showAll()
      return led.outcome
    },
    wait(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        now += 1000
        quiz = tickQuiz(quiz, now)
        showAll()
      }
    },
    jump(ms: number) {
      now += ms
      quiz = tickQuiz(quiz, now)
      showAll()
    },
    wake(ms: number) {
      now += ms
      quiz = wakeQuiz(quiz, now)
      showAll()
    },
    next() {
      quiz = nextQuestion(quiz)
    },
  }
}

const points = ({ quiz }: { readonly quiz: Quiz }) =>
  Object.fromEntries(ranking(quiz).map(({ learnerId, points: each }) => [learnerId, each]))

describe('a race', () => {
  test('is won by the first right answer, even in the same millisecond', () => {
    const game = play('race')
    expect(game.answer('ann', false)).toBe('wrong')
    expect(game.answer('bo', true)).toBe('right')
    expect(game.answer('cy', true)).toBe('too-late')
    expect(points(game)).toEqual({ bo: 1, ann: 0 })
    expect(game.quiz.phase).toBe('closed')
  })

  test('lets nobody click through the options, but words may be tried again', () => {
    const chosen = play('race')
    chosen.answer('ann', false)
    expect(chosen.answer('ann', true)).toBe('has-tried')
    const typed = play('race', { isTyped: true })
    typed.answer('ann', false)
    expect(typed.answer('ann', true)).toBe('right')
    expect(answersAt(typed.quiz, 0)).toMatchObject([{ tries: 2, isRight: true }])
  })

  test('with one try gives one try at words, too', () => {
    const game = play('one-try', { isTyped: true })
    game.answer('ann', false)
    expect(game.answer('ann', true)).toBe('has-tried')
    expect(game.answer('bo', true)).toBe('right')
  })

  test('goes on by itself to the end', () => {
    const game = play('race')
    for (const who of ['ann', 'bo', 'ann']) {
      game.answer(who, true)
      game.wait(8)
    }
    expect(game.quiz).toMatchObject({ phase: 'over', end: 'all-asked', resultsShown: true })
    expect(points(game)).toEqual({ ann: 2, bo: 1 })
    expect(nextLookAt(game.quiz)).toBeNull()
  })
})

describe('when everyone answers', () => {
  test('nobody is told before the time is over, the last answer counts, and all who are right get a point', () => {
    const game = play('everyone')
    expect(game.answer('ann', false)).toBe('kept')
    expect(game.answer('ann', true)).toBe('changed')
    expect(game.answer('bo', true)).toBe('kept')
    expect(game.answer('cy', false)).toBe('kept')
    expect(game.quiz.phase).toBe('open')
    game.wait(30)
    expect(points(game)).toEqual({ ann: 1, bo: 1, cy: 0 })
    expect(answersAt(game.quiz, 0)).toHaveLength(3)
  })

  test('nobody waits once all who are around have answered, from the second question on', () => {
    const game = play('everyone')
    game.answer('ann', true)
    game.answer('gone', true)
    game.wait(40)
    game.answer('ann', true)
    game.wait(4)
    expect(game.quiz.phase).toBe('open')
    game.wait(40)
    game.answer('ann', true)
    expect(game.quiz.closesAt).not.toBeNull()
    game.wait(4)
    expect(game.quiz.phase).toBe('closed')
  })

  test('who comes later joins in', () => {
    const game = play('everyone')
    game.wait(40)
    expect(game.quiz.position).toBe(1)
    game.answer('late', true)
    game.wait(40)
    expect(points(game)).toEqual({ late: 1 })
  })
})

describe('a survival', () => {
  test('puts out who misses or does not answer, and takes nobody in later', () => {
    const game = play('survival', { questions: 5 })
    for (const who of ['ann', 'bo', 'cy', 'di']) game.answer(who, who !== 'di')
    game.wait(38)
    expect(game.answer('di', true)).toBe('is-out')
    expect(game.answer('late', true)).toBe('came-too-late')
    game.answer('ann', true)
    game.answer('bo', false)
    game.wait(60)
    expect(game.quiz.players.filter(({ outAt }) => outAt === 1).map(({ learnerId }) => learnerId)).toEqual(['bo', 'cy'])
    expect(game.quiz).toMatchObject({ phase: 'over', end: 'decided' })
    expect(points(game)).toEqual({ ann: 2, bo: 1, cy: 1, di: 0 })
  })

  test('goes on with the one who plays it alone, until they miss', () => {
    const game = play('survival', { questions: 4 })
    game.answer('ann', true)
    game.wait(38)
    game.answer('ann', false)
    game.wait(40)
    expect(game.quiz.end).toBe('decided')
  })
})

describe('a quiz for one person', () => {
  test('waits for them, tells at once, and goes on when they say so', () => {
    const game = play('everyone', { isPrivate: true })
    expect(nextLookAt(game.quiz)).toBeNull()
    expect(game.answer('starter', false)).toBe('wrong')
    expect(game.answer('starter', true)).toBe('too-late')
    game.next()
    expect(game.answer('starter', true)).toBe('right')
    game.next()
    game.answer('starter', true)
    game.next()
    expect(game.quiz).toMatchObject({ phase: 'over', end: 'all-asked' })
    expect(missesBy(game.quiz, 'starter').map(({ position }) => position)).toEqual([0])
  })
})

describe('leading', () => {
  test('skipping costs and gives nothing', () => {
    const game = play('survival')
    game.answer('ann', false)
    expect(game.lead('skip')).toBe('done')
    expect(points(game)).toEqual({ ann: 0 })
    expect(game.quiz.players.every(({ outAt }) => outAt === null)).toBe(true)
    expect(askedPositions(game.quiz)).toEqual([])
    expect(missesOf(game.quiz)).toEqual([])
  })

  test('a pause comes after the open question and lasts until somebody goes on, or a day', () => {
    const game = play('race')
    expect(game.lead('pause')).toBe('done')
    expect(game.quiz.phase).toBe('open')
    game.answer('ann', true)
    expect(game.quiz.phase).toBe('paused')
    expect(game.answer('bo', true)).toBe('too-late')
    game.wait(600)
    expect(game.quiz.phase).toBe('paused')
    expect(game.lead('resume')).toBe('done')
    expect(game.quiz).toMatchObject({ phase: 'open', position: 1 })
    game.lead('pause')
    game.answer('ann', true)
    game.jump(24 * 3_600_000)
    expect(game.quiz).toMatchObject({ phase: 'over', end: 'abandoned' })
  })

  test('a pause may be taken back', () => {
    const game = play('race')
    game.lead('pause')
    expect(game.lead('resume')).toBe('done')
    game.answer('ann', true)
    expect(game.quiz.phase).toBe('closed')
    expect(game.lead('resume')).toBe('not-now')
  })

  test('is for the starter and managers; when the starter has gone, for whoever plays', () => {
    const game = play('race', { questions: 5 })
    expect(game.lead('stop', 'ann')).toBe('not-allowed')
    expect(game.lead('skip', 'boss', true)).toBe('done')
    game.wait(8)
    game.answer('ann', false)
    expect(game.lead('stop', 'ann')).toBe('not-allowed')
    game.wait(40)
    expect(game.quiz.position).toBe(2)
    expect(mayLead(game.quiz, 'stranger', false)).toBe(false)
    expect(game.lead('stop', 'ann')).toBe('done')
    expect(game.quiz).toMatchObject({ phase: 'over', end: 'stopped', resultsShown: true })
    expect(game.lead('stop', 'starter')).toBe('not-now')
  })
})

describe('time', () => {
  test('three questions that nobody answers end it', () => {
    const game = play('race', { questions: 10 })
    game.wait(150)
    expect(game.quiz).toMatchObject({ phase: 'over', end: 'silence', position: 2 })
  })

  test('after a short absence an open question gets all of its time again, and keeps its answers', () => {
    const game = play('everyone')
    game.answer('ann', true)
    game.wake(120_000)
    expect(game.quiz).toMatchObject({ phase: 'open', position: 0 })
    game.wait(29)
    expect(game.answer('bo', true)).toBe('kept')
    game.wait(1)
    expect(points(game)).toEqual({ ann: 1, bo: 1 })
  })

  test('after a long one the quiz waits, asks the same question again, and keeps its answers', () => {
    const game = play('everyone')
    game.answer('ann', true)
    game.wake(3_600_000)
    expect(game.quiz).toMatchObject({ phase: 'paused', position: 0 })
    expect(askedPositions(game.quiz)).toEqual([])
    game.lead('resume')
    expect(game.quiz).toMatchObject({ phase: 'open', position: 0, asked: 2 })
    game.wait(31)
    expect(points(game)).toEqual({ ann: 1 })
  })

  test('a clock that jumps ahead closes nothing that nobody saw; one that is set back makes nobody wait longer', () => {
    const game = play('race')
    game.jump(90_000)
    expect(game.quiz.phase).toBe('open')
    game.jump(-3_600_000)
    game.wait(31)
    expect(game.quiz.phase).toBe('closed')
    game.jump(-3_600_000)
    game.wait(8)
    expect(game.quiz.position).toBe(1)
  })
})

describe('delivery', () => {
  const asking = () => newQuiz(sampleSetup({ startedAt: START }), 'starter')

  test('what could not be sent is tried again, later and later, and given up in the end', () => {
    let quiz = asking()
    let now = START
    let tries = 0
    while (quiz.phase === 'posting') {
      const due = nextLookAt(quiz) ?? 0
      now = Math.max(now, due)
      expect(owedNow(quiz, now)).toBe('question')
      quiz = notDelivered(quiz, 'question', 'failed', now)
      tries += 1
    }
    expect([tries, quiz.end]).toEqual([8, 'no-voice'])
    expect(now - START).toBeGreaterThan(120_000)
  })

  test('where it may not speak, a quiz ends in silence', () => {
    const quiz = notDelivered(asking(), 'question', 'forbidden', START)
    expect(quiz).toMatchObject({ phase: 'over', end: 'no-voice' })
    expect([owedNow(quiz, START), nextLookAt(quiz)]).toEqual([null, null])
  })

  test('a question whose message was deleted is asked again, three times at most', () => {
    let quiz = asking()
    for (let asked = 1; asked <= 3; asked++) {
      quiz = questionPosted(quiz, `${asked}`, START)
      quiz = notDelivered(quiz, 'look', 'gone', START)
    }
    expect(quiz).toMatchObject({ phase: 'over', end: 'stopped' })
  })

  test('a question posted twice stands there once', () => {
    const once = questionPosted(asking(), 'one', START)
    expect(questionPosted(once, 'two', START + 5)).toBe(once)
  })
})
