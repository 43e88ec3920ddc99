import type { Embedder } from '../retrieval/ports.ts'
import { sha256 } from '../shared/hash.ts'

/** Vectors of an earlier build by same recipe, looked up by the SHA-256 of what they were made from. */
export type VectorCache = ReadonlyMap<string, Float32Array>

/** Told how many of the texts to embed are done; first with 0. May throw to end the work. */
export type OnProgress = (done: number, total: number) => void

/** Texts handed to the embedder between two reports of progress. */
const BATCH = 16

export interface EmbeddedInputs {
  /** One per input, in order */
  readonly vectors: readonly Float32Array[]
  readonly inputHashes: readonly string[]
  readonly embedded: number
}

/** One vector per input; only inputs that the cache does not hold go to the embedder, each distinct text once. */
export async function embedMissing(
  inputs: readonly string[],
  embedder: Embedder,
  cache: VectorCache,
  onProgress: OnProgress,
): Promise<EmbeddedInputs> {
  const inputHashes = inputs.map((input) => sha256(input))
  const known = new Map<string, Float32Array>()
  const missing = new Map<string, string>()
  inputs.forEach((input, i) => {
    const hash = inputHashes[i] ?? ''
    const cached = cache.get(hash)
    if (cached === undefined) missing.set(hash, input)
    else known.set(hash, cached)
  })

  const todo = [...missing]
  for (let done = 0; done < todo.length; done += BATCH) {
    onProgress(done, todo.length)
    const batch = todo.slice(done, done + BATCH)
    const vectors = await embedder.embed(batch.map(([, input]) => input))
    batch.forEach(([hash], i) => {
      known.set(hash, checked(vectors[i], embedder.dimensions))
    })
  }
  if (todo.length > 0) onProgress(todo.length, todo.length)

  return {
    vectors: inputHashes.map((hash) => checked(known.get(hash), embedder.dimensions)),
    inputHashes,
    embedded: todo.length,
  }
}

function checked(vector: Float32Array | undefined, dimensions: number): Float32Array {
  if (vector === undefined || vector.length !== dimensions || !vector.every(Number.isFinite)) {
    throw new RangeError(`The embedder returned something that is not ${dimensions} finite numbers.`)
  }
  return vector
}
