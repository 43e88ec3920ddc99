import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { pinnedWeights } from '../model/weights.ts'
import { newDataFolder, runExocite } from './run-exocite.ts'

const SOURCES = 'Main sources of MSCs are bone marrow, adipose tissues, umbilical cord and placental tissues.'
const ESCAPE = '\u001b'
/** The review alone: what is asked here needs no more, and it is open in no time. */
const CORPUS_DIR = 'corpus/reviews'
let data: string

beforeAll(async () => {
  await pinnedWeights()
  data = newDataFolder()
  expect((await cli(['index'])).status).toBe(0)
}, 120_000)

/** A data folder of its own that has the index already */
function copyOfData(): string {
  const folder = newDataFolder()
  cpSync(join(data, 'index'), join(folder, 'index'), { recursive: true })
  return folder
}

const cli = (args: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  runExocite('cli', args, { DATA_DIR: data, CORPUS_DIR, ...settings })

test('npm start without a token shows a cited answer and how to connect, and ends', async () => {
  const { status, out } = await runExocite('bot', [], { DATA_DIR: data, CORPUS_DIR })
  expect(status).toBe(0)
  expect(out).toContain(SOURCES)
  expect(out).toContain('https://doi.org/10.1016/j.lfs.2020.118002')
  expect(out).toMatch(/Abstract, sentence 3/)
  expect(out).toContain('DISCORD_TOKEN')
  expect(out).not.toContain(ESCAPE)
})

test('ask answers with status 0 and quotes what stands in the corpus file', async () => {
  const { status, out, err } = await cli(['ask', 'What are the main sources of MSCs?', '--json'])
  expect([status, err]).toEqual([0, ''])
  const answer = JSON.parse(out)
  const citation = answer.citations.find((each: { documentId: string }) => each.documentId === 'maqsood-2020')
  expect(citation.quote).toBe(SOURCES)
  expect(readFileSync('corpus/reviews/maqsood-2020.txt').includes(Buffer.from(citation.quote))).toBe(true)
  expect(Object.keys(answer)).toEqual(
    expect.arrayContaining([
      'kind',
      'question',
      'interpretedAs',
      'statements',
      'citations',
      'reason',
      'nearest',
      'confidence',
      'timings',
    ]),
  )
})

test('items counts what a quiz can ask and why other sentences cannot be asked, and shows some', async () => {
  const { status, out } = await cli(['items', '--sample', '2'])
  expect(status).toBe(0)
  expect(out).toMatch(/^items +[1-9]/)
  expect(out).toMatch(/hangs on a reference +[1-9]/)
  expect(out).toContain('Adult mesenchymal stem cells and their exosomes')
  const json = await cli(['items', '--json', '--sample', '3', '--seed', '7'])
  const lines = json.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(3)
  const text = readFileSync('corpus/reviews/maqsood-2020.txt', 'utf8')
  for (const { source } of lines) expect(text).toContain(source.quote)
})

test('ask declines with status 3 and never looks like an answer', async () => {
  const { status, out } = await cli(['ask', 'What does a flight to Oslo cost?'])
  expect(status).toBe(3)
  expect(out).toMatch(/^Not in the library\./)
  const json = await cli(['ask', 'What does a flight to Oslo cost?', '--json'])
  expect(json.status).toBe(3)
  expect(JSON.parse(json.out)).toMatchObject({ kind: 'abstained', statements: [], citations: [] })
})

test('a batch gives one line of JSON per line, in order, with ids, and goes on after a bad question', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'questions.jsonl')
  const lines = [
    { id: 'a', question: 'What are the main sources of MSCs?' },
    { id: 'b', question: '' },
    { id: 'c', question: 'and exosomes?', history: [{ role: 'user', content: 'Do MSCs have therapeutic potential?' }] },
  ]
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n\n`)
  const { status, out } = await cli(['ask', '--batch', file, '--json'])
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(answers[1].error).toMatch(/empty/)
  expect(answers[2].interpretedAs).toBe('Do MSCs have therapeutic potential? And exosomes?')
  expect(status).toBe(1)
})

test.each([
  [['ask'], /There is no question/],
  [['ask', ''], /question is empty/],
  [['ask', 'x'.repeat(10_000)], /10000 characters; at most 1000/],
  [['ask', 'What?', '--sauce', 'x'], /--sauce/],
  [['ask', 'What are MSCs?', '--source', 'nothing'], /holds no source "nothing"/],
  [['ask', '--batch', '/nowhere.jsonl', '--json'], /\/nowhere\.jsonl cannot be read/],
  [['bake'], /no command "bake"/],
  [['ask', 'What?', '--source', ' '], /--source needs the id, title or DOI/],
  [['index', 'everything'], /"everything" is one word too many. Usage: npm run -s index/],
  [['items', '--sample', 'many'], /--sample needs a whole number from 0 on, not "many"/],
  [['doctor', 'please'], /"please" is one word too many. Usage: npm run -s doctor/],
])('wrong input %j ends with status 1 and one sentence', async (args, message) => {
  const { status, out, err } = await cli(args)
  expect(status).toBe(1)
  expect(err).toMatch(message)
  expect(err).not.toMatch(/^\s+at /m)
  expect(out).toBe('')
})

test('each command says how it is called', async () => {
  for (const name of ['ask', 'index', 'doctor']) {
    const { status, out } = await cli([name, '--help'])
    expect([status, out]).toEqual([0, expect.stringMatching(new RegExp(`^npm run -s ${name} `))])
  }
})

test('a batch file with the mark that some editors put in front of UTF-8 is read', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'questions.jsonl')
  writeFileSync(file, '\ufeff{"id":"a","question":"What are the main sources of MSCs?"}\n')
  const { status, out } = await cli(['ask', '--batch', file, '--json'])
  expect([status, JSON.parse(out).id]).toEqual([0, 'a'])
})

test.skipIf(process.platform === 'win32')('a reader that goes away ends the output quietly', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'questions.jsonl')
  const line = JSON.stringify({ id: 'a', question: 'What are the main sources of MSCs?' })
  writeFileSync(file, `${line}\n`.repeat(200))
  const command = `"$0" dist/cli.js ask --batch "$1" --json | head -1`
  const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, file], {
    env: { ...process.env, DATA_DIR: data, CORPUS_DIR },
    encoding: 'utf8',
  })
  expect([JSON.parse(stdout).id, stderr]).toEqual(['a', ''])
})

test('a line of a batch that is no question is named by its number', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'batch-')), 'questions.jsonl')
  writeFileSync(file, '{"id":"a","question":"What?"}\n{"id":7}\n')
  const { status, err } = await cli(['ask', '--batch', file, '--json'])
  expect(status).toBe(1)
  expect(err).toMatch(/line 2: each line must have an "id" and a "question"/)
})

test.each([
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be info, warn or error/, /\.env\.example/],
  [{ CORPUS_DIR: '/nowhere' }, /\/nowhere cannot be read/, /CORPUS_DIR/],
  [{ DATA_DIR: '/dev/null/nothing' }, /\/dev\/null\/nothing/, /DATA_DIR/],
  [{ EMBEDDING_MODEL: './no/such/folder' }, /EMBEDDING_MODEL/, /EMBEDDING_MODEL/],
])('a wrong installation %j ends with status 2, a sentence and a remedy', async (settings, sentence, remedy) => {
  const { status, err } = await cli(['ask', 'What are MSCs?'], settings)
  expect(status).toBe(2)
  expect(err).toMatch(sentence)
  expect(err).toMatch(remedy)
  expect(err).not.toMatch(/^\s+at /m)
})

test('a damaged index is named with the command that mends it, which mends it', async () => {
  const folder = copyOfData()
  const current = readFileSync(join(folder, 'index', 'current'), 'utf8')
  truncateSync(join(folder, 'index', current, 'vectors.f32'), 10)
  const broken = await cli(['ask', 'What are MSCs?'], { DATA_DIR: folder })
  expect([broken.status, broken.err.trim().split('\n').at(-1)]).toEqual([2, 'Run: npm run -s index'])
  expect((await cli(['doctor'], { DATA_DIR: folder })).out).toMatch(/wrong index: .*damaged/)
  expect((await cli(['index'], { DATA_DIR: folder })).status).toBe(0)
  expect((await cli(['ask', 'What are the main sources of MSCs?'], { DATA_DIR: folder })).status).toBe(0)
})

test('doctor says what is right, what is wrong and what to do, and changes nothing', async () => {
  const healthy = await cli(['doctor', '--json'])
  expect([healthy.status, JSON.parse(healthy.out).ok]).toEqual([0, true])
  const empty = join(mkdtempSync(join(tmpdir(), 'doctor-')), 'data')
  const { status, out } = await cli(['doctor', '--json'], { DATA_DIR: empty, CORPUS_DIR: '/nowhere' })
  const wrong = JSON.parse(out).checks.filter(({ ok }: { ok: boolean }) => !ok)
  expect(status).toBe(2)
  expect(wrong.map(({ name }: { name: string }) => name)).toEqual(['embedding model', 'library', 'index'])
  for (const { remedy } of wrong) expect(remedy).toMatch(/\w/)
  expect(existsSync(empty)).toBe(false)
})

test.each([
  ['data folder', { DATA_DIR: 'package.json' }],
  ['data folder', { DATA_DIR: 'package.json/below' }],
  ['embedding model', { EMBEDDING_MODEL: 'foo' }],
  ['embedding model', { EMBEDDING_MODEL: 'some/model' }],
  ['embedding model', { EMBEDDING_MODEL: 'src' }],
])('doctor finds what keeps Exocite from starting: %s, %j', async (name, settings) => {
  const { status, out } = await cli(['doctor', '--json'], settings)
  const wrong = JSON.parse(out).checks.filter(({ ok }: { ok: boolean }) => !ok)
  expect(status).toBe(2)
  expect(wrong.map((check: { name: string }) => check.name)).toContain(name)
  for (const { remedy } of wrong) expect(remedy).toMatch(/\w/)
})

test('doctor finds an index that was made with another model', async () => {
  const folder = copyOfData()
  const settings = { DATA_DIR: folder }
  const manifest = join(folder, 'index', readFileSync(join(folder, 'index', 'current'), 'utf8'), 'manifest.json')
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace(/"embedder": "sha256=\w+/, '"embedder": "sha256=other'),
  )
  const { status, out } = await cli(['doctor'], settings)
  expect(status).toBe(2)
  expect(out).toMatch(/wrong index: The index was made in another way \(embedding model[\s\S]*Run: npm run -s index/)
})

test('a text that cannot be read is named and the rest is served', async () => {
  const corpus = mkdtempSync(join(tmpdir(), 'corpus-'))
  mkdirSync(join(corpus, 'reviews'))
  writeFileSync(join(corpus, 'reviews', 'review.txt'), readFileSync('corpus/reviews/maqsood-2020.txt'))
  writeFileSync(join(corpus, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]))
  const settings = { DATA_DIR: newDataFolder(), CORPUS_DIR: corpus }
  const indexed = await cli(['index'], settings)
  expect(indexed.status).toBe(0)
  expect(indexed.out).toMatch(/^1 text, /)
  expect(indexed.out).toMatch(/Left out: picture\.png: There is no reader/)
  const started = await runExocite('bot', [], settings)
  expect(started.err).toMatch(/Left out: picture\.png: There is no reader/)
  expect(started.out).toMatch(/holds 1 text in/)
  expect((await cli(['ask', 'What are the main sources of MSCs?'], settings)).status).toBe(0)
})
