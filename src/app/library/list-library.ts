import { readCorpusFolder } from '../../adapters/files/corpus-folder.ts'
import { readGeneration, readPublished } from '../../adapters/files/generations.ts'
import type { Contents } from '../../cli/library-use-cases.ts'
import type { Passage } from '../../core/chunking/passage.ts'
import type { Document } from '../../core/corpus/document.ts'
import type { SourceRecord } from '../../core/indexing/manifest.ts'
import type { LibraryPlaces } from '../places.ts'
import { isUpToDate } from './open-library.ts'

interface Opened {
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  readonly sources: readonly SourceRecord[]
}

/** What the library holds, ordered by id. An index that is behind its files is brought up to date with `update` first. */
export async function listLibrary(places: LibraryPlaces, update: () => Promise<unknown>): Promise<Contents> {
  const { documents, passages, sources } = (await openIfCurrent(places)) ?? (await openAfter(update, places))
  return {
    documents: documents
      .map(({ id, kind, title, authors, year, journal, doi, licence, retraction, file, source }) => ({
        ...{ id, kind, title, authors, year, journal, doi, licence, retraction, file },
        passages: passages.filter(({ documentId }) => documentId === id).length,
        source,
      }))
      .sort((a, b) => a.id.localeCompare(b.id, 'en')),
    leftOut: sources.flatMap(({ file, problem }) => (problem === null ? [] : [{ file, problem }])),
  }
}

async function openAfter(update: () => Promise<unknown>, places: LibraryPlaces): Promise<Opened> {
  await update()
  const published = await readPublished(places.indexFolder)
  if (published === null) throw new RangeError('The index is gone just after it was made.')
  return { ...(await readGeneration(published)), sources: published.manifest.sources }
}

async function openIfCurrent(places: LibraryPlaces): Promise<Opened | null> {
  const files = await readCorpusFolder(places.corpusFolder)
  const published = await readPublished(places.indexFolder)
  if (published === null || !isUpToDate(published.manifest, files)) return null
  return { ...(await readGeneration(published)), sources: published.manifest.sources }
}
