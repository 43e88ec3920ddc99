import { matchingSources } from '../../core/answering/find-source.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'

/** What somebody typed as a topic: the id of the one document whose id, title or DOI it is, or else the words themselves. */
export function topicOf(cards: readonly LibraryCard[], typed: string): string {
  const words = typed.trim()
  const named = matchingSources(cards, words).find(({ id, title, doi }) =>
    [id, title, doi].some((name) => name?.toLowerCase() === words.toLowerCase()),
  )
  return named?.id ?? words
}
