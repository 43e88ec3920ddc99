import { join } from 'node:path'
import { readBenchmarkIndex, writeBenchmarkIndex } from '../adapters/files/benchmark-index.ts'
import { explainDiskError } from '../adapters/files/disk-errors.ts'
import { readHnswIndex, writeHnswIndex } from '../adapters/vectors/hnsw.ts'
import { chunkDocument } from '../core/chunking/chunk-document.ts'
import { embeddingInput } from '../core/chunking/embedding-input.ts'
import type { Passage } from '../core/chunking/passage.ts'
import type { Document } from '../core/corpus/document.ts'
import { chunkPolicyFor, recipeFor } from '../core/indexing/build-generation.ts'
import { embedMissing } from '../core/indexing/embed-missing.ts'
import { createLibrary, type Library } from '../core/retrieval/library.ts'
import type { Embedder } from '../core/retrieval/ports.ts'
import { sha256 } from '../core/shared/hash.ts'
import { slice } from '../core/shared/span.ts'
import type { Progress } from './progress.ts'

export interface BenchmarkTools {
  readonly embedder: Embedder
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * The documents of a benchmark as a library without sentence vectors, which retrieval does not look at. The index is kept in `folder`
 * under a name made of the documents and of everything that decides what an index looks like.
 */
export function openBenchmark(documents: readonly Document[], folder: string, tools: BenchmarkTools): Promise<Library> {
  const recipe = recipeFor(tools.embedder)
  const contents = documents.map(({ id, title, fileHash }) => [id, title, fileHash])
  const id = sha256(JSON.stringify([Object.entries(recipe).sort(), contents])).slice(0, 16)
  const place = join(folder, id)
  return explainDiskError(folder, async () => {
    const kept = await readBenchmarkIndex(place, recipe.dimensions)
    if (kept === null) {
      await writeBenchmarkIndex(place, await embedPassages(documents, tools), (file, vectors) =>
        writeHnswIndex(file, vectors, recipe.dimensions),
      )
    }
    const index = kept ?? (await readBenchmarkIndex(place, recipe.dimensions))
    if (index === null) throw new Error(`The index in ${place} has gone while it was being opened.`)
    return createLibrary({
      id,
      documents: new Map(documents.map((document) => [document.id, document])),
      passages: index.passages,
      passageVectors: await readHnswIndex(index.graphFile, recipe.dimensions),
      passageEmbeddings: index.embeddings.map(({ vector }) => vector),
      passageTokens: index.embeddings,
      sentences: [],
    })
  })
}

async function embedPassages(documents: readonly Document[], { embedder, progress, signal }: BenchmarkTools) {
  const policy = chunkPolicyFor(embedder)
  const passages: Passage[] = []
  const inputs: string[] = []
  for (const document of documents) {
    for (const passage of chunkDocument(document, policy, embedder.countTokens)) {
      passages.push(passage)
      inputs.push(embeddingInput(document, passage.section, slice(document.text, passage.span)))
    }
  }
  let done = 0
  const total = new Set(inputs).size
  const report = (count: number) => {
    signal.throwIfAborted()
    done += count
    progress.report('Embedding', done, total, 'texts')
  }
  try {
    report(0)
    const { embeddings } = await embedMissing({ inputs, cache: new Map(), embed: embedder.embedTokens }, report)
    return { passages, embeddings }
  } finally {
    progress.end()
  }
}
