import { sha256 } from '../shared/hash.ts'

/** What an earlier build by the same model made, looked up by the SHA-256 of what it was made from. */
export type Cache<T> = ReadonlyMap<string, T>

/** Told how many more texts have been embedded. */
export type OnEmbedded = (count: number) => void

/** Texts handed to the embedder between two reports of progress. */
const BATCH = 16

/** What to embed, and what is known already. */
export interface EmbeddingTask<T> {
  readonly inputs: readonly string[]
  readonly cache: Cache<T>
  embed(texts: readonly string[]): Promise<readonly T[]>
}

export interface EmbeddedInputs<T> {
  /** One per input, in order */
  readonly embeddings: readonly T[]
  /** SHA-256 of each input */
  readonly hashes: readonly string[]
}

/** The distinct inputs that the cache does not hold. */
export function missingInputs<T>({ inputs, cache }: EmbeddingTask<T>): readonly string[] {
  return [...new Set(inputs)].filter((input) => !cache.has(sha256(input)))
}

/** One embedding per input; only inputs that the cache does not hold go to the embedder, each distinct text once. */
export async function embedMissing<T>(task: EmbeddingTask<T>, onEmbedded: OnEmbedded): Promise<EmbeddedInputs<T>> {
  const made = new Map<string, T>()
  const todo = missingInputs(task)
  for (let done = 0; done < todo.length; done += BATCH) {
    const batch = todo.slice(done, done + BATCH)
    const embeddings = await task.embed(batch)
    batch.forEach((input, i) => {
      const embedding = embeddings[i]
      if (embedding !== undefined) made.set(sha256(input), embedding)
    })
    onEmbedded(batch.length)
  }
  const hashes = task.inputs.map((input) => sha256(input))
  return {
    hashes,
    embeddings: hashes.map((hash, i) => {
      const embedding = task.cache.get(hash) ?? made.get(hash)
      if (embedding === undefined) throw new Error(`The embedder returned nothing for input ${i + 1}.`)
      return embedding
    }),
  }
}
