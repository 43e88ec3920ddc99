import { describe, expect, test } from 'vitest'
import { endQuiz } from '../../src/core/study/quiz/close-question.ts'
import type { Quizzes } from '../../src/core/study/quiz/ports.ts'
import { newQuiz, type Quiz } from '../../src/core/study/quiz/quiz.ts'
import { nextQuestion, questionPosted } from '../../src/core/study/quiz/run-quiz.ts'
import { takeAnswer } from '../../src/core/study/quiz/take-answer.ts'
import { sampleSetup } from '../samples/quizzes.ts'
import type { OpenStore } from './opened-store.ts'

const open = (quiz: Quiz) => ({ quiz: questionPosted(quiz, 'message', 2000), result: null })
const over = (quiz: Quiz) => ({ quiz: endQuiz(quiz, 'stopped'), result: null })

function answer(learnerId: string, isRight: boolean, now = 3000) {
  return (quiz: Quiz) => {
    const given = isRight ? '1' : '0'
    const taken = takeAnswer(quiz, { learnerId, position: quiz.position, given, isRight }, now)
    return { quiz: taken.quiz, result: taken.outcome }
  }
}

export function describeQuizzes(name: string, openStore: OpenStore<Quizzes>): void {
  describe(`${name}: quizzes`, () => {
    test('a quiz comes back as it was, also after a restart', async () => {
      const { store, reopen } = await openStore()
      const quiz = newQuiz(sampleSetup({ topic: 'markers' }), 'ann')
      expect(await store.start(quiz)).toBe(true)
      expect(await store.find('quiz')).toEqual(quiz)
      await store.change('quiz', open, 2000)
      await store.change('quiz', answer('bo', false), 3000)
      const before = await store.find('quiz')
      expect(before).toMatchObject({ phase: 'open', messageId: 'message', answers: [{ learnerId: 'bo', given: '0' }] })
      expect(await store.find('another')).toBeNull()
      expect(await store.change('another', open, 1)).toBeNull()
      expect(await (await reopen()).find('quiz')).toEqual(before)
    })

    test('one quiz for everybody runs in a room, and any number of private ones', async () => {
      const { store } = await openStore()
      const start = (id: string, changes = {}) => store.start(newQuiz(sampleSetup({ id, ...changes }), 'ann'))
      expect(await Promise.all(['a', 'b'].map((id) => start(id)))).toEqual([true, false])
      expect(await start('elsewhere', { roomId: 'other' })).toBe(true)
      expect(await start('alone', { isPrivate: true })).toBe(true)
      expect(await start('alone, too', { isPrivate: true })).toBe(true)
      expect((await store.runningIn('room'))?.setup.id).toBe('a')
      await store.change('a', over, 2000)
      expect(await store.runningIn('room')).toBeNull()
      expect(await start('next', { startedAt: 5000 })).toBe(true)
      expect((await store.lastIn('room'))?.setup.id).toBe('next')
      expect(await store.lastIn('empty')).toBeNull()
    })

    test('of two right answers at the same moment one wins', async () => {
      const { store } = await openStore()
      await store.start(newQuiz(sampleSetup(), 'ann'))
      await store.change('quiz', open, 2000)
      const people = Array.from({ length: 20 }, (_, i) => `learner ${i}`)
      const outcomes = await Promise.all(people.map((who) => store.change('quiz', answer(who, true), 3000)))
      expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'too-late')).toHaveLength(19)
      const quiz = await store.find('quiz')
      expect(quiz?.players.reduce((sum, { points }) => sum + points, 0)).toBe(1)
    })

    test('a change that fails changes nothing', async () => {
      const { store } = await openStore()
      await store.start(newQuiz(sampleSetup(), 'ann'))
      const failing = () => {
        throw new Error('no')
      }
      await expect(store.change('quiz', failing, 1)).rejects.toThrow('no')
      expect((await store.find('quiz'))?.phase).toBe('posting')
    })

    test('is due when it has to be looked at, also after the clock was set back, and never when it is over or private', async () => {
      const { store } = await openStore()
      await store.start(newQuiz(sampleSetup(), 'ann'))
      await store.start(newQuiz(sampleSetup({ id: 'alone', isPrivate: true }), 'ann'))
      expect(await store.due(1000)).toEqual(['quiz'])
      await store.change('quiz', open, 2000)
      expect(await store.due(31_999)).toEqual([])
      expect(await store.due(32_000)).toEqual(['quiz'])
      expect(await store.due(1999)).toEqual(['quiz'])
      await store.change(
        'quiz',
        (quiz) => ({ quiz: { ...endQuiz(quiz, 'no-voice'), messageId: null }, result: null }),
        2000,
      )
      expect(await store.due(Number.MAX_SAFE_INTEGER)).toEqual([])
    })

    test('knows how people did in a room, and what somebody has missed and not mended since', async () => {
      const { store } = await openStore()
      for (const [id, startedAt, isRight] of [
        ['one', 1000, false],
        ['two', 9000, true],
      ] as const) {
        await store.start(newQuiz(sampleSetup({ id, startedAt, mode: 'everyone' }), 'ann'))
        await store.change(id, open, startedAt)
        await store.change(id, answer('bo', isRight, startedAt), startedAt)
        await store.change(id, answer('cy', false, startedAt), startedAt)
        await store.change(id, (quiz) => ({ quiz: nextQuestion(quiz), result: null }), startedAt)
        await store.change(id, open, startedAt)
        await store.change(id, answer('bo', false, startedAt), startedAt)
        await store.change(id, over, startedAt)
      }
      const results = await store.resultsIn('room', 0)
      expect(results.map(({ learnerId }) => learnerId).toSorted()).toEqual(['bo', 'bo', 'cy', 'cy'])
      expect(await store.resultsIn('room', 9000)).toHaveLength(2)
      expect(await store.resultsIn('other', 0)).toEqual([])
      expect((await store.missedBy('bo', 9)).map(({ id }) => id)).toEqual(['two'])
      expect((await store.missedBy('cy', 9)).map(({ id }) => id)).toEqual(['one'])
      expect(await store.missedBy('ann', 9)).toEqual([])
      expect(await store.askedLately('room', 1)).toEqual(new Set(['one', 'two', 'three']))
      expect(await store.askedLately('other', 1)).toEqual(new Set())
      expect(await store.responses()).toHaveLength(6)
    })

    test('what people said of themselves is no response to an item', async () => {
      const { store } = await openStore()
      await store.start(newQuiz(sampleSetup({ mode: 'spoiler' }), 'ann'))
      await store.change('quiz', open, 2000)
      await store.change('quiz', answer('bo', true), 3000)
      expect(await store.responses()).toEqual([])
    })

    test('each person has one report on an item', async () => {
      const { store } = await openStore()
      await store.report({ itemId: 'one', learnerId: 'ann', reason: 'wrong' }, 1)
      await store.report({ itemId: 'one', learnerId: 'ann', reason: 'unclear' }, 2)
      await store.report({ itemId: 'one', learnerId: 'bo', reason: 'wrong' }, 3)
      expect((await store.reports()).map(({ learnerId, reason }) => [learnerId, reason])).toEqual([
        ['ann', 'unclear'],
        ['bo', 'wrong'],
      ])
    })

    test('old quizzes go with everything that belongs to them', async () => {
      const { store } = await openStore()
      await store.start(newQuiz(sampleSetup(), 'ann'))
      await store.change('quiz', open, 2000)
      await store.change('quiz', answer('bo', true), 3000)
      expect(await store.deleteBefore(1000)).toBe(0)
      expect(await store.deleteBefore(1001)).toBe(1)
      expect([await store.find('quiz'), await store.responses(), await store.resultsIn('room', 0)]).toEqual([
        null,
        [],
        [],
      ])
    })
  })
}
