/** Ranked by descending `score`; `id` is a position in the generation's list of passages. */
export interface Scored {
  readonly id: number
  readonly score: number
}

/** A text as the model sees it, whole and token by token. */
export interface TokenEmbedding {
  /** The embedding of the whole text, length 1 */
  readonly vector: Float32Array
  /** The model's ids of the text's own tokens, in order; special tokens are left out */
  readonly ids: Int32Array
  /** `dimensions` numbers per token, one token after the other: its vector, scaled to length 127 and rounded */
  readonly tokens: Int8Array
}

/** The tokens of whole passages, by the passage's position. */
export interface PassageTokens {
  /** As `TokenEmbedding.ids`, one list per passage */
  readonly ids: readonly Int32Array[]
  /** As `TokenEmbedding.tokens`; called only for the few passages that a query is compared with */
  vectorsOf(passage: number): Int8Array
}

/** Turns texts into vectors. Cosine similarity is the inner product: every vector has length 1. */
export interface Embedder {
  /** Everything that changes the vectors: model bytes, dtype, pooling, normalisation */
  readonly fingerprint: string
  readonly dimensions: number
  /** The most tokens one input may have, special tokens included */
  readonly maxTokens: number
  /** Tokens of `text` as the model counts them, special tokens included */
  countTokens(text: string): number
  /**
   * One vector of `dimensions` numbers per text, in order.
   * @throws RangeError when a text has more than `maxTokens` tokens; nothing is truncated
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>
  /** As `embed`, with each text's tokens; as many inferences as `embed` takes */
  embedTokens(texts: readonly string[]): Promise<readonly TokenEmbedding[]>
}

/** Nearest neighbours by cosine similarity. */
export interface VectorIndex {
  readonly size: number
  /** The `limit` nearest (fewer when there are fewer), among those `accepts` lets through. Scores are cosines, -1 to 1. */
  search(query: Float32Array, limit: number, accepts?: (id: number) => boolean): readonly Scored[]
}
