import type { LibraryCard } from '../../core/answering/library-card.ts'
import { pagesOf } from '../present/passages.ts'
import { presentSources, SOURCES_PER_PAGE } from '../present/sources.ts'
import type { Reply } from '../reply.ts'
import type { Control } from './control.ts'
import { pageButtons, pageNumber } from './page-buttons.ts'

const NAME = 'sources-page'

/** Turns the pages of the list of documents. */
export const sourcesPage: Control = {
  name: NAME,
  placement: () => 'update',
  run: async ({ args: [page = ''], origin: { learnerId, locale } }, useCases) =>
    sourcesReply(await useCases.sources(), pageNumber(page), { ownerId: learnerId, locale }),
}

/** One page of what the library holds, with buttons for the others. */
export function sourcesReply(
  cards: readonly LibraryCard[],
  wanted: number,
  { ownerId, locale }: { readonly ownerId: string; readonly locale: string },
): Reply {
  const pages = pagesOf(cards.length, SOURCES_PER_PAGE)
  const page = Math.min(wanted, pages - 1)
  return {
    text: presentSources(cards, page, locale),
    rows: pageButtons({ name: NAME, ownerId, args: [] }, { page, pages, locale }),
  }
}
