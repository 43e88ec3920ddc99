import type { LibraryCard } from '../core/answering/library-card.ts'
import type { Library } from '../core/retrieval/library.ts'

/** The library's documents as a list for readers, ordered by id. */
export function libraryCards({ documents, passages }: Library): readonly LibraryCard[] {
  return [...documents.values()]
    .map(({ id, kind, title, authors, journal, year, locator, doi, licence, retraction, sections }) => ({
      ...{ id, kind, title, authors, journal, year, locator, doi, licence, retraction },
      sections: sections.map(({ path }) => path.join(' › ')),
      passages: passages.filter(({ documentId }) => documentId === id).length,
    }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
}
