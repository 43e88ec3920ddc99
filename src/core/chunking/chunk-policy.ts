import { SENTENCES_VERSION } from '../text/sentences.ts'

/** Raise it whenever `chunkDocument` or `embeddingInput` gives something else for the same document and policy. */
const CHUNKING_VERSION = 1

export interface ChunkPolicy {
  /** The most tokens that the embedding input of one passage may have, special tokens included; at least 16 */
  readonly maxTokens: number
}

/** What the index manifest records: equal words mean equal passages and embedding inputs for equal documents. */
export function describeChunkPolicy({ maxTokens }: ChunkPolicy): string {
  return `passages ${CHUNKING_VERSION}, sentences ${SENTENCES_VERSION}, at most ${maxTokens} tokens`
}
