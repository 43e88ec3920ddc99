import { expect, test } from 'vitest'
import { estimate, meanOf } from '../../../src/core/evaluation/bootstrap.ts'
import { seededRandom } from '../../../src/core/evaluation/seeded-random.ts'

const sample = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1))

test('the interval is the normal one for a large sample of a proportion', () => {
  const { value, low, high, count } = estimate(sample, meanOf, seededRandom(1)) ?? {
    value: 0,
    low: 0,
    high: 0,
    count: 0,
  }
  expect([value, count]).toEqual([0.75, 200])
  const halfWidth = 1.96 * Math.sqrt((0.75 * 0.25) / 200)
  expect(low).toBeCloseTo(0.75 - halfWidth, 2)
  expect(high).toBeCloseTo(0.75 + halfWidth, 2)
})

test('the same seed gives the same interval, another seed another', () => {
  const uneven = Array.from({ length: 37 }, (_, i) => Math.sin(i))
  const interval = (seed: number) => estimate(uneven, meanOf, seededRandom(seed))
  expect(interval(7)).toEqual(interval(7))
  expect(interval(7)).not.toEqual(interval(8))
})

test('a sample of equal numbers has no width, an empty one no estimate', () => {
  expect(estimate([1, 1, 1], meanOf, seededRandom(1))).toEqual({ value: 1, low: 1, high: 1, count: 3 })
  expect(estimate([], meanOf, seededRandom(1))).toBeNull()
})

test('the generator spreads evenly', () => {
  const drawn = Array.from({ length: 10_000 }, seededRandom(43))
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = drawn.filter((number) => Math.floor(number * 10) === tenth).length / drawn.length
    expect(share).toBeGreaterThan(0.085)
    expect(share).toBeLessThan(0.115)
  }
})
