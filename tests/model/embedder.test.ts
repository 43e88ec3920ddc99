import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenEmbedder, openEmbedder } from '../../src/adapters/transformers/embedder.ts'
import { type ResolvedModel, resolveModel } from '../../src/adapters/transformers/resolve-model.ts'
import { cosine, sampleTexts } from './sample-texts.ts'
import { MODELS_DIR } from './weights.ts'

const CELLS_254 = 'cell '.repeat(254)

describe('the embedder', () => {
  let model: ResolvedModel
  let embedder: OpenEmbedder

  beforeAll(async () => {
    model = await resolveModel(undefined, { modelsDir: MODELS_DIR })
    embedder = await openEmbedder(model)
  }, 120_000)

  afterAll(() => embedder.close())

  it('gives one vector of length 1 per text, in order', async () => {
    const [cells, weather, again] = await embedder.embed([
      'Stem cells release exosomes.',
      'It rained in Paris.',
      'Exosomes are released by stem cells.',
    ])
    if (cells === undefined || weather === undefined || again === undefined) throw new Error('a vector is missing')
    expect(cells).toHaveLength(384)
    for (const vector of [cells, weather, again]) expect(cosine(vector, vector)).toBeCloseTo(1, 5)
    expect(cosine(cells, again)).toBeGreaterThan(0.8)
    expect(cosine(cells, weather)).toBeLessThan(0.3)
    expect(await embedder.embed([])).toEqual([])
  })

  it('gives a text the same vector whatever stands beside it', async () => {
    const texts = sampleTexts(40, 1, 80)
    const together = await embedder.embed(texts)
    const backwards = await embedder.embed(texts.toReversed())
    expect(backwards.toReversed()).toEqual(together)
    for (const [i, text] of texts.entries()) {
      const [alone] = await embedder.embed([text])
      expect(alone).toEqual(together[i])
    }
  })

  it('counts tokens with the special ones', () => {
    expect(embedder.countTokens('')).toBe(2)
    expect(embedder.countTokens('cell')).toBe(3)
    expect(embedder.countTokens(CELLS_254)).toBe(256)
    expect(embedder.countTokens('cell '.repeat(1000))).toBe(1002)
  })

  it('takes 256 tokens and refuses 257 without touching any text', async () => {
    expect(embedder.maxTokens).toBe(256)
    await expect(embedder.embed([CELLS_254])).resolves.toHaveLength(1)
    await expect(embedder.embed(['fine', `${CELLS_254} cell`])).rejects.toThrow(
      new RangeError('Text 2 of 2 has 257 tokens; the model takes 256.'),
    )
  })

  it('reads the last of 256 tokens', async () => {
    const [ending, other] = await embedder.embed([`${'cell '.repeat(253)}blood`, `${'cell '.repeat(253)}weather`])
    expect(ending).not.toEqual(other)
  })

  it('lets timers run and a question overtake a long list', async () => {
    let ticks = 0
    const timer = setInterval(() => {
      ticks++
    }, 1)
    const order: string[] = []
    const long = embedder.embed(sampleTexts(60, 60, 80)).then(() => order.push('list'))
    const short = embedder.embed(['What do exosomes carry?']).then(() => order.push('question'))
    await Promise.all([long, short])
    clearInterval(timer)
    expect(order).toEqual(['question', 'list'])
    expect(ticks).toBeGreaterThan(20)
  })

  it('refuses work once closed', async () => {
    const other = await openEmbedder(model)
    const waiting = other.embed(['one', 'two', 'three'])
    const closing = other.close()
    await expect(waiting).rejects.toThrow('This embedder is closed')
    await closing
    await other.close()
    await expect(other.embed(['more'])).rejects.toThrow('This embedder is closed')
  })

  it('names the folder whose files are no model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'exocite-broken-'))
    await mkdir(join(folder, 'onnx'))
    for (const name of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) {
      await writeFile(join(folder, name), '{"model_type":"bert","hidden_size":384}')
    }
    await writeFile(join(folder, 'onnx/model_quantized.onnx'), 'not ONNX')
    const broken = await resolveModel(folder, { modelsDir: MODELS_DIR })
    await expect(openEmbedder(broken)).rejects.toThrow(`The embedding model in ${folder} cannot be loaded`)
    await rm(folder, { recursive: true })
  })
})
