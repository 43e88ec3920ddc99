import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemStatistics, type Response, retirementOf } from '../../../../src/core/study/quiz/item-statistics.ts'

/** `right` of 20 people, of whom the first did best elsewhere. */
function twenty(right: (person: number) => boolean): readonly Response[] {
  return Array.from({ length: 20 }, (_, person) => ({ right: right(person), restScore: 1 - person / 20 }))
}

/** Pearson's correlation, from its definition. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const [sx, sy] = [sum(x), sum(y)]
  const sxy = sum(x.map((value, i) => value * (y[i] ?? 0)))
  const squares = (values: readonly number[], total: number) =>
    n * sum(values.map((value) => value * value)) - total * total
  return (n * sxy - sx * sy) / Math.sqrt(squares(x, sx) * squares(y, sy))
}

test('difficulty is the share that was right', () => {
  expect(itemStatistics(twenty((person) => person < 5))).toMatchObject({ responses: 20, difficulty: 0.25 })
  expect(itemStatistics([])).toEqual({ responses: 0, difficulty: null, discrimination: null })
})

test('discrimination is the correlation between being right and the share right elsewhere', () => {
  const response = fc.record({
    right: fc.boolean(),
    restScore: fc.integer({ min: 0, max: 20 }).map((right) => right / 20),
  })
  fc.assert(
    fc.property(fc.array(response, { minLength: 20, maxLength: 60 }), (responses) => {
      const rights = responses.map(({ right }) => Number(right))
      const scores = responses.map(({ restScore }) => restScore)
      const { discrimination } = itemStatistics(responses)
      if (new Set(rights).size === 1 || new Set(scores).size === 1) expect(discrimination).toBeNull()
      else expect(discrimination).toBeCloseTo(pearson(rights, scores), 9)
    }),
  )
})

test('nothing is said of discrimination below 20 responses, or without other items', () => {
  expect(itemStatistics(twenty((person) => person < 5).slice(1)).discrimination).toBeNull()
  expect(
    itemStatistics(twenty((person) => person < 5).map((each) => ({ ...each, restScore: null }))).discrimination,
  ).toBeNull()
})

test('an item retires when three people have reported it, however few have answered', () => {
  expect(retirementOf(itemStatistics([]), 2)).toBeNull()
  expect(retirementOf(itemStatistics([]), 3)).toBe('reported')
  expect(retirementOf(itemStatistics([]), 2, { reporters: 2, responses: 20 })).toBe('reported')
})

test('an item retires from 20 responses on when everybody or nobody is right, or the better are more often wrong', () => {
  expect(retirementOf(itemStatistics(twenty(() => true)), 0)).toBe('too-easy')
  expect(retirementOf(itemStatistics(twenty(() => false)), 0)).toBe('too-hard')
  expect(retirementOf(itemStatistics(twenty((person) => person >= 10)), 0)).toBe('misleading')
  expect(retirementOf(itemStatistics(twenty((person) => person < 10)), 0)).toBeNull()
  expect(retirementOf(itemStatistics(twenty(() => true).slice(1)), 0)).toBeNull()
})
