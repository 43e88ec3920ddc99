import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { QuizItem } from '../../../../src/core/study/quiz/item.ts'
import { sampleItems } from '../../../../src/core/study/quiz/sample-items.ts'
import { writeItems } from '../../../../src/core/study/quiz/write-items.ts'
import { bundledLibrary } from './bundled-library.ts'

/** An item as an examiner read it, with the verdict. */
interface Reviewed {
  readonly id: string
  readonly kind: QuizItem['kind']
  readonly stem: string
  readonly options?: readonly string[]
  readonly accepted?: readonly string[]
  readonly answer: string
  readonly correct: boolean
  readonly answerable: boolean
  readonly unambiguous: boolean
  readonly reason: string
}

/** Of the sample: 25 of each kind, drawn by chance once the writer was done, and read one by one. */
const SEED = 90125
const SIZE = 100
const REVIEW_ANEW =
  'The writer makes other items now: draw a sample with a new seed (npm run -s items -- --json --sample 100 --seed S), ' +
  'read it, and put it with its verdicts into tests/fixtures/reviewed-items.jsonl.'

const REVIEWED: readonly Reviewed[] = readFileSync(
  join(import.meta.dirname, '../../../fixtures/reviewed-items.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

let sample: readonly QuizItem[]

beforeAll(async () => {
  sample = sampleItems(writeItems(await bundledLibrary()).items, SIZE, SEED)
}, 60_000)

test('the reviewed sample is what the writer makes', () => {
  const asReviewed = sample.map(({ id, kind, stem, ...rest }) =>
    'accepted' in rest
      ? { id, kind, stem, accepted: rest.accepted, answer: rest.accepted[0] }
      : { id, kind, stem, options: rest.options, answer: rest.options[rest.right] },
  )
  expect(
    REVIEWED.map(({ correct, answerable, unambiguous, reason, ...item }) => item),
    REVIEW_ANEW,
  ).toEqual(asReviewed)
})

test('a hundred items are reviewed, as many of each kind, each with a reason', () => {
  expect(REVIEWED).toHaveLength(SIZE)
  for (const kind of ['cloze', 'choice', 'true-false', 'match']) {
    expect(REVIEWED.filter((item) => item.kind === kind)).toHaveLength(SIZE / 4)
  }
  expect(REVIEWED.filter(({ reason }) => reason.length < 20)).toEqual([])
})

test('at least 95 % of the sample are correct, answerable and unambiguous', () => {
  const sound = REVIEWED.filter(({ correct, answerable, unambiguous }) => correct && answerable && unambiguous)
  expect(sound.length / SIZE).toBeGreaterThanOrEqual(0.95)
})
