import { say } from '../../localisation/catalogue.ts'
import type { Origin } from '../../origin.ts'
import { CARDS_PER_PAGE, presentBothSides, presentCardList } from '../../present/cards.ts'
import { CHOICE_TEXT_LIMIT } from '../../present/limits.ts'
import { presentMoment } from '../../present/moment.ts'
import { pagesOf } from '../../present/passages.ts'
import { shorten } from '../../present/shorten.ts'
import type { Reply } from '../../reply.ts'
import type { UseCases } from '../../use-cases.ts'
import type { Control } from '../control.ts'
import { writeControlId } from '../control-id.ts'
import { pageButtons, pageNumber } from '../page-buttons.ts'
import { cardButtons } from './card-buttons.ts'

const PAGE = 'cards-page'

/** Turns the pages of a learner's cards. */
export const cardsPage: Control = {
  name: PAGE,
  placement: () => 'update',
  run: ({ origin, args: [page = ''] }, useCases) => cardList(origin, useCases, pageNumber(page)),
}

/** Shows the card that was chosen in the list. */
export const cardPick: Control = {
  name: 'card-pick',
  placement: () => 'update',
  run: ({ origin, args: [page = ''], values: [cardId = ''] }, useCases) =>
    cardView(origin, useCases, { cardId, page: pageNumber(page) }),
}

/** One page of the cards, to choose one from. A page that is no longer there is the last one. */
export async function cardList(
  { learnerId, locale }: Origin,
  { saved, now }: UseCases,
  wanted: number,
  note?: string,
): Promise<Reply> {
  const counts = await saved.cards.count(learnerId, now())
  const pages = pagesOf(counts.all, CARDS_PER_PAGE)
  const page = Math.min(wanted, pages - 1)
  const cards = await saved.cards.list(learnerId, { offset: page * CARDS_PER_PAGE, limit: CARDS_PER_PAGE })
  const text = presentCardList(cards, { counts, page, pages }, locale)
  const menu = {
    controlId: writeControlId({ name: 'card-pick', ownerId: learnerId, args: [String(page)] }),
    placeholder: say(locale, 'cardsPick'),
    choices: cards.map(({ id, front }, i) => ({
      label: shorten(`${page * CARDS_PER_PAGE + i + 1}. ${front}`, CHOICE_TEXT_LIMIT),
      value: id,
    })),
  }
  const turn = pageButtons({ name: PAGE, ownerId: learnerId, args: [] }, { page, pages, locale })
  return {
    text: note === undefined ? text : `${note}\n\n${text}`,
    tone: 'answer',
    rows: [...(cards.length === 0 ? [] : [menu]), ...turn],
  }
}

/** One card with what can be done with it; the list when it is gone. */
export async function cardView(
  origin: Origin,
  useCases: UseCases,
  { cardId, page, note }: { readonly cardId: string; readonly page: number; readonly note?: string },
): Promise<Reply> {
  const { learnerId, locale } = origin
  const card = await useCases.saved.cards.find(learnerId, cardId)
  if (card === null) return cardList(origin, useCases, page, say(locale, 'cardGone'))
  const due = say(locale, 'cardDue', { when: presentMoment(card.schedule.dueAt) })
  const state = card.suspended ? say(locale, 'cardSuspended') : due
  const text = `${presentBothSides(card, locale)}\n\n-# ${state} ${say(locale, 'cardReviews', { count: card.schedule.reviews })}`
  return {
    text: note === undefined ? text : `${note}\n\n${text}`,
    tone: 'answer',
    rows: [cardButtons(card, learnerId, page, locale)],
  }
}
