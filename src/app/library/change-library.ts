import { type CorpusChanges, createCorpusChanges, removeUnfinished } from '../../adapters/files/corpus-changes.ts'
import { readCorpusFolder } from '../../adapters/files/corpus-folder.ts'
import { readGeneration } from '../../adapters/files/generations.ts'
import type { Config } from '../../config/settings.ts'
import type { Passage } from '../../core/chunking/passage.ts'
import type { Document } from '../../core/corpus/document.ts'
import { planSources } from '../../core/indexing/read-documents.ts'
import { openModel } from '../open-answering.ts'
import { type LibraryPlaces, libraryPlaces } from '../places.ts'
import type { Progress } from '../progress.ts'
import { SYSTEM_CLOCK } from '../system-clock.ts'
import type { Holdings } from './examine-candidate.ts'
import { whileHoldingIndex } from './index-lock.ts'
import { EmptyLibraryError, type OpeningTools, updateHeldIndex } from './open-library.ts'
import { PARSERS } from './parsers.ts'

/** Folders of the library that files are put into. */
export const ADDED = 'added'
export const FETCHED = 'fetched'

export interface ChangingOptions {
  readonly config: Config
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** What came of a change; `index` is `null` when nothing was changed. */
export interface Changed<T> {
  readonly result: T
  readonly index: NewIndex | null
}

/** What the index holds after a change. */
export interface NewIndex {
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  readonly embedded: number
}

/**
 * Changes the library's files and brings the index up to date, as the only process that does. Whatever goes wrong on the way, Ctrl-C
 * included, leaves files and index as they were.
 * @param change gets what the library holds, and the means to change its files; tells what it did and, when it changed any, what has
 *   been read of the library, so that nothing is read twice
 */
export async function changeLibrary<T>(
  { config, progress, signal }: ChangingOptions,
  change: (
    holdings: Holdings,
    files: CorpusChanges,
  ) => Promise<{ readonly result: T; readonly changed: Holdings | null }>,
): Promise<Changed<T>> {
  const places = libraryPlaces(config)
  const embedder = await openModel({ config, progress, signal })
  const tools: OpeningTools = { embedder, clock: SYSTEM_CLOCK, progress, signal }
  try {
    return await whileHoldingIndex(places, tools, async () => {
      await removeUnfinished(places.corpusFolder, [ADDED, FETCHED])
      const files = createCorpusChanges(places.corpusFolder)
      const holdings = await holdingsOf(places, tools)
      return files.attempt(async () => {
        const { result, changed } = await change(holdings, files)
        if (changed === null) return { result, index: null }
        const { published, embedded } = await updateHeldIndex(places, tools, changed)
        const { documents, passages } = await readGeneration(published)
        return { result, index: { documents, passages, embedded } }
      })
    })
  } finally {
    await embedder.close()
  }
}

/** What the library holds once it is up to date; a library may also be empty before its first text. */
async function holdingsOf(places: LibraryPlaces, tools: OpeningTools): Promise<Holdings> {
  try {
    const { published } = await updateHeldIndex(places, tools)
    const { documents, manifest } = await readGeneration(published)
    return { documents, sources: manifest.sources }
  } catch (error) {
    if (!(error instanceof EmptyLibraryError)) throw error
    return { documents: [], sources: planSources(await readCorpusFolder(places.corpusFolder), PARSERS) }
  }
}
