import { expect, test } from 'vitest'
import { type Asked, chooseItem } from '../../../../src/core/study/daily/choose-item.ts'
import { sampleChoice } from '../../../samples/quiz-items.ts'

const DAY = 86_400_000
const { source } = sampleChoice('x')
/** Two items about each of ten sentences */
const ITEMS = Array.from({ length: 20 }, (_, i) =>
  sampleChoice(`item ${i}`, { source: { ...source, start: Math.floor(i / 2) } }),
)

test('asks every item before one comes again, each sentence at most every 30 days as long as that works', () => {
  const asked: Asked[] = []
  for (let day = 0; day < ITEMS.length; day += 1) {
    const item = chooseItem(ITEMS, asked, `room ${day}`, day * DAY)
    if (item === null) throw new Error('There is one left.')
    asked.push({ item, at: day * DAY })
  }
  expect(new Set(asked.map(({ item }) => item.id)).size).toBe(ITEMS.length)
  expect(new Set(asked.slice(0, 10).map(({ item }) => item.source.start)).size).toBe(10)
  expect(chooseItem(ITEMS, asked, 'room', 21 * DAY)).toBeNull()
  expect(chooseItem(ITEMS, asked, 'room', 366 * DAY)?.id).toBe(asked[0]?.item.id)
})

test('rooms and days differ, and the same ones do not', () => {
  const chosen = ['a 1', 'a 2', 'b 1', 'b 2', 'c 1'].map((seed) => chooseItem(ITEMS, [], seed, 0)?.id)
  expect(new Set(chosen).size).toBeGreaterThan(2)
  expect(chooseItem(ITEMS, [], 'a 1', 0)?.id).toBe(chosen[0])
})
