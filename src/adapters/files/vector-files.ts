import type { TokenEmbedding } from '../../core/retrieval/ports.ts'

/** Vectors one after the other, as 32-bit numbers in this machine's byte order. */
export function packVectors(vectors: readonly Float32Array[]): Uint8Array {
  return Buffer.concat(vectors.map(bytesOf))
}

/** Undoes {@link packVectors}. */
export function unpackVectors(bytes: Buffer, dimensions: number): readonly Float32Array[] {
  const numbers = new Float32Array(aligned(bytes))
  return Array.from({ length: numbers.length / dimensions }, (_, row) =>
    numbers.subarray(row * dimensions, (row + 1) * dimensions),
  )
}

/** The token ids of all texts one after the other; how many each has is `counts`. */
export function packIds(embeddings: readonly TokenEmbedding[]): Uint8Array {
  return Buffer.concat(embeddings.map(({ ids }) => bytesOf(ids)))
}

/** The token vectors of all texts one after the other. */
export function packTokens(embeddings: readonly TokenEmbedding[]): Uint8Array {
  return Buffer.concat(embeddings.map(({ tokens }) => bytesOf(tokens)))
}

/** Puts together what {@link packVectors}, {@link packIds} and {@link packTokens} took apart. */
export function unpackTokenEmbeddings(
  counts: readonly number[],
  vectors: readonly Float32Array[],
  { ids, tokens, dimensions }: { readonly ids: Buffer; readonly tokens: Buffer; readonly dimensions: number },
): readonly TokenEmbedding[] {
  const allTokens = new Int8Array(aligned(tokens))
  let next = 0
  return unpackIds(counts, ids).map((own, i) => {
    const first = next
    next += own.length
    return {
      vector: vectors[i] ?? new Float32Array(dimensions),
      ids: own,
      tokens: allTokens.subarray(first * dimensions, next * dimensions),
    }
  })
}

/** Undoes {@link packIds}. */
export function unpackIds(counts: readonly number[], bytes: Buffer): readonly Int32Array[] {
  const all = new Int32Array(aligned(bytes))
  let next = 0
  return counts.map((count) => {
    const first = next
    next += count
    return all.subarray(first, next)
  })
}

function bytesOf(numbers: Float32Array | Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** A copy that begins where typed arrays may begin. */
function aligned(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
