import { expect, test } from 'vitest'
import { checkDocument } from '../../../src/core/corpus/check-document.ts'
import type { Document, Paragraph } from '../../../src/core/corpus/document.ts'
import { findTwins } from '../../../src/core/corpus/find-twins.ts'
import { checkPassages } from '../../../src/core/indexing/check-passages.ts'
import { exampleDocument } from './example-document.ts'

const SOUND = exampleDocument('a', ['Cells divide [1].', 'They rest.'])
const [FIRST, SECOND] = SOUND.sections.flatMap(({ paragraphs }) => paragraphs) as [Paragraph, Paragraph]
const withParagraphs = (...paragraphs: readonly Paragraph[]): Document => ({
  ...SOUND,
  sections: [{ path: ['Abstract'], paragraphs }],
})

test('a document as a parser builds it is sound', () => {
  expect(checkDocument(SOUND)).toEqual([])
})

test.each([
  ['text', { ...SOUND, text: '' }, /no text/],
  ['order', withParagraphs(SECOND, FIRST), /lies outside its text or over another/],
  ['end', withParagraphs(FIRST, { ...SECOND, span: { start: SECOND.span.start, end: 999 } }), /–999 lies outside/],
  ['overlap', withParagraphs(FIRST, { ...SECOND, span: { start: 3, end: 9 } }), /3–9 lies outside its text or over/],
  [
    'mention',
    withParagraphs({ ...FIRST, mentions: [{ span: { start: 0, end: 99 }, keys: [] }] }),
    /outside its paragraph/,
  ],
  [
    'key',
    withParagraphs({ ...FIRST, mentions: [{ span: FIRST.span, keys: ['9'] }] }),
    /points to "9", which is not in/,
  ],
  ['twice', { ...SOUND, references: [...SOUND.references, ...SOUND.references] }, /have the same key/],
])('a fault of %s is found', (_, document, sentence) => {
  expect(checkDocument(document).join('\n')).toMatch(sentence)
})

test('a passage must lie in a paragraph, its sentences in it, and every document must have one', () => {
  const passage = { documentId: 'a', span: FIRST.span, sentences: [FIRST.span], section: [], anchor: null, page: null }
  expect(checkPassages([SOUND], [passage])).toEqual([])
  const faults = (change: object) => checkPassages([SOUND], [{ ...passage, ...change }]).join('\n')
  expect(faults({ span: { start: 3, end: SECOND.span.end }, sentences: [{ start: 3, end: 4 }] })).toMatch(
    /no paragraph/,
  )
  expect(faults({ sentences: [{ start: 0, end: FIRST.span.end + 1 }] })).toMatch(/outside the passage/)
  expect(faults({ sentences: [] })).toMatch(/no sentence/)
  expect(faults({ documentId: 'b' })).toMatch(/b: no paragraph holds[\s\S]*a: there is no passage of it/)
})

test('twins share a DOI or every word', () => {
  const other = exampleDocument('b', ['Something else.'])
  const twins = (documents: readonly Document[]) =>
    findTwins(documents).map(({ one, other: two, shared }) => [one.id, two.id, shared])
  expect(twins([SOUND, other])).toEqual([])
  expect(twins([{ ...SOUND, doi: '10.1000/x' }, other, { ...other, id: 'c', text: 'New.', doi: '10.1000/x' }])).toEqual(
    [['a', 'c', 'DOI']],
  )
  expect(twins([SOUND, { ...SOUND, id: 'd', doi: '10.1000/y' }])).toEqual([['a', 'd', 'text']])
})
