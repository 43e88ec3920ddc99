import { expect, test } from 'vitest'
import { fitLeaning } from '../../../src/core/answering/leaning.ts'
import { dot } from '../../../src/core/retrieval/dot.ts'

const vector = (...numbers: number[]) => Float32Array.from(numbers)

test('answered and unanswered questions are told apart, however few there are of one kind', () => {
  const answered = Array.from({ length: 60 }, (_, i) => vector(0.8, 0.6 * Math.cos(i), 0.6 * Math.sin(i)))
  const unanswered = Array.from({ length: 6 }, (_, i) => vector(-0.8, 0.6 * Math.cos(i), 0.6 * Math.sin(i)))
  const vectors = [...answered, ...unanswered]
  const leaning = fitLeaning(
    vectors,
    vectors.map((_, i) => i < answered.length),
  )
  expect(answered.every((each) => dot(leaning, each) > 0.5)).toBe(true)
  expect(unanswered.every((each) => dot(leaning, each) < -0.5)).toBe(true)
})

test('the weights are those of the normal equations', () => {
  const vectors = [vector(1, 0), vector(0.6, 0.8), vector(0, 1)]
  const leaning = fitLeaning(vectors, [true, true, false])
  // Each answered question counts 3/4, the other one 3/2; the penalty is 3.
  const matrix = [
    [3 + 0.75 + 0.75 * 0.36, 0.75 * 0.48],
    [0.75 * 0.48, 3 + 0.75 * 0.64 + 1.5],
  ]
  const target = [0.75 + 0.75 * 0.6, 0.75 * 0.8 - 1.5]
  matrix.forEach((row, k) => {
    expect(dot(vector(...row), leaning)).toBeCloseTo(target[k] ?? Number.NaN, 5)
  })
})

test.each([[[true, true]], [[false, false]]])('where all are of one kind (%j) nothing is told', (isAnswered) => {
  expect([...fitLeaning([vector(1, 0), vector(0, 1)], isAnswered)]).toEqual([0, 0])
})
