import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { newDataFolder, runExocite } from './run-exocite.ts'

const DOCUMENTS = [
  ['d1', 'Storage of vesicles', 'Extracellular vesicles keep for months at -80 °C. Freezing and thawing harms them.'],
  ['d2', 'Sources', 'Mesenchymal stem cells come from bone marrow, fat and the umbilical cord.'],
  ['d3', '', 'Rainfall in the Alps has risen since 1970.'],
  ['d4', 'Only a title about titanium scaffolds', ''],
] as const
/** Holds the note that the bank below asks for */
const NOTES = 'notes/what-mscs-are.md'
const QUERIES = [
  ['q1', 'At what temperature are vesicles kept?', 'd1'],
  ['q2', 'tissues that give stromal cells', 'd2'],
  ['q3', 'titanium', 'd4'],
] as const

let data: string
let benchmark: string

const lines = (objects: readonly object[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join('')
const evaluate = (...args: readonly string[]) =>
  runExocite('cli', ['eval', ...args], { DATA_DIR: data, CORPUS_DIR: join(data, 'corpus') })

beforeAll(async () => {
  await pinnedWeights()
  data = newDataFolder()
  mkdirSync(join(data, 'corpus'))
  for (const file of ['references.json', NOTES]) {
    writeFileSync(join(data, 'corpus', basename(file)), readFileSync(join('corpus', file)))
  }
  benchmark = join(data, 'beir')
  mkdirSync(benchmark)
  writeFileSync(join(benchmark, 'corpus.jsonl'), lines(DOCUMENTS.map(([_id, title, text]) => ({ _id, title, text }))))
  const long = { _id: 'q4', text: 'How are vesicles stored frozen? '.repeat(200) }
  writeFileSync(
    join(benchmark, 'queries.jsonl'),
    lines([...QUERIES.map(([_id, text]) => ({ _id, text })), long, { _id: 'other split', text: 'x' }]),
  )
  const judged = [...QUERIES.map(([id, , document]) => `${id}\t${document}\t1`), 'q4\td1\t2']
  writeFileSync(join(benchmark, 'qrels.tsv'), ['query-id\tcorpus-id\tscore', ...judged].join('\n'))
}, 120_000)

test('a benchmark is scored in the agreed form, and its index is kept for the next time', async () => {
  const first = await evaluate('--beir', benchmark, '--json')
  expect(first.status, first.err).toBe(0)
  expect(first.err).toContain('Embedding')
  expect(JSON.parse(first.out)).toEqual({
    'ndcg@10': 1,
    'recall@10': 1,
    'recall@100': 1,
    'mrr@10': 1,
    queries: 4,
    indexSeconds: expect.any(Number),
    queryMs: { p50: expect.any(Number), p95: expect.any(Number) },
  })
  const kept = readdirSync(join(data, 'benchmarks'))
  expect(kept).toHaveLength(1)
  const second = await evaluate('--beir', benchmark, '--mode', 'lexical')
  expect([second.status, second.err.includes('Embedding')]).toEqual([0, false])
  expect(second.out).toMatch(/^ndcg@10 +0\.\d{4}|^ndcg@10 +1\.0000/)
  expect(readdirSync(join(data, 'benchmarks'))).toEqual(kept)
})

test('a question bank is scored; worse than a baseline is status 1, equal to it is status 0', async () => {
  const bank = join(data, 'bank.jsonl')
  const anchor = { kind: 'facts', expect: 'answer', phrasing_style: 'formal', gold_facts: ['def-02'] }
  const question = 'What share of the cells must show CD73, CD90 and CD105 under the ISCT criteria?'
  const right = [1, 2, 3, 4].map((n) => ({ id: `r${n}`, question, ...anchor }))
  const far = { id: 'f', kind: 'unanswerable_far', question: 'What does a flight to Oslo cost?', expect: 'refuse' }
  writeFileSync(bank, lines([...right, far]))
  const saved = join(data, 'run.json')
  const scored = await evaluate('--questions', bank, '--json', '--save', saved)
  expect(scored.status, scored.err).toBe(0)
  const figures = JSON.parse(scored.out)
  expect(figures.questions).toBe(5)
  expect(figures.byKind.facts['hit@1']).toEqual({ value: 1, low: 1, high: 1, count: 4 })
  expect(figures.byKind.facts['retriever-recall@10'].value).toBe(1)
  expect(figures.byKind.unanswerable_far['false-answers'].value).toBe(0)

  const run = JSON.parse(readFileSync(saved, 'utf8'))
  const same = await evaluate('--questions', bank, '--baseline', saved)
  expect(same.status).toBe(0)
  run['false-answers'].values.f = -1
  writeFileSync(saved, JSON.stringify(run))
  const worse = await evaluate('--questions', bank, '--baseline', saved)
  expect([worse.status, worse.err.includes('false-answers')]).toEqual([1, true])
})

test.each([
  [[], /Give either --questions or --beir/],
  [['--questions', 'a', '--beir', 'b'], /Give either/],
  [['--questions', 'a', '--split', 'train'], /belong to --beir/],
  [['--questions', 'README.md'], /README\.md, line 1: this is not a line of JSON/],
  [['--questions', 'corpus/known-questions.jsonl', '--sample', 'few'], /--sample must be a whole number/],
  [['--beir', 'nowhere'], /corpus\.jsonl cannot be read \(ENOENT\)/],
  [['--beir', 'nowhere', '--mode', 'fast'], /--mode must be hybrid, dense, lexical, fused; it is "fast"/],
  [['--beir', 'nowhere', '--sample', '3'], /--sample belongs to --questions/],
])('eval %j is refused with a reason', async (args, message) => {
  const { status, err } = await evaluate(...args)
  expect(status).toBe(1)
  expect(err).toMatch(message)
})
