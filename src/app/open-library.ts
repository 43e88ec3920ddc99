import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readCorpusFolder } from '../adapters/files/corpus-folder.ts'
import { explainDiskError } from '../adapters/files/disk-errors.ts'
import {
  type Published,
  publishGeneration,
  REINDEX,
  readGeneration,
  readPublished,
  type StoredGeneration,
} from '../adapters/files/generations.ts'
import { withWriteLock } from '../adapters/files/write-lock.ts'
import { readHnswIndex, writeHnswIndex } from '../adapters/vectors/hnsw.ts'
import type { SourceFile } from '../core/corpus/document-parser.ts'
import { buildGeneration, type EmbedderTraits, recipeFor } from '../core/indexing/build-generation.ts'
import type { VectorCache } from '../core/indexing/embed-missing.ts'
import { generationId, type Manifest, recipeDifferences } from '../core/indexing/manifest.ts'
import { planSources, readDocuments } from '../core/indexing/read-documents.ts'
import { createLibrary, type Library } from '../core/retrieval/library.ts'
import type { Embedder } from '../core/retrieval/ports.ts'
import type { Clock } from '../core/shared/clock.ts'
import { SetupError } from '../core/shared/errors.ts'
import { PARSERS } from './parsers.ts'
import type { Progress } from './progress.ts'

/** How long to wait for another process that is writing the index. */
const LOCK_PATIENCE_MS = 600_000

export interface LibraryPlaces {
  readonly corpusFolder: string
  readonly indexFolder: string
}

export interface OpenedLibrary {
  readonly library: Library
  readonly manifest: Manifest
  /** How many texts had to be embedded to bring the index up to date */
  readonly embedded: number
}

export interface OpeningTools {
  readonly embedder: Embedder
  readonly clock: Clock
  readonly progress: Progress
  /** Ends the work, with its reason; the index that was there stays */
  readonly signal?: AbortSignal | undefined
}

/**
 * Opens the index of the corpus folder, brought up to date first: new and changed texts are embedded, all else is kept.
 * @throws SetupError when there is nothing to index, when the index is damaged, or when it was made by another recipe
 */
export function openLibrary(places: LibraryPlaces, tools: OpeningTools): Promise<OpenedLibrary> {
  return explainDiskError(places.indexFolder, async () => {
    const openIfUpToDate = async () => {
      const files = await readCorpusFolder(places.corpusFolder)
      const published = await readPublished(places.indexFolder)
      if (published !== null) refuseOtherRecipe(published.manifest, tools.embedder)
      return published !== null && isUpToDate(published, files, tools.embedder) ? open(published, 0) : null
    }
    const current = await openIfUpToDate()
    if (current !== null) return current
    return whileHoldingIndex(places, tools, async () => {
      // Another process may have brought it up to date while this one waited for the lock.
      const made = await openIfUpToDate()
      return made ?? build(places, tools, (published) => readVectors(published, tools.embedder))
    })
  })
}

/** Builds the index whatever lies there: after a change of model, or over a damaged one. Keeps the vectors that still hold. */
export function rebuildLibrary(places: LibraryPlaces, tools: OpeningTools): Promise<OpenedLibrary> {
  return explainDiskError(places.indexFolder, () =>
    whileHoldingIndex(places, tools, () =>
      build(places, tools, (current) =>
        readVectors(current, tools.embedder).catch((error) => {
          if (error instanceof SetupError) return new Map()
          throw error
        }),
      ),
    ),
  )
}

/** Runs `work` as the only process that writes the index. */
async function whileHoldingIndex<T>(
  { indexFolder }: LibraryPlaces,
  { progress, signal }: OpeningTools,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(indexFolder, { recursive: true })
  const onWaiting = (pid: number) => progress.note(`Waiting for process ${pid} that is writing the index.`)
  return withWriteLock(join(indexFolder, 'lock'), { patienceMs: LOCK_PATIENCE_MS, signal, onWaiting }, work)
}

async function build(
  places: LibraryPlaces,
  { embedder, clock, progress, signal }: OpeningTools,
  vectorsOf: (published: Published) => Promise<VectorCache>,
): Promise<OpenedLibrary> {
  const published = await readPublished(places.indexFolder).catch(() => null)
  const cache: VectorCache = published === null ? new Map() : await vectorsOf(published)
  const read = readDocuments(await readCorpusFolder(places.corpusFolder), PARSERS)
  if (read.documents.length === 0) {
    const problems = read.sources.map(({ file, problem }) => `${file}: ${problem}`)
    throw new SetupError(
      ['The library is empty: no text in it could be read.', ...problems].join('\n'),
      `Put a text in ${places.corpusFolder}, or name another folder with CORPUS_DIR.`,
    )
  }
  try {
    const generation = await buildGeneration(read, embedder, cache, (done, total) => {
      signal?.throwIfAborted()
      progress.report('Reading the library', done, total, 'texts')
    })
    signal?.throwIfAborted()
    const made = await publishGeneration(places.indexFolder, generation, clock.now().toISOString(), (file, vectors) =>
      writeHnswIndex(file, vectors, embedder.dimensions),
    )
    return open(made, generation.embedded)
  } finally {
    progress.end()
  }
}

/** @throws SetupError when an index was made by another recipe than this program would follow with this embedder */
export function refuseOtherRecipe(manifest: Manifest, embedder: EmbedderTraits): void {
  const differences = recipeDifferences(manifest.recipe, recipeFor(embedder))
  if (differences.length > 0) {
    throw new SetupError(`The index was made in another way (${differences.join('; ')}).`, REINDEX)
  }
}

function isUpToDate({ manifest }: Published, files: readonly SourceFile[], embedder: Embedder): boolean {
  return manifest.generation === generationId(recipeFor(embedder), planSources(files, PARSERS))
}

async function readVectors(published: Published, embedder: Embedder): Promise<VectorCache> {
  if (published.manifest.recipe.embedder !== embedder.fingerprint) return new Map()
  const { inputHashes, vectors } = await readGeneration(published)
  return new Map(vectors.map((vector, i) => [inputHashes[i] ?? '', vector]))
}

async function open(published: Published, embedded: number): Promise<OpenedLibrary> {
  const stored = await readGeneration(published)
  const library = createLibrary({
    id: stored.manifest.generation,
    documents: new Map(stored.documents.map((document) => [document.id, document])),
    passages: stored.passages,
    passageVectors: await readHnswIndex(stored.graphFile, stored.manifest.recipe.dimensions),
    sentenceVectors: sentenceVectors(stored),
  })
  return { library, manifest: stored.manifest, embedded }
}

function sentenceVectors({ passages, vectors }: StoredGeneration): readonly (readonly Float32Array[])[] {
  let next = passages.length
  return passages.map(({ sentences }) => {
    const first = next
    next += sentences.length
    return vectors.slice(first, next)
  })
}
