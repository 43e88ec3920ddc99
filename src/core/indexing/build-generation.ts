import { chunkDocument } from '../chunking/chunk-document.ts'
import { type ChunkPolicy, describeChunkPolicy } from '../chunking/chunk-policy.ts'
import { embeddingInput } from '../chunking/embedding-input.ts'
import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import type { Embedder } from '../retrieval/ports.ts'
import { slice } from '../shared/span.ts'
import { SEARCH_TOKENS_VERSION } from '../text/search-tokens.ts'
import { embedMissing, type OnProgress, type VectorCache } from './embed-missing.ts'
import { generationId, type Recipe, SCHEMA_VERSION, type SourceRecord } from './manifest.ts'
import type { ReadLibrary } from './read-documents.ts'

/** The content of a generation before it is written. */
export interface Generation {
  readonly id: string
  readonly recipe: Recipe
  readonly sources: readonly SourceRecord[]
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  /** First one vector per passage, then one per sentence of each passage, in order */
  readonly vectors: readonly Float32Array[]
  /** SHA-256 of what each vector was made from; what a later build looks up */
  readonly inputHashes: readonly string[]
  /** How many vectors had to be made anew */
  readonly embedded: number
}

/** What of an embedder decides what an index looks like. */
export type EmbedderTraits = Pick<Embedder, 'fingerprint' | 'dimensions' | 'maxTokens'>

/** The recipe that this program would follow with this embedder. */
export function recipeFor(embedder: EmbedderTraits): Recipe {
  return {
    schema: SCHEMA_VERSION,
    embedder: embedder.fingerprint,
    dimensions: embedder.dimensions,
    chunking: describeChunkPolicy(chunkPolicyFor(embedder)),
    searchTokens: SEARCH_TOKENS_VERSION,
  }
}

/** Chunks the documents and embeds what `cache` does not hold yet. */
export async function buildGeneration(
  { documents, sources }: ReadLibrary,
  embedder: Embedder,
  cache: VectorCache,
  onProgress: OnProgress,
): Promise<Generation> {
  const recipe = recipeFor(embedder)
  const policy = chunkPolicyFor(embedder)
  const passages: Passage[] = []
  const passageInputs: string[] = []
  const sentenceInputs: string[] = []
  for (const document of documents) {
    for (const passage of chunkDocument(document, policy, embedder.countTokens)) {
      passages.push(passage)
      passageInputs.push(embeddingInput(document, passage.section, slice(document.text, passage.span)))
      for (const sentence of passage.sentences) sentenceInputs.push(slice(document.text, sentence))
    }
  }
  const { vectors, inputHashes, embedded } = await embedMissing(
    [...passageInputs, ...sentenceInputs],
    embedder,
    cache,
    onProgress,
  )
  const id = generationId(recipe, sources)
  return { id, recipe, sources, documents, passages, vectors, inputHashes, embedded }
}

function chunkPolicyFor(embedder: EmbedderTraits): ChunkPolicy {
  return { maxTokens: Math.min(PASSAGE_TOKENS, embedder.maxTokens) }
}

/** Small enough that a passage is about one thing, large enough to hold the sentences that explain each other. */
const PASSAGE_TOKENS = 128
