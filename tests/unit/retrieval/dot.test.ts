import { expect, test } from 'vitest'
import { dot } from '../../../src/core/retrieval/dot.ts'

test.each([0, 1, 3, 4, 5, 8, 11])('of %i numbers each, every one counts once', (length) => {
  const a = Float32Array.from({ length }, (_, i) => i + 1)
  const b = Float32Array.from({ length }, (_, i) => 2 ** i)
  const expected = Array.from({ length }, (_, i) => (i + 1) * 2 ** i).reduce((sum, each) => sum + each, 0)
  expect(dot(a, b)).toBe(expected)
})
