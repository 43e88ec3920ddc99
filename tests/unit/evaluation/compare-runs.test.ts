import { expect, test } from 'vitest'
import { compareRuns } from '../../../src/core/evaluation/compare-runs.ts'
import { type MeasuredValues, readRun } from '../../../src/core/evaluation/run.ts'
import { seededRandom } from '../../../src/core/evaluation/seeded-random.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

function measured(better: MeasuredValues['better'], of: (i: number) => number, length = 100): MeasuredValues {
  return { better, values: Object.fromEntries(Array.from({ length }, (_, i) => [`q${i}`, of(i)])) }
}

const verdicts = (before: Record<string, MeasuredValues>, after: Record<string, MeasuredValues>) =>
  Object.fromEntries(compareRuns(before, after, seededRandom(1)).map(({ measure, verdict }) => [measure, verdict]))

test('a loss beyond chance is worse, in the direction that the measure has', () => {
  const hits = (from: number) => measured('higher', (i) => Number(i >= from))
  const errors = (upTo: number) => measured('lower', (i) => Number(i < upTo))
  expect(verdicts({ hits: hits(0), errors: errors(0) }, { hits: hits(12), errors: errors(12) })).toEqual({
    hits: 'worse',
    errors: 'worse',
  })
  expect(verdicts({ hits: hits(12), errors: errors(12) }, { hits: hits(0), errors: errors(0) })).toEqual({
    hits: 'better',
    errors: 'better',
  })
})

test('a few questions that change places are chance', () => {
  const before = { hits: measured('higher', (i) => Number(i % 10 !== 0)) }
  const after = { hits: measured('higher', (i) => Number(i % 10 !== 1)) }
  const [comparison] = compareRuns(before, after, seededRandom(1))
  expect(comparison).toMatchObject({ before: 0.9, after: 0.9, verdict: 'same' })
  expect(comparison?.difference.value).toBeCloseTo(0, 12)
  expect(verdicts(before, before)).toEqual({ hits: 'same' })
})

test('runs are compared over the questions and measures that both have', () => {
  const before = { hits: measured('higher', () => 1, 10), gone: measured('higher', () => 1) }
  const after = { hits: measured('higher', () => 1, 20), fresh: measured('higher', () => 1) }
  expect(
    compareRuns(before, after, seededRandom(1)).map(({ measure, difference }) => [measure, difference.count]),
  ).toEqual([['hits', 10]])
  expect(() => compareRuns({}, after, seededRandom(1))).toThrow(UserError)
})

test('a saved run is read again, and anything else is refused', () => {
  const run = { hits: measured('higher', (i) => i / 7) }
  expect(readRun(JSON.stringify(run), 'f')).toEqual(run)
  for (const other of [
    '',
    '[]',
    '{"hits": 1}',
    '{"hits": {"better": "more", "values": {}}}',
    '{"h":{"better":"lower","values":{"a":"1"}}}',
  ]) {
    expect(() => readRun(other, 'f')).toThrow(UserError)
  }
})
