import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedAnswering, openAnswering } from '../../src/app/open-answering.ts'
import { SILENT } from '../../src/app/progress.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { type RetrievalMode, retrieve } from '../../src/core/retrieval/retrieve.ts'
import { MODELS_DIR } from '../model/weights.ts'
import { BY_BOTH, BY_MEANING, BY_WORDS, type Ranked } from './ranking-sets.ts'

const FIRST = 3
/** Where two rankings are weighed against each other, each gives way a little. */
const FIRST_OF_BOTH = 5
let answering: OpenedAnswering

beforeAll(async () => {
  const config = loadConfig('/nowhere/.env', { DATA_DIR: join(MODELS_DIR, '..') })
  answering = await openAnswering({ config, progress: SILENT, index: 'update' })
}, 120_000)
afterAll(() => answering.close())

const SETS: readonly (readonly [string, RetrievalMode, readonly Ranked[]])[] = [
  ['words', 'lexical', BY_WORDS],
  ['meaning', 'dense', BY_MEANING],
  ['both', 'hybrid', BY_BOTH],
]
const CASES = SETS.flatMap(([by, mode, set]) => set.map(([text, anchor]) => ({ by, mode, text, anchor })))

test.each(CASES)('by $by, "$text" finds $anchor', async ({ mode, text, anchor }) => {
  const { library, embedder } = answering.parts
  const [vector = new Float32Array()] = await embedder.embed([text])
  const found = retrieve(library, { text, vector, documentId: null }, mode).slice(0, FIRST)
  expect(found.map(({ id }) => library.passages[id]?.anchor)).toContain(anchor)
})

test('of what is found by words or meaning alone, both together lose one in twenty at most', async () => {
  const { library, embedder } = answering.parts
  const missed: string[] = []
  for (const [text, anchor] of [...BY_WORDS, ...BY_MEANING]) {
    const [vector = new Float32Array()] = await embedder.embed([text])
    const found = retrieve(library, { text, vector, documentId: null }).slice(0, FIRST_OF_BOTH)
    if (!found.some(({ id }) => library.passages[id]?.anchor === anchor)) missed.push(text)
  }
  expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(1)
})
