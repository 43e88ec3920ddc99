import type { LibraryCard } from '../../core/answering/library-card.ts'
import type { GivenAnswer } from '../../core/answering/ports.ts'
import { say } from '../localisation/catalogue.ts'
import { PASSAGES_PER_PAGE, pagesOf, presentPassages } from '../present/passages.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { Control } from './control.ts'
import { pageButtons, pageNumber } from './page-buttons.ts'

const NAME = 'passages'

/** Turns the pages of what `/passages` has found. */
export const passagesPage: Control = {
  name: NAME,
  placement: () => 'update',
  run: async ({ args: [id = '', page = ''], origin: { learnerId, locale } }, useCases) => {
    const given = await useCases.saved.givenAnswers.find(id)
    if (given === null || given.learnerId !== learnerId) throw new Refusal(say(locale, 'expired'))
    return passagesReply(given, pageNumber(page), { cards: await useCases.sources(), locale })
  },
}

/** One page of the passages that were found, with buttons for the others. */
export function passagesReply(
  { id, learnerId, answer }: Pick<GivenAnswer, 'id' | 'learnerId' | 'answer'>,
  wanted: number,
  { cards, locale }: { readonly cards: readonly LibraryCard[]; readonly locale: string },
): Reply {
  const pages = pagesOf(answer.nearest.length, PASSAGES_PER_PAGE)
  const page = Math.min(wanted, pages - 1)
  return {
    text: presentPassages({ query: answer.question, passages: answer.nearest, page }, cards, locale),
    rows: pageButtons({ name: NAME, ownerId: learnerId, args: [id] }, { page, pages, locale }),
  }
}
