import { readCorpusFolder } from '../../adapters/files/corpus-folder.ts'
import { explainDiskError } from '../../adapters/files/disk-errors.ts'
import {
  type Published,
  publishGeneration,
  REINDEX,
  readGeneration,
  readPublished,
  type StoredGeneration,
} from '../../adapters/files/generations.ts'
import { readHnswIndex, writeHnswIndex } from '../../adapters/vectors/hnsw.ts'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import {
  buildGeneration,
  type EmbedderTraits,
  type EmbeddingCaches,
  recipeFor,
} from '../../core/indexing/build-generation.ts'
import type { EarlierReading } from '../../core/indexing/earlier-reading.ts'
import type { EmbeddedInputs } from '../../core/indexing/embed-missing.ts'
import { generationId, type Manifest, recipeDifferences, SCHEMA_VERSION } from '../../core/indexing/manifest.ts'
import { planSources, type ReadLibrary, readDocuments } from '../../core/indexing/read-documents.ts'
import { createLibrary, type Library } from '../../core/retrieval/library.ts'
import type { Embedder } from '../../core/retrieval/ports.ts'
import type { Clock } from '../../core/shared/clock.ts'
import { SetupError } from '../../core/shared/errors.ts'
import type { LibraryPlaces } from '../places.ts'
import type { Progress } from '../progress.ts'
import { indexLockState, whileHoldingIndex } from './index-lock.ts'
import { PARSERS } from './parsers.ts'

export interface OpenedLibrary {
  readonly library: Library
  readonly manifest: Manifest
  /** How many texts had to be embedded to bring the index up to date */
  readonly embedded: number
}

/** An index that is up to date, and how many texts had to be embedded for that. */
export interface UpdatedIndex {
  readonly published: Published
  readonly embedded: number
}

export interface OpeningTools {
  readonly embedder: Embedder
  readonly clock: Clock
  readonly progress: Progress
  /** Ends the work, with its reason; the index that was there stays */
  readonly signal?: AbortSignal | undefined
}

/** What of an earlier index a new one may take over. */
interface Kept {
  readonly embeddings: EmbeddingCaches
  readonly reading: EarlierReading | null
}

/** There is nothing to make an index of. */
export class EmptyLibraryError extends SetupError {}

const NOTHING_EMBEDDED: EmbeddingCaches = { passages: new Map(), sentences: new Map() }
const NOTHING: Kept = { embeddings: NOTHING_EMBEDDED, reading: null }

/**
 * Opens the index of the corpus folder, brought up to date first: new and changed texts are read and embedded, all else is kept.
 * @throws SetupError when there is nothing to index, when the index is damaged, or when it was made by another recipe
 */
export async function openLibrary(places: LibraryPlaces, tools: OpeningTools): Promise<OpenedLibrary> {
  const current = await explainDiskError(places.indexFolder, async () => {
    const published = await publishedIfUpToDate(places, tools.embedder)
    return published === null ? null : openPublished(published, tools.embedder)
  })
  if (current === null)
    return whileHoldingIndex(places, tools, () => openUpdated(updateHeldIndex(places, tools), tools))
  if ((await indexLockState(places)) === 'abandoned') await clearUp(places, tools)
  return current
}

/** Clears away what a process that was killed has left. The index is whole without it, so a disk closed to us is no fault. */
async function clearUp(places: LibraryPlaces, { progress }: OpeningTools): Promise<void> {
  await whileHoldingIndex(places, { progress }, () => Promise.resolve()).catch(ignoreDamage)
}

/** Builds the index whatever lies there: after a change of model, or over a damaged one. Keeps the vectors that still hold. */
export function rebuildLibrary(places: LibraryPlaces, tools: OpeningTools): Promise<OpenedLibrary> {
  return whileHoldingIndex(places, tools, async () => {
    const published = await readPublished(places.indexFolder).catch(ignoreDamage)
    const { embeddings } =
      published === null ? NOTHING : ((await keep(published, tools.embedder).catch(ignoreDamage)) ?? NOTHING)
    const files = await readCorpusFolder(places.corpusFolder)
    return openUpdated(build(places, files, tools, { embeddings, reading: null }), tools)
  })
}

/**
 * Brings the index up to date as {@link openLibrary} does, for who holds it already, without opening it for questions.
 * @param reading what this process has read of the library itself
 */
export async function updateHeldIndex(
  places: LibraryPlaces,
  tools: OpeningTools,
  reading?: Omit<EarlierReading, 'schema'>,
): Promise<UpdatedIndex> {
  const current = await publishedIfUpToDate(places, tools.embedder)
  if (current !== null) return { published: current, embedded: 0 }
  const files = await readCorpusFolder(places.corpusFolder)
  const published = await readPublished(places.indexFolder)
  const kept = published === null || isOfOldForm(published.manifest) ? NOTHING : await keep(published, tools.embedder)
  const known = reading === undefined ? kept : { ...kept, reading: { schema: SCHEMA_VERSION, ...reading } }
  return build(places, files, tools, known)
}

/** How an index lies on disk is nobody's choice: one that another version wrote is made anew without asking. */
function isOfOldForm({ recipe }: Manifest): boolean {
  return recipe.schema !== SCHEMA_VERSION
}

/**
 * Opens what has been published, whether or not it is up to date.
 * @throws SetupError when that is damaged, or was made by another recipe
 */
export async function openPublished(published: Published, embedder: Embedder, embedded = 0): Promise<OpenedLibrary> {
  refuseOtherRecipe(published.manifest, embedder)
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

async function openUpdated(updating: Promise<UpdatedIndex>, { embedder }: OpeningTools): Promise<OpenedLibrary> {
  const { published, embedded } = await updating
  return openPublished(published, embedder, embedded)
}

/** `null` when there is no index yet, or files have been added, changed or removed since it was made. */
async function publishedIfUpToDate(places: LibraryPlaces, embedder: Embedder): Promise<Published | null> {
  const files = await readCorpusFolder(places.corpusFolder)
  const published = await readPublished(places.indexFolder)
  if (published === null || isOfOldForm(published.manifest)) return null
  refuseOtherRecipe(published.manifest, embedder)
  return isUpToDate(published.manifest, files) ? published : null
}

/** Whether an index was made from just these files. */
export function isUpToDate({ generation, recipe }: Manifest, files: readonly SourceFile[]): boolean {
  return generation === generationId(recipe, planSources(files, PARSERS))
}

async function build(
  places: LibraryPlaces,
  files: readonly SourceFile[],
  { embedder, clock, progress, signal }: OpeningTools,
  { embeddings, reading }: Kept,
): Promise<UpdatedIndex> {
  const report = (task: string, unit: 'files' | 'texts') => (done: number, total: number) => {
    signal?.throwIfAborted()
    progress.report(task, done, total, unit)
  }
  try {
    const earlier = reading === null ? {} : { earlier: reading }
    const read = await readDocuments(files, PARSERS, { ...earlier, onProgress: report('Reading', 'files') })
    refuseEmpty(read, places)
    const generation = await buildGeneration(read, embedder, embeddings, report('Embedding', 'texts'))
    progress.end()
    signal?.throwIfAborted()
    const published = await publishGeneration(places.indexFolder, generation, clock.now().toISOString(), (file, rows) =>
      writeHnswIndex(file, rows, embedder.dimensions),
    )
    return { published, embedded: generation.embedded }
  } finally {
    progress.end()
  }
}

function refuseEmpty({ documents, sources }: ReadLibrary, { corpusFolder }: LibraryPlaces): void {
  if (documents.length > 0) return
  const problems = sources.map(({ file, problem }) => `${file}: ${problem}`)
  throw new EmptyLibraryError(
    ['The library is empty: no text in it could be read.', ...problems].join('\n'),
    `Put a text in ${corpusFolder}, or name another folder with CORPUS_DIR.`,
  )
}

/** @throws SetupError when an index was made by another recipe than this program would follow with this embedder */
export function refuseOtherRecipe(manifest: Manifest, embedder: EmbedderTraits): void {
  const differences = recipeDifferences(manifest.recipe, recipeFor(embedder))
  if (differences.length > 0) {
    throw new SetupError(`The index was made in another way (${differences.join('; ')}).`, REINDEX)
  }
}

async function keep(published: Published, embedder: Embedder): Promise<Kept> {
  const { manifest, documents, passageVectors, sentences } = await readGeneration(published)
  const reading = { schema: manifest.recipe.schema, documents, sources: manifest.sources }
  if (manifest.recipe.embedder !== embedder.fingerprint) return { embeddings: NOTHING_EMBEDDED, reading }
  return { embeddings: { passages: byHash(passageVectors), sentences: byHash(sentences) }, reading }
}

function ignoreDamage(error: unknown): null {
  if (error instanceof SetupError) return null
  throw error
}

function byHash<T>({ embeddings, hashes }: EmbeddedInputs<T>): ReadonlyMap<string, T> {
  return new Map(embeddings.map((embedding, i) => [hashes[i] ?? '', embedding]))
}

function sentencesByPassage({ passages, sentences }: StoredGeneration): Library['sentences'] {
  let next = 0
  return passages.map((passage) => {
    const first = next
    next += passage.sentences.length
    return sentences.embeddings.slice(first, next)
  })
}
