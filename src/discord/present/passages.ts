import type { Citation } from '../../core/answering/answer.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { say } from '../localisation/catalogue.ts'
import { presentCitation } from './citations.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

export const PASSAGES_PER_PAGE = 3
const PASSAGE_LENGTH = 900
const QUERY_LENGTH = 200

/** One page of the passages that were found. */
export interface PassagesPage {
  readonly query: string
  /** All of them, best first */
  readonly passages: readonly Citation[]
  /** Counted from 0 */
  readonly page: number
}

/** How many pages there are; at least one. */
export function pagesOf(count: number, perPage: number): number {
  return Math.max(1, Math.ceil(count / perPage))
}

/** Passages with their places, as what they are: near the query, not an answer. */
export function presentPassages(
  { query, passages, page }: PassagesPage,
  cards: readonly LibraryCard[],
  locale: string,
): string {
  const asked = escapeText(shorten(query, QUERY_LENGTH))
  if (passages.length === 0) return say(locale, 'passagesNone', { query: asked })
  const pages = pagesOf(passages.length, PASSAGES_PER_PAGE)
  const shown = passages.slice(page * PASSAGES_PER_PAGE, (page + 1) * PASSAGES_PER_PAGE)
  return [
    say(locale, 'passagesNear', { query: asked }),
    ...shown.map((passage) => presentQuoted(passage, cards, { limit: PASSAGE_LENGTH, locale })),
    `-# ${say(locale, 'passagesNote')} ${say(locale, 'page', { page: page + 1, pages })}`,
  ].join('\n\n')
}

/** A quote with the line that says where it stands; of a long one at most `limit` characters and "…". */
export function presentQuoted(
  citation: Citation,
  cards: readonly LibraryCard[],
  { limit, locale }: { readonly limit: number; readonly locale: string },
): string {
  const card = cards.find(({ id }) => id === citation.documentId)
  return `> ${escapeText(shorten(citation.quote, limit))}\n${presentCitation(citation, card, locale)}`
}
