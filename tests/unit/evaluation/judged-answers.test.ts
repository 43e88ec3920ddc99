import { expect, test } from 'vitest'
import type { Answer, Citation } from '../../../src/core/answering/answer.ts'
import { ANSWER_MEASURES } from '../../../src/core/evaluation/answer-measures.ts'
import { reportAnswers } from '../../../src/core/evaluation/answer-report.ts'
import { judgeAnswer } from '../../../src/core/evaluation/judge-answer.ts'
import { type BankQuestion, readQuestionBank } from '../../../src/core/evaluation/question-bank.ts'
import { measureAll } from '../../../src/core/evaluation/run.ts'
import { seededRandom } from '../../../src/core/evaluation/seeded-random.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

const bank = (lines: readonly object[]) =>
  readQuestionBank(lines.map((line) => JSON.stringify(line)).join('\n'), 'bank')
const [aboutFacts, aboutAbstract, near] = bank([
  {
    id: 'f',
    kind: 'facts',
    phrasing_style: 'formal',
    question: 'q',
    expect: 'correct_premise',
    gold_facts: ['def-02'],
  },
  { id: 'a', kind: 'abstract', question: 'q', expect: 'answer', gold: ['MSCs are stable.'] },
  { id: 'n', kind: 'unanswerable_near', question: 'q', expect: 'social_or_refuse' },
]) as [BankQuestion, BankQuestion, BankQuestion]

function citation(quote: string, anchor: string | null = null): Citation {
  return {
    ...{
      number: 1,
      documentId: 'd',
      title: 't',
      section: [],
      page: null,
      start: 0,
      end: quote.length,
      url: null,
      retraction: null,
    },
    ...{ references: [], sentences: { first: 1, last: 1 }, documentKind: 'text' as const },
    ...{ quote, anchor },
  }
}

const outcome = {
  ...{ question: 'q', interpretedAs: null, notice: null, noticePhrase: null, trace: null },
  timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
}
const answered = (confidence: number, ...citations: Citation[]): Answer => ({
  ...{ ...outcome, kind: 'answered', statements: [], citations, nearest: [], reason: null, confidence },
})
const declined = (confidence: number, ...nearest: Citation[]): Answer => ({
  ...{ ...outcome, kind: 'abstained', statements: [], citations: [], nearest, reason: 'weak-evidence', confidence },
})

test('a citation is right by its anchor, or when its quote holds or lies in a gold sentence', () => {
  const place = (question: BankQuestion, ...citations: Citation[]) =>
    judgeAnswer(question, answered(1, ...citations)).goldAt
  expect(place(aboutFacts, citation('x', 'def-01'), citation('y', 'def-02'))).toBe(2)
  expect(place(aboutFacts, citation('x'), citation('y', 'def-2'))).toBeNull()
  expect(place(aboutAbstract, citation('So: MSCs are stable. And more.'))).toBe(1)
  expect(place(aboutAbstract, citation('other'), citation('other'), citation('are stable'))).toBe(3)
  expect(place(near, citation('anything'))).toBeNull()
})

test('every measure counts what it says it counts', () => {
  const judged = [
    judgeAnswer({ ...aboutFacts, id: 'third' }, answered(0.8, citation('x'), citation('y'), citation('z', 'def-02'))),
    judgeAnswer({ ...aboutFacts, id: 'refused-near' }, declined(0.4, citation('x'), citation('z', 'def-02'))),
    judgeAnswer({ ...aboutFacts, id: 'refused' }, declined(0.1)),
    judgeAnswer({ ...near, id: 'fooled' }, answered(0.7, citation('x'))),
    judgeAnswer({ ...near, id: 'not-fooled' }, declined(0.2, citation('x'))),
  ]
  const run = measureAll(judged, ANSWER_MEASURES)
  expect(run['hit@1']?.values).toEqual({ third: 0, 'refused-near': 0, refused: 0 })
  expect(run['hit@3']?.values).toEqual({ third: 1, 'refused-near': 0, refused: 0 })
  expect(run['mrr']?.values).toEqual({ third: 1 / 3, 'refused-near': 0, refused: 0 })
  expect(run['shown@3']?.values).toEqual({ third: 1, 'refused-near': 1, refused: 0 })
  expect(run['nearest@1']?.values).toEqual({ 'refused-near': 0, refused: 0 })
  expect(run['nearest@3']?.values).toEqual({ 'refused-near': 1, refused: 0 })
  expect(run['nearest-mrr']?.values).toEqual({ 'refused-near': 0.5, refused: 0 })
  expect(run['false-refusals']?.values).toEqual({ third: 0, 'refused-near': 0.5, refused: 1 })
  expect(run['false-answers']?.values).toEqual({ fooled: 1, 'not-fooled': 0 })
  expect(run['brier']?.values['fooled']).toBeCloseTo(0.49, 12)

  const report = reportAnswers(judged, seededRandom(1))
  expect(Object.keys(report.byKind)).toEqual(['facts', 'unanswerable_near'])
  expect(report.overall['false-refusals']).toMatchObject({ value: 0.5, count: 3 })
  expect(report.byKind['unanswerable_near']?.['false-answers']).toMatchObject({ value: 0.5, count: 2 })
  expect(report.byKind['unanswerable_near']?.['hit@1']).toBeUndefined()
  expect(report.byPhrasing['formal']?.['hit@3']?.value).toBeCloseTo(1 / 3, 12)
})

test.each([
  ['{"id": 1}', /bank, line 1: "expect" must be a text/],
  ['nonsense', /bank, line 1: this is not a line of JSON/],
  ['[]', /bank, line 1: this is not an object/],
  ['{"id":"a","kind":"facts","question":"q","expect":"answer"}', /needs "gold" or "gold_facts"/],
  ['{"id":"a","kind":"facts","question":"q","expect":"refuse","history":[{"role":"bot"}]}', /"history" must be a list/],
  [
    '{"id":"a","kind":"k","question":"q","expect":"refuse"}\n{"id":"a","kind":"k","question":"q","expect":"refuse"}',
    /two/,
  ],
  ['\n\n', /holds no question/],
])('a bank that does not fit is refused with its place (%#)', (content, message) => {
  expect(() => readQuestionBank(content, 'bank')).toThrow(UserError)
  expect(() => readQuestionBank(content, 'bank')).toThrow(message)
})
