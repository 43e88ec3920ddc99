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
import { buildGeneration, type EmbeddingCaches, recipeFor } from '../core/indexing/build-generation.ts'
import type { EmbeddedInputs } from '../core/indexing/embed-missing.ts'
import { generationId, type Manifest, recipeDifferences, SCHEMA_VERSION } from '../core/indexing/manifest.ts'
import { planSources, readDocuments } from '../core/indexing/read-documents.ts'
import { createLibrary, type Library } from '../core/retrieval/library.ts'
import type { Embedder } from '../core/retrieval/ports.ts'
import type { Clock } from '../core/shared/clock.ts'
import { SetupError } from '../core/shared/errors.ts'
import { PARSERS } from './parsers.ts'
import type { Progress } from './progress.ts'

const NOTHING_CACHED: EmbeddingCaches = { passages: new Map(), sentences: new Map() }

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
}

/**
 * Opens the index of the corpus folder, brought up to date first: new and changed texts are embedded, all else is kept.
 * @throws SetupError when there is nothing to index, when the index is damaged, or when it was made by another recipe
 */
export function openLibrary(places: LibraryPlaces, tools: OpeningTools): Promise<OpenedLibrary> {
  return explainDiskError(places.indexFolder, async () => {
    const files = await readCorpusFolder(places.corpusFolder)
    const published = await readPublished(places.indexFolder)
    if (published !== null) refuseOtherRecipe(published.manifest, tools.embedder)
    if (published !== null && isUpToDate(published, files, tools.embedder)) return open(published, 0)
    return buildUnderLock(places, files, tools, (current) => readCaches(current, tools.embedder))
  })
}

/** Builds the index whatever lies there: after a change of model, or over a damaged one. Keeps the vectors that still hold. */
export function rebuildLibrary(places: LibraryPlaces, tools: OpeningTools): Promise<OpenedLibrary> {
  return explainDiskError(places.indexFolder, async () => {
    const files = await readCorpusFolder(places.corpusFolder)
    return buildUnderLock(places, files, tools, (current) =>
      readCaches(current, tools.embedder).catch((error) => {
        if (error instanceof SetupError) return NOTHING_CACHED
        throw error
      }),
    )
  })
}

async function buildUnderLock(
  places: LibraryPlaces,
  files: readonly SourceFile[],
  tools: OpeningTools,
  cachesOf: (published: Published) => Promise<EmbeddingCaches>,
): Promise<OpenedLibrary> {
  await mkdir(places.indexFolder, { recursive: true })
  return withWriteLock(join(places.indexFolder, 'lock'), LOCK_PATIENCE_MS, async () => {
    const published = await readPublished(places.indexFolder).catch(() => null)
    const caches = published === null ? NOTHING_CACHED : await cachesOf(published)
    const read = await readDocuments(files, PARSERS)
    if (read.documents.length === 0) {
      const problems = read.sources.map(({ file, problem }) => `${file}: ${problem}`)
      throw new SetupError(
        ['The library is empty: no text in it could be read.', ...problems].join('\n'),
        `Put a text in ${places.corpusFolder}, or name another folder with CORPUS_DIR.`,
      )
    }
    const { embedder, clock, progress } = tools
    const generation = await buildGeneration(read, embedder, caches, (done, total) =>
      progress.report('Reading the library', done, total, 'texts'),
    )
    progress.end()
    const made = await publishGeneration(places.indexFolder, generation, clock.now().toISOString(), (file, vectors) =>
      writeHnswIndex(file, vectors, embedder.dimensions),
    )
    return open(made, generation.embedded)
  })
}

function refuseOtherRecipe(manifest: Manifest, embedder: Embedder): void {
  const differences = recipeDifferences(manifest.recipe, recipeFor(embedder))
  if (differences.length > 0) {
    throw new SetupError(`The index was made in another way (${differences.join('; ')}).`, REINDEX)
  }
}

function isUpToDate({ manifest }: Published, files: readonly SourceFile[], embedder: Embedder): boolean {
  return manifest.generation === generationId(recipeFor(embedder), planSources(files, PARSERS))
}

async function readCaches(published: Published, embedder: Embedder): Promise<EmbeddingCaches> {
  const { recipe } = published.manifest
  if (recipe.embedder !== embedder.fingerprint || recipe.schema !== SCHEMA_VERSION) return NOTHING_CACHED
  const { passageVectors, sentences } = await readGeneration(published)
  return { passages: byHash(passageVectors), sentences: byHash(sentences) }
}

function byHash<T>({ embeddings, hashes }: EmbeddedInputs<T>): ReadonlyMap<string, T> {
  return new Map(embeddings.map((embedding, i) => [hashes[i] ?? '', embedding]))
}

async function open(published: Published, embedded: number): Promise<OpenedLibrary> {
  const stored = await readGeneration(published)
  const library = createLibrary({
    id: stored.manifest.generation,
    documents: new Map(stored.documents.map((document) => [document.id, document])),
    passages: stored.passages,
    passageVectors: await readHnswIndex(stored.graphFile, stored.manifest.recipe.dimensions),
    passageEmbeddings: stored.passageVectors.embeddings,
    sentences: sentencesByPassage(stored),
  })
  return { library, manifest: stored.manifest, embedded }
}

function sentencesByPassage({ passages, sentences }: StoredGeneration): Library['sentences'] {
  let next = 0
  return passages.map((passage) => {
    const first = next
    next += passage.sentences.length
    return sentences.embeddings.slice(first, next)
  })
}
