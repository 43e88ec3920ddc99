import { expect, test } from 'vitest'
import { subjectAndPredicate } from '../../../../src/core/study/quiz/subject-predicate.ts'

const CASES: readonly [sentence: string, subject: string, predicate: string][] = [
  ['TEMCELL, donor cells of the marrow, was approved in Japan.', 'TEMCELL', 'was approved in Japan'],
  [
    'NTA has two modes: scatter tells size; light tells kind.',
    'NTA',
    'has two modes: scatter tells size; light tells kind',
  ],
  ['Sonication suits small drugs; large ones are lost.', 'Sonication', 'suits small drugs'],
]

test.each(CASES)('"%s"', (sentence, subject, predicate) => {
  expect(subjectAndPredicate(sentence)).toMatchObject({ subject, predicate })
})
