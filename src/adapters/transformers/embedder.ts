import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Embedder, TokenEmbedding } from '../../core/retrieval/ports.ts'
import { SetupError } from '../../core/shared/errors.ts'
import type { ResolvedModel } from './resolve-model.ts'
import { loadFeatureExtraction } from './runtime.ts'

const COUNTED_PER_TURN = 32
const LENGTH_OF_TOKENS = 127

/** An embedder that holds a model in memory until it is closed. */
export interface OpenEmbedder extends Embedder {
  /** Waits for the inference that is running, then frees the model. Calls waiting their turn are rejected. */
  close(): Promise<void>
}

/**
 * Loads a model and serves it: mean pooling over the tokens, vectors of length 1.
 *
 * Texts are embedded one by one. int8 models quantise activations over the whole batch, so that in a batch of eight a
 * text's vector moves by up to 0.03 per number (cosine 0.988) with its neighbours, and even with equal lengths by
 * 0.02; alone it is always the same. On a processor it is also the fastest way, for no padding is computed.
 * One inference runs at a time and other calls take turns text by text, so a question never waits for a whole library
 * and the event loop is free between texts.
 * @throws SetupError when the files are no usable model
 */
export async function openEmbedder(model: ResolvedModel): Promise<OpenEmbedder> {
  const { folder, dtype, dimensions, maxTokens, fingerprint } = model
  const extractor = await loadFeatureExtraction(folder, dtype).catch((error: unknown) => {
    throw unusable(`The embedding model in ${folder} cannot be loaded`, error)
  })
  let closing: Promise<void> | null = null
  let lastTurn: Promise<unknown> = Promise.resolve()

  const countTokens = (text: string) => extractor.tokenizer.encode(text).length

  const takeTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(work)
    lastTurn = turn.catch(() => {})
    return turn
  }

  const embedOne = async (text: string): Promise<TokenEmbedding> => {
    await nextTurn()
    assertOpen()
    return await embeddingOf(text)
  }

  const embeddingOf = async (text: string): Promise<TokenEmbedding> => {
    const output = await extractor(text, { pooling: 'none' })
    try {
      return pool(checkedRows(output, dimensions), extractor.tokenizer.encode(text), dimensions)
    } finally {
      output.dispose()
    }
  }

  const embedEach = async (texts: readonly string[]): Promise<readonly TokenEmbedding[]> => {
    assertOpen()
    await refuseOversize(texts)
    const embeddings: TokenEmbedding[] = []
    for (const text of texts) embeddings.push(await takeTurn(() => embedOne(text)))
    return embeddings
  }

  const assertOpen = () => {
    if (closing !== null) throw new Error('This embedder is closed; open another to embed texts.')
  }

  const refuseOversize = async (texts: readonly string[]) => {
    for (const [i, text] of texts.entries()) {
      const tokens = countTokens(text)
      if (tokens > maxTokens) {
        throw new RangeError(`Text ${i + 1} of ${texts.length} has ${tokens} tokens; the model takes ${maxTokens}.`)
      }
      if (i % COUNTED_PER_TURN === COUNTED_PER_TURN - 1) await nextTurn()
    }
  }

  try {
    await embeddingOf('cell')
  } catch (error) {
    await extractor.dispose()
    throw unusable(`The embedding model in ${folder} cannot be used`, error)
  }

  return {
    fingerprint,
    dimensions,
    maxTokens,
    countTokens,
    embed: async (texts) => (await embedEach(texts)).map(({ vector }) => vector),
    embedTokens: embedEach,
    close() {
      closing ??= lastTurn.then(async () => {
        await extractor.dispose()
      })
      return closing
    },
  }
}

function unusable(what: string, cause: unknown): SetupError {
  return new SetupError(
    `${what}: ${cause instanceof Error ? cause.message : String(cause)}`,
    'Check that EMBEDDING_MODEL names a sentence-embedding model in ONNX form; unset it to use the usual one.',
    { cause },
  )
}

function checkedRows(output: { readonly dims: readonly number[]; readonly data: unknown }, dimensions: number) {
  const { dims, data } = output
  if (!(data instanceof Float32Array) || dims.length !== 3 || dims[0] !== 1 || dims[2] !== dimensions) {
    throw new Error(`The embedding model gave numbers of shape [${dims.join(', ')}] instead of [1, n, ${dimensions}].`)
  }
  if (!data.every(Number.isFinite)) {
    throw new Error('The embedding model gave a vector with numbers that are not finite.')
  }
  return data
}

/** Mean of all tokens, special ones included, as the model was trained; the text's own tokens besides. */
function pool(rows: Float32Array, ids: readonly number[], dimensions: number): TokenEmbedding {
  const mean = new Float32Array(dimensions)
  for (let i = 0; i < rows.length; i++) mean[i % dimensions] = (mean[i % dimensions] ?? 0) + (rows[i] ?? 0)
  const tokens = new Int8Array(Math.max(0, ids.length - 2) * dimensions)
  for (let token = 1; token < ids.length - 1; token++) {
    const row = rows.subarray(token * dimensions, (token + 1) * dimensions)
    const scale = LENGTH_OF_TOKENS / norm(row)
    tokens.set(
      Int8Array.from(row, (number) => Math.round(number * scale)),
      (token - 1) * dimensions,
    )
  }
  const length = norm(mean)
  return { vector: mean.map((number) => number / length), ids: Int32Array.from(ids.slice(1, -1)), tokens }
}

function norm(vector: Float32Array): number {
  return Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0))
}
