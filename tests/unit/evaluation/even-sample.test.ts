import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenSample } from '../../../src/core/evaluation/even-sample.ts'

test('a sample has the size asked for and takes its share of every stretch', () => {
  expect(evenSample([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5])
  expect(evenSample([1, 2], 5)).toEqual([1, 2])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (length, size) => {
      const sample = evenSample([...Array(length).keys()], size)
      expect(sample).toHaveLength(Math.min(length, size))
      const gaps = sample.slice(1).map((id, i) => id - (sample[i] ?? 0))
      expect(Math.max(0, ...gaps) - Math.min(...gaps, length)).toBeLessThanOrEqual(gaps.length === 0 ? 0 : 1)
    }),
  )
})
