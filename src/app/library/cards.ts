import type { LibraryCard } from '../../core/answering/library-card.ts'
import type { Library } from '../../core/retrieval/library.ts'

/** The library's documents as a list for readers, ordered by id. */
export function libraryCards({ documents, passages }: Library): readonly LibraryCard[] {
  const held = new Map<string, number>()
  for (const { documentId } of passages) held.set(documentId, (held.get(documentId) ?? 0) + 1)
  return [...documents.values()]
    .map(({ id, kind, title, authors, journal, year, locator, doi, licence, retraction, sections }) => ({
      ...{ id, kind, title, authors, journal, year, locator, doi, licence, retraction },
      sections: sections.map(({ path }) => path.join(' › ')),
      passages: held.get(id) ?? 0,
    }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
}
