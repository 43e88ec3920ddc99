import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Embedder, TokenEmbedding } from '../../core/retrieval/ports.ts'
import { SetupError } from '../../core/shared/errors.ts'
import type { ResolvedModel } from './resolve-model.ts'
import { loadFeatureExtraction } from './runtime.ts'
import { createTurns } from './turns.ts'

const COUNTED_PER_TURN = 32
const LENGTH_OF_TOKENS = 127
/** Inferences that run at the same time: one a processor, few enough to leave a large machine to its other work. */
const AT_ONCE = Math.min(availableParallelism(), 4)

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
 * As many inferences run at a time as there are processors, up to four. Calls take turns text by text, so a question
 * never waits for a whole library and the event loop is free between texts.
 * @throws SetupError when the files are no usable model
 */
export async function openEmbedder(model: ResolvedModel): Promise<OpenEmbedder> {
  const { folder, dtype, dimensions, maxTokens, fingerprint } = model
  const extractor = await loadFeatureExtraction(folder, dtype).catch((error: unknown) => {
    throw unusable(`The embedding model in ${folder} cannot be loaded`, error)
  })
  let closing: Promise<void> | null = null
  const turns = createTurns(AT_ONCE)

  const countTokens = (text: string) => extractor.tokenizer.encode(text).length

  const rowsOf = async <T>(text: string, read: (rows: Float32Array) => T): Promise<T> => {
    await nextTurn()
    assertOpen()
    const output = await extractor(text, { pooling: 'none' })
    try {
      return read(checkedRows(output, dimensions))
    } finally {
      output.dispose()
    }
  }

  const embedEach = async <T>(texts: readonly string[], read: (rows: Float32Array, text: string) => T) => {
    assertOpen()
    await refuseOversize(texts)
    return turns.takeForEach(texts, (text) => rowsOf(text, (rows) => read(rows, text)))
  }

  const meanOf = (rows: Float32Array) => meanRow(rows, dimensions)
  const tokensOf = (rows: Float32Array, text: string): TokenEmbedding => ({
    vector: meanOf(rows),
    // Special tokens stand first and last.
    ids: Int32Array.from(extractor.tokenizer.encode(text).slice(1, -1)),
    tokens: roundedRows(rows.subarray(dimensions, rows.length - dimensions), dimensions),
  })

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
    await rowsOf('cell', meanOf)
  } catch (error) {
    await extractor.dispose()
    throw unusable(`The embedding model in ${folder} cannot be used`, error)
  }

  return {
    fingerprint,
    dimensions,
    maxTokens,
    countTokens,
    embed: (texts) => embedEach(texts, meanOf),
    embedTokens: (texts) => embedEach(texts, tokensOf),
    close() {
      closing ??= turns.ended().then(async () => {
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

/** Mean of all tokens, special ones included, as the model was trained; length 1. */
function meanRow(rows: Float32Array, dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions)
  for (let start = 0; start < rows.length; start += dimensions) {
    for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] ?? 0) + (rows[start + i] ?? 0)
  }
  const length = norm(mean)
  for (let i = 0; i < dimensions; i++) mean[i] = (mean[i] ?? 0) / length
  return mean
}

/** Each row scaled to length 127 and rounded. */
function roundedRows(rows: Float32Array, dimensions: number): Int8Array {
  const rounded = new Int8Array(rows.length)
  for (let start = 0; start < rows.length; start += dimensions) {
    const scale = LENGTH_OF_TOKENS / norm(rows.subarray(start, start + dimensions))
    for (let i = start; i < start + dimensions; i++) rounded[i] = Math.round((rows[i] ?? 0) * scale)
  }
  return rounded
}

function norm(vector: Float32Array): number {
  let squares = 0
  for (const number of vector) squares += number * number
  return Math.sqrt(squares)
}
