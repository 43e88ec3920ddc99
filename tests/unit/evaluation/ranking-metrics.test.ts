import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ndcgAt, recallAt, reciprocalRankAt } from '../../../src/core/evaluation/ranking-metrics.ts'

const judgements = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 1],
  ['d', 0],
])

test('nDCG is what it is by hand, with trec_eval’s linear gains', () => {
  // b x a: 1/log2(2) + 2/log2(4) = 2; ideal a b c: 2/log2(2) + 1/log2(3) + 1/log2(4) = 3.130930
  expect(ndcgAt(10, ['b', 'x', 'a'], judgements)).toBeCloseTo(2 / 3.1309297535714573, 10)
  expect(ndcgAt(10, ['a', 'b', 'c'], judgements)).toBe(1)
  expect(ndcgAt(10, ['a', 'c', 'b', 'd'], judgements)).toBe(1)
  expect(ndcgAt(10, ['d', 'x'], judgements)).toBe(0)
  // Cut at 2: (1 + 2/log2(3)) / (2 + 1/log2(3))
  expect(ndcgAt(2, ['b', 'a', 'c'], judgements)).toBeCloseTo(2.2618595071429146 / 2.6309297535714573, 10)
  // More relevant documents than places: the ideal is cut too.
  expect(ndcgAt(1, ['a'], judgements)).toBe(1)
  expect(ndcgAt(10, ['a'], new Map())).toBe(0)
})

test('recall counts against all that is relevant', () => {
  expect(recallAt(10, ['a', 'x', 'b', 'd'], judgements)).toBeCloseTo(2 / 3, 12)
  expect(recallAt(1, ['a', 'b', 'c'], judgements)).toBeCloseTo(1 / 3, 12)
  expect(recallAt(10, ['a'], new Map([['a', 0]]))).toBe(0)
})

test('the reciprocal rank is that of the first relevant one, and 0 beyond the cut', () => {
  expect(reciprocalRankAt(10, ['d', 'x', 'c', 'a'], judgements)).toBeCloseTo(1 / 3, 12)
  expect(reciprocalRankAt(2, ['d', 'x', 'c', 'a'], judgements)).toBe(0)
})

test('putting a relevant document one place higher never lowers a measure', () => {
  const names = ['a', 'b', 'c', 'd', 'x', 'y']
  const order = fc.shuffledSubarray(names, { minLength: names.length })
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 5 }), (ranking, place) => {
      const [upper = '', lower = ''] = [ranking[place - 1], ranking[place]]
      fc.pre((judgements.get(lower) ?? 0) > (judgements.get(upper) ?? 0))
      const better = ranking.with(place - 1, lower).with(place, upper)
      for (const measure of [ndcgAt, recallAt, reciprocalRankAt]) {
        expect(measure(3, better, judgements)).toBeGreaterThanOrEqual(measure(3, ranking, judgements))
      }
    }),
  )
})
