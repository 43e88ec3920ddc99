import { expect, test } from 'vitest'
import { readBeirCorpus, readBeirQueries } from '../../../src/core/evaluation/beir.ts'
import { percentile } from '../../../src/core/evaluation/percentile.ts'
import { rankDocuments } from '../../../src/core/evaluation/rank-documents.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

const queries = { file: 'queries.jsonl', content: '{"_id":"1","text":"one"}\n{"_id":"2","text":"two","metadata":{}}\n' }
const qrels = (content: string) => ({ file: 'qrels.tsv', content })

test('documents keep their ids and words; without a text the title is the text', () => {
  const corpus = [
    { _id: 'a/1 x', title: 'Title', text: 'First. Second.' },
    { _id: 'b', title: 'Only a title', text: ' ' },
    { _id: 'c', title: '', text: '' },
    { _id: 'd', text: 'No title.' },
  ]
  const documents = readBeirCorpus(corpus.map((line) => JSON.stringify(line)).join('\n'), 'corpus.jsonl')
  expect(documents.map(({ id, title, text }) => [id, title, text])).toEqual([
    ['a/1 x', 'Title', 'First. Second.'],
    ['b', 'Only a title', 'Only a title'],
    ['d', '', 'No title.'],
  ])
  expect(() => readBeirCorpus('{"_id":"a","title":1}', 'corpus.jsonl')).toThrow(/corpus.jsonl, line 1: "title"/)
})

test('the queries are those that the split judges', () => {
  const judged = readBeirQueries(queries, qrels('query-id\tcorpus-id\tscore\n2\ta\t1\r\n2\tb\t0\n'))
  expect(judged).toEqual([{ id: '2', text: 'two', judgements: new Map(Object.entries({ a: 1, b: 0 })) }])
})

test.each(['2 a 1', '2\ta', '2\ta\tyes', '3\ta\t1', ''])('qrels that do not fit are refused: %j', (content) => {
  expect(() => readBeirQueries(queries, qrels(content))).toThrow(UserError)
})

test('a document stands where its best passage stands', () => {
  const passage = (documentId: string) => ({
    ...{ documentId, span: { start: 0, end: 1 }, sentences: [], section: [], anchor: null, page: null },
  })
  const library = { passages: ['a', 'a', 'b', 'c'].map(passage) }
  const scored = [2, 0, 1, 3].map((id, i) => ({ id, score: 1 - i / 10 }))
  expect(rankDocuments(library, scored)).toEqual(['b', 'a', 'c'])
})

test('percentiles are by nearest rank', () => {
  const sample = [5, 1, 3, 2, 4]
  expect([0, 0.2, 0.5, 0.95, 1].map((share) => percentile(sample, share))).toEqual([1, 1, 3, 5, 5])
  expect(percentile([], 0.5)).toBeNull()
})
