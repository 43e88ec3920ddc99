import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { openBenchmarkIndex, writeBenchmarkIndex } from '../adapters/files/benchmark-index.ts'
import { explainDiskError } from '../adapters/files/disk-errors.ts'
import { readHnswIndex, writeHnswIndex } from '../adapters/vectors/hnsw.ts'
import { chunkDocument } from '../core/chunking/chunk-document.ts'
import { embeddingInput } from '../core/chunking/embedding-input.ts'
import type { Passage } from '../core/chunking/passage.ts'
import type { Document } from '../core/corpus/document.ts'
import { chunkPolicyFor, recipeFor } from '../core/indexing/build-generation.ts'
import { createLibrary, type Library } from '../core/retrieval/library.ts'
import type { Embedder, TokenEmbedding } from '../core/retrieval/ports.ts'
import { sha256 } from '../core/shared/hash.ts'
import { slice } from '../core/shared/span.ts'
import type { Progress } from './progress.ts'

/** Texts embedded between two reports of progress. */
const BATCH = 16

export interface BenchmarkTools {
  readonly embedder: Embedder
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface OpenedBenchmark {
  readonly library: Library
  close(): void
}

/**
 * The documents of a benchmark as a library without sentence vectors, which retrieval does not look at. The index is kept in `folder`
 * under a name made of the documents and of everything that decides what an index looks like.
 */
export function openBenchmark(
  documents: readonly Document[],
  folder: string,
  tools: BenchmarkTools,
): Promise<OpenedBenchmark> {
  const recipe = recipeFor(tools.embedder)
  const contents = documents.map(({ id, title, fileHash }) => [id, title, fileHash])
  const id = sha256(JSON.stringify([Object.entries(recipe).sort(), contents])).slice(0, 16)
  const place = join(folder, id)
  return explainDiskError(folder, async () => {
    const kept = await openBenchmarkIndex(place, recipe.dimensions)
    if (kept === null) await makeIndex(place, documents, tools)
    const index = kept ?? (await openBenchmarkIndex(place, recipe.dimensions))
    if (index === null) throw new Error(`The index in ${place} has gone while it was being opened.`)
    tools.progress.note(`Indexing the words of ${documents.length} documents.`)
    const library = createLibrary({
      id,
      documents: new Map(documents.map((document) => [document.id, document])),
      passages: index.passages,
      passageVectors: await readHnswIndex(index.graphFile, recipe.dimensions),
      passageEmbeddings: index.vectors,
      passageTokens: index.tokens,
      sentences: [],
    })
    return { library, close: index.close }
  })
}

async function makeIndex(place: string, documents: readonly Document[], tools: BenchmarkTools): Promise<void> {
  const { embedder, progress, signal } = tools
  const policy = chunkPolicyFor(embedder)
  const passages: Passage[] = []
  const inputs: string[] = []
  for (const [done, document] of documents.entries()) {
    if (done % BATCH === 0) {
      // An interruption is heard between turns only.
      await nextTurn()
      signal.throwIfAborted()
      progress.report('Cutting', done, documents.length, 'texts')
    }
    for (const passage of chunkDocument(document, policy, embedder.countTokens)) {
      passages.push(passage)
      inputs.push(embeddingInput(document, passage.section, slice(document.text, passage.span)))
    }
  }
  try {
    await writeBenchmarkIndex(place, {
      passages,
      embeddings: embedInBatches(inputs, tools),
      writeGraph: (file, vectors) => {
        progress.note(`Linking ${vectors.length} passages to their neighbours.`)
        return writeHnswIndex(file, vectors, embedder.dimensions)
      },
    })
  } finally {
    progress.end()
  }
}

async function* embedInBatches(
  inputs: readonly string[],
  { embedder, progress, signal }: BenchmarkTools,
): AsyncGenerator<readonly TokenEmbedding[]> {
  for (let done = 0; done < inputs.length; done += BATCH) {
    signal.throwIfAborted()
    progress.report('Embedding', done, inputs.length, 'texts')
    yield await embedder.embedTokens(inputs.slice(done, done + BATCH))
  }
}
