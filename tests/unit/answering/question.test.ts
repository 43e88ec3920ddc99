import { expect, test } from 'vitest'
import { isPlainlyNotEnglish } from '../../../src/core/answering/language.ts'
import { cleanQuestion, MAX_QUESTION_LENGTH } from '../../../src/core/answering/question.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

test.each([
  ['  What  are\n\tMSCs? ', 'What are MSCs?'],
  ['What\u0000 are\u001b[31m MSCs\u001b[0m?', 'What are MSCs?'],
  ['\u001b]8;;https://example.org\u0007What\u001b]8;;\u001b\\ are \u009b1mMSCs?', 'What are MSCs?'],
  ['Is p\u001b alone?', 'Is p alone?'],
  ['What\u200b are \u202eMSCs?\ufeff', 'What are MSCs?'],
  ['half a pair \ud83d here', 'half a pair here'],
  ['α-SMA & 🧬?', 'α-SMA & 🧬?'],
])('%j is searched as %j', (raw, clean) => {
  expect(cleanQuestion(raw)).toBe(clean)
})

test.each(['', '   ', '\n\t', '\u200b\u0007'])('%j is refused as empty', (raw) => {
  expect(() => cleanQuestion(raw)).toThrow(UserError)
  expect(() => cleanQuestion(raw)).toThrow(/empty/)
})

test('a question over the limit is refused with both numbers', () => {
  expect(cleanQuestion('x'.repeat(MAX_QUESTION_LENGTH))).toHaveLength(MAX_QUESTION_LENGTH)
  expect(() => cleanQuestion('x'.repeat(10_000))).toThrow(/10000 characters; at most 1000/)
})

test.each([
  'Woher kommen mesenchymale Stammzellen und wie wirken sie?',
  'Quelles sont les sources des cellules souches ?',
  '¿De dónde vienen las células madre y qué son?',
  '间充质干细胞的主要来源是什么？',
  'Каковы основные источники МСК?',
  '間葉系幹細胞とは何ですか',
])('%s is not English', (question) => {
  expect(isPlainlyNotEnglish(question)).toBe(true)
})

test.each([
  'Does IL-10 and DAS28 change with MSCs?',
  'Are IL and JAK and GLI and EST markers?',
  'Does the son inherit the los?',
  'What are the main sources of MSCs?',
  'BM, AT, UC and what else?',
  'TNF-α vs IFN-γ?',
  'does Wharton jelly count as una source',
  'in vitro et al.?',
  'van der Waals forces',
  'MSCs → 骨?',
])('%s is taken for English', (question) => {
  expect(isPlainlyNotEnglish(question)).toBe(false)
})
