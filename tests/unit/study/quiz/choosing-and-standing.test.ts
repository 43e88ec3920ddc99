import { expect, test } from 'vitest'
import { standings } from '../../../../src/core/study/quiz/board.ts'
import { drawItems } from '../../../../src/core/study/quiz/draw-items.ts'
import { judgeWords } from '../../../../src/core/study/quiz/judge-answer.ts'
import { retiredItems } from '../../../../src/core/study/quiz/retired-items.ts'
import { itemsAbout, topicsNear } from '../../../../src/core/study/quiz/topics.ts'
import { sampleChoice, sampleCloze } from '../../../samples/quiz-items.ts'

const { source } = sampleChoice('a')
const items = Array.from({ length: 30 }, (_, i) => {
  const place = { ...source, start: i * 100, end: i * 100 + 50, section: [i < 20 ? 'Surface markers' : 'Storage'] }
  return i % 3 === 0 ? sampleCloze(`${i}`, { source: place }) : sampleChoice(`${i}`, { source: place })
})

test('a draw asks of no sentence twice, mixes the kinds, and asks last what was asked lately', () => {
  const twins = items.map((item) => ({ ...item, id: `twin ${item.id}` }))
  const drawn = drawItems([...items, ...twins], { count: 30, lately: new Set(), seed: 'x' })
  expect(new Set(drawn.map((item) => item.source.start)).size).toBe(30)
  expect(drawn.slice(0, 10).filter(({ kind }) => kind === 'cloze')).toHaveLength(5)
  const lately = new Set(items.slice(0, 25).map(({ id }) => id))
  const fresh = drawItems(items, { count: 3, lately, seed: 'x' })
  expect(fresh.every(({ id }) => !lately.has(id))).toBe(true)
  expect(drawItems(items, { count: 9, lately: new Set(), seed: 'y' })).not.toEqual(
    drawItems(items, { count: 9, lately: new Set(), seed: 'z' }),
  )
})

test('a topic is a heading, or words that a sentence has; near are the topics that share a word', () => {
  expect(itemsAbout(items, 'surface MARKERS')).toHaveLength(20)
  expect(itemsAbout(items, 'CD90')).toHaveLength(30)
  expect(itemsAbout(items, 'kangaroos')).toEqual([])
  expect(topicsNear(items, 'storage of kangaroos', 3).map(({ name }) => name)).toEqual(['Storage'])
  expect(topicsNear(items, 'kangaroos', 2).map(({ name }) => name)).toEqual(['What MSCs are', 'Surface markers'])
})

test('a streak counts local days up to today or yesterday, also through the change to summer time', () => {
  const played = (day: string, points = 1) => ({ learnerId: 'ann', points, playedAt: Date.parse(`${day}Z`) })
  // 28 March 23:30 UTC is already the 29th in Berlin, the day that has 23 hours there.
  const results = [played('2026-03-28T12:00'), played('2026-03-28T23:30'), played('2026-03-30T21:30', 4)]
  const at = (now: string) => standings(results, 'Europe/Berlin', new Date(`${now}Z`))[0]
  expect(at('2026-03-31T10:00')).toEqual({ learnerId: 'ann', points: 6, quizzes: 3, streak: 3 })
  expect(at('2026-03-31T22:30')?.streak).toBe(0)
  expect(standings(results, 'UTC', new Date('2026-03-31T10:00Z'))[0]?.streak).toBe(1)
})

test('items retire when three people report them, or when those who know more miss them more', () => {
  const reports = ['a', 'b', 'c'].map((learnerId) => ({ itemId: 'bad', learnerId, reason: 'wrong' as const }))
  expect(retiredItems([], reports)).toEqual(new Set(['bad']))
  expect(retiredItems([], reports.slice(1))).toEqual(new Set())
  // Forty people: who knows the three others misses the misleading one, and the other way round.
  const responses = Array.from({ length: 40 }, (_, i) => {
    const knows = i % 2 === 0
    const response = (itemId: string, isRight: boolean) => ({ quizId: 'q', learnerId: `${i}`, itemId, isRight })
    const others = ['one', 'two', 'three'].map((id, j) => response(id, knows ? i % 20 !== j * 2 : i % 20 === j * 2 + 1))
    return [response('misleading', !knows), ...others]
  })
  expect(retiredItems(responses.flat(), [])).toEqual(new Set(['misleading']))
})

test('words are judged by what they name: an option, its letter, or the gap', () => {
  const choice = sampleChoice('a')
  expect(judgeWords(choice, 'b.')).toEqual({ given: '1', isRight: true, rule: null })
  expect(judgeWords(choice, 'cd34')).toEqual({ given: '0', isRight: false, rule: null })
  expect(judgeWords(choice, 'E')).toBeNull()
  const cloze = sampleCloze('a', { accepted: ['umbilical cord'] })
  expect(judgeWords(cloze, 'umbilicol cord')).toMatchObject({ isRight: true, rule: 'typing-slip' })
  expect(judgeWords(cloze, 'das ist die Nabelschnur und nicht der Kopf')).toBe('foreign')
  expect(judgeWords(cloze, 'bone marrow')).toMatchObject({ isRight: false })
})
