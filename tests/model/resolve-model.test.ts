import { cp, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openEmbedder } from '../../src/adapters/transformers/embedder.ts'
import { findModel, resolveModel } from '../../src/adapters/transformers/resolve-model.ts'
import { SetupError } from '../../src/core/shared/errors.ts'
import { type HubServer, startHub } from './hub-server.ts'
import { MODELS_DIR, pinnedWeights } from './weights.ts'

const PATHS = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx']

let pinned: string
let folder: string

beforeAll(async () => {
  pinned = await pinnedWeights()
}, 120_000)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exocite-resolve-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the usual model', () => {
  it('is found under each of its names', async () => {
    const found = await resolveModel(undefined, { modelsDir: MODELS_DIR })
    expect(found).toMatchObject({ dtype: 'q8', dimensions: 384, maxTokens: 256 })
    expect(found.fingerprint).toMatch(/^sha256=[0-9a-f]{64} dtype=q8 pooling=mean normalised maxTokens=256$/)
    expect(await resolveModel('all-MiniLM-L6-v2', { modelsDir: MODELS_DIR })).toEqual(found)
    expect(await resolveModel('Xenova/all-MiniLM-L6-v2', { modelsDir: MODELS_DIR })).toEqual(found)
  })
})

describe('a folder', () => {
  it('with equal files has an equal fingerprint, and another with another file or limit', async () => {
    const usual = await resolveModel(undefined, { modelsDir: MODELS_DIR })
    const copy = join(folder, 'copy')
    await cp(pinned, copy, { recursive: true })
    expect(await resolveModel(copy, { modelsDir: MODELS_DIR })).toEqual({ ...usual, folder: copy })
    await writeFile(join(copy, 'tokenizer_config.json'), '{"model_max_length": 128}')
    const limited = await resolveModel(copy, { modelsDir: MODELS_DIR })
    expect(limited.maxTokens).toBe(128)
    expect(limited.fingerprint).not.toBe(usual.fingerprint)
  })

  it('may hold fp32 weights instead', async () => {
    await cp(pinned, folder, { recursive: true })
    await rename(join(folder, 'onnx/model_quantized.onnx'), join(folder, 'onnx/model.onnx'))
    const model = await resolveModel(folder, { modelsDir: MODELS_DIR })
    expect(model.dtype).toBe('fp32')
    const embedder = await openEmbedder(model)
    expect(await embedder.embed(['Any ONNX file of that name will do.'])).toHaveLength(1)
    await embedder.close()
  })

  it('whose model takes too few tokens at a time for a sentence is refused', async () => {
    await cp(pinned, folder, { recursive: true })
    await writeFile(join(folder, 'tokenizer_config.json'), '{"model_max_length": 12}')
    await expect(resolveModel(folder, { modelsDir: MODELS_DIR })).rejects.toThrow(/takes 12 tokens at a time/)
  })

  it('whose vectors are not as long as it says is refused when it is opened', async () => {
    await cp(pinned, folder, { recursive: true })
    const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))
    await writeFile(join(folder, 'config.json'), JSON.stringify({ ...config, hidden_size: 100 }))
    const opening = openEmbedder(await resolveModel(folder, { modelsDir: MODELS_DIR }))
    await expect(opening).rejects.toThrow(SetupError)
    await expect(opening).rejects.toThrow(/shape \[1, \d+, 384\] instead of \[1, n, 100\]/)
  })

  it('must be complete', async () => {
    const refused = () => resolveModel(folder, { modelsDir: MODELS_DIR })
    await expect(refused()).rejects.toThrow(`${folder} has no onnx/model_quantized.onnx or onnx/model.onnx.`)
    await cp(pinned, folder, { recursive: true })
    await writeFile(join(folder, 'config.json'), '{}')
    await expect(refused()).rejects.toThrow(`${join(folder, 'config.json')} does not tell the model's hidden_size.`)
    await writeFile(join(folder, 'config.json'), 'oops')
    await expect(refused()).rejects.toThrow(`${join(folder, 'config.json')} is not a JSON object.`)
    await rm(join(folder, 'tokenizer.json'))
    await expect(refused()).rejects.toThrow(`${folder} has no tokenizer.json.`)
  })

  it.each(['nonsense', '/no/such/folder', '../a/b', ''])('is not %j', async (setting) => {
    await expect(resolveModel(setting, { modelsDir: folder })).rejects.toThrow(SetupError)
  })
})

describe("a hub's model", () => {
  let hub: HubServer
  const resolve = () => resolveModel('acme/mini', { modelsDir: folder, hubUrl: hub.url })
  const weights = () => join(folder, 'acme--mini/onnx/model_quantized.onnx')

  beforeEach(async () => {
    hub = await startHub()
    for (const path of PATHS) hub.files.set(`/acme/mini/resolve/main/${path}`, await readFile(join(pinned, path)))
  })

  afterEach(() => hub.close())
  afterAll(() => hub.close())

  it('is fetched once, with the same vectors as the same files elsewhere', async () => {
    const usual = await resolveModel(undefined, { modelsDir: MODELS_DIR })
    const first = await resolve()
    expect(first).toEqual({ ...usual, folder: join(folder, 'acme--mini') })
    hub.files.clear()
    expect(await resolve()).toEqual(first)
    expect(hub.requests).toHaveLength(PATHS.length)
    expect(await readdir(folder)).toEqual(['acme--mini'])
  })

  it('is fetched again when damaged, and only in its recorded form', async () => {
    await resolve()
    await truncate(weights(), 10)
    const again = await resolve()
    expect(await readFile(weights())).toHaveLength(22_972_370)
    await truncate(weights(), 10)
    hub.files.set('/acme/mini/resolve/main/config.json', Buffer.from('{"hidden_size":384,"changed":1}'))
    await expect(resolve()).rejects.toThrow(/config\.json has \d+ bytes instead of 642/)
    hub.files.set('/acme/mini/resolve/main/config.json', await readFile(join(pinned, 'config.json')))
    expect(await resolve()).toEqual(again)
  })

  it('is not taken for new when its record is damaged', async () => {
    await resolve()
    const asked = hub.requests.length
    for (const content of ['', '[]', '{"a":1}']) {
      await writeFile(join(folder, 'acme--mini/checksums.json'), content)
      await expect(resolve()).rejects.toThrow(/checksums\.json, which tells .*, is damaged/)
    }
    expect(hub.requests).toHaveLength(asked)
  })

  it('is found where it lies, and nothing is fetched to find it', async () => {
    await expect(findModel('acme/mini', folder)).rejects.toThrow(/acme\/mini is not ready: it has not been fetched yet/)
    expect(hub.requests).toEqual([])
    const fetched = await resolve()
    expect(await findModel('acme/mini', folder)).toEqual(fetched)
    await truncate(weights(), 10)
    await expect(findModel('acme/mini', folder)).rejects.toThrow(/model_quantized\.onnx has 10 bytes/)
    await expect(findModel(undefined, folder)).rejects.toMatchObject({ remedy: expect.stringContaining('npm start') })
  })

  it('that the hub does not have is refused, and nothing is left', async () => {
    hub.files.delete('/acme/mini/resolve/main/onnx/model_quantized.onnx')
    await expect(resolve()).rejects.toThrow(
      `The embedding model acme/mini could not be fetched from ${hub.url} ` +
        '(HTTP 404 for /acme/mini/resolve/main/onnx/model_quantized.onnx).',
    )
    expect(await readdir(folder)).toEqual([])
  })
})
