import { expect, test } from 'vitest'
import { calibrationError } from '../../../src/core/evaluation/calibration.ts'

const forecasts = (probability: number, happened: number, of: number) =>
  Array.from({ length: of }, (_, i) => ({ probability, happened: i < happened }))

test('the error is the gap of each bin, weighed by its size', () => {
  // Bin 0.9–1.0: says 0.9, holds 0.5 of 4; bin 0.2–0.3: says 0.25, holds 0.25 of 4.
  expect(calibrationError([...forecasts(0.9, 2, 4), ...forecasts(0.25, 1, 4)])).toBeCloseTo(0.2, 12)
  expect(calibrationError(forecasts(0.7, 7, 10))).toBeCloseTo(0, 12)
})

test('within a bin too much and too little cancel out, between bins they do not', () => {
  const inOneBin = [
    { probability: 0.61, happened: true },
    { probability: 0.69, happened: false },
    ...forecasts(0.65, 1, 1),
  ]
  expect(calibrationError(inOneBin)).toBeCloseTo(Math.abs((0.61 + 0.69 + 0.65) / 3 - 2 / 3), 12)
  const inTwo = [
    { probability: 0.45, happened: true },
    { probability: 0.55, happened: false },
  ]
  expect(calibrationError(inTwo)).toBeCloseTo(0.55, 12)
})

test('the ends belong to the outer bins, and nothing has no error', () => {
  expect(calibrationError([...forecasts(1, 1, 1), ...forecasts(0, 0, 1)])).toBe(0)
  expect(calibrationError([])).toBeNull()
})
