import type { Library } from '../retrieval/library.ts'
import type { Scored } from '../retrieval/ports.ts'

/** The documents of ranked passages, each at the place of its best passage. */
export function rankDocuments(library: Pick<Library, 'passages'>, passages: readonly Scored[]): readonly string[] {
  const ids = passages.flatMap(({ id }) => library.passages[id]?.documentId ?? [])
  return [...new Set(ids)]
}
