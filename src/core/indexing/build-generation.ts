import { chunkDocument } from '../chunking/chunk-document.ts'
import { type ChunkPolicy, describeChunkPolicy } from '../chunking/chunk-policy.ts'
import { embeddingInput } from '../chunking/embedding-input.ts'
import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import type { Embedder, TokenEmbedding } from '../retrieval/ports.ts'
import { slice } from '../shared/span.ts'
import { SEARCH_TOKENS_VERSION } from '../text/search-tokens.ts'
import { type Cache, type EmbeddedInputs, embedMissing, missingInputs } from './embed-missing.ts'
import { generationId, type Recipe, SCHEMA_VERSION, type SourceRecord } from './manifest.ts'
import type { ReadLibrary } from './read-documents.ts'

/** The content of a generation before it is written. */
export interface Generation {
  readonly id: string
  readonly recipe: Recipe
  readonly sources: readonly SourceRecord[]
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  readonly passageVectors: EmbeddedInputs<Float32Array>
  /** One per sentence of each passage, in order */
  readonly sentences: EmbeddedInputs<TokenEmbedding>
  /** How many texts had to be embedded */
  readonly embedded: number
}

/** What a build need not embed again. */
export interface EmbeddingCaches {
  readonly passages: Cache<Float32Array>
  readonly sentences: Cache<TokenEmbedding>
}

/** Told how many of the texts to embed are done; first with 0. May throw to end the work. */
export type OnProgress = (done: number, total: number) => void

/** What of an embedder decides the recipe. */
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

/** Chunks the documents and embeds what the caches do not hold yet. */
export async function buildGeneration(
  { documents, sources }: ReadLibrary,
  embedder: Embedder,
  caches: EmbeddingCaches,
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
  const passageTask = { inputs: passageInputs, cache: caches.passages, embed: embedder.embed }
  const sentenceTask = { inputs: sentenceInputs, cache: caches.sentences, embed: embedder.embedTokens }
  const total = missingInputs(passageTask).length + missingInputs(sentenceTask).length
  let done = 0
  const onEmbedded = (count: number) => {
    done += count
    onProgress(done, total)
  }
  if (total > 0) onProgress(0, total)
  const passageVectors = await embedMissing(passageTask, onEmbedded)
  const sentenceEmbeddings = await embedMissing(sentenceTask, onEmbedded)
  const id = generationId(recipe, sources)
  return { id, recipe, sources, documents, passages, passageVectors, sentences: sentenceEmbeddings, embedded: total }
}

/** How this program cuts documents for an embedder. */
export function chunkPolicyFor(embedder: EmbedderTraits): ChunkPolicy {
  return { maxTokens: Math.min(PASSAGE_TOKENS, embedder.maxTokens) }
}

/** Small enough that a passage is about one thing, large enough to hold the sentences that explain each other. */
const PASSAGE_TOKENS = 128
