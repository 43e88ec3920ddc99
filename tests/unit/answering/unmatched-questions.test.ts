import { expect, test } from 'vitest'
import { unmatchedQuestions } from '../../../src/core/answering/unmatched-questions.ts'
import { parse } from '../documents/parse-markdown.ts'

const document = parse('# Sleep of the okapi\n\nAn okapi rests for four hours. It shuts both eyes. {#rest}\n')
const known = (golds: { goldAnchors?: string[]; goldSentences?: string[]; refuse?: boolean }) => ({
  ...{ question: 'When does it rest?', goldAnchors: [], goldSentences: [], refuse: false },
  ...golds,
})

test.each([
  ['a note that is there', known({ goldAnchors: ['rest'] })],
  ['a sentence that is there', known({ goldSentences: ['It shuts both eyes.'] })],
  ['a note that is there beside one that is not', known({ goldAnchors: ['gone', 'rest'] })],
  ['nothing, since nothing answers it', known({ refuse: true })],
])('a question answered by %s is matched', (_, question) => {
  expect(unmatchedQuestions([question], [document])).toEqual([])
})

test.each([
  ['a note that is not there', known({ goldAnchors: ['gone'] })],
  ['a sentence written otherwise', known({ goldSentences: ['It shuts both its eyes.'] })],
])('a question answered by %s is named', (_, question) => {
  expect(unmatchedQuestions([known({ goldAnchors: ['rest'] }), question], [document])).toEqual([question])
})
