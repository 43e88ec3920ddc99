import { LONGEST_SIDE } from '../../../core/study/cards/card.ts'
import { say } from '../../localisation/catalogue.ts'
import { presentBothSides } from '../../present/cards.ts'
import { Refusal } from '../../refusal.ts'
import type { Control, ModalButton } from '../control.ts'
import { writeControlId } from '../control-id.ts'
import { pageNumber } from '../page-buttons.ts'
import { cardList, cardView } from './card-list.ts'

/** Asks for the sides of a card, as they are so far. */
export const cardEdit: ModalButton = {
  name: 'card-edit',
  modal: async ({ origin: { learnerId, locale }, args }, { saved }) => {
    const card = await saved.cards.find(learnerId, args[0] ?? '')
    if (card === null) throw new Refusal(say(locale, 'cardGone'))
    return {
      title: say(locale, 'cardEditTitle'),
      controlId: writeControlId({ name: 'card-edited', ownerId: learnerId, args }),
      fields: sideFields(locale, card),
    }
  },
}

/** Changes the sides of a card; its citation and its schedule stay. */
export const cardEdited: Control = {
  name: 'card-edited',
  placement: ({ messageId }) => (messageId === null ? 'private' : 'update'),
  run: async ({ origin, args: [cardId = '', page = ''], fields }, useCases) => {
    const { learnerId, locale } = origin
    const sides = { front: fields['front'] ?? '', back: fields['back'] ?? '' }
    const outcome = await useCases.cards.edit(learnerId, cardId, sides)
    if (outcome === 'there already') throw new Refusal(say(locale, 'cardThereAlready'))
    return cardView(origin, useCases, { cardId, page: pageNumber(page), note: say(locale, 'cardChanged') })
  },
}

/** Leaves a card out of reviews, or takes it in again. */
export const cardSuspend: Control = {
  name: 'card-suspend',
  placement: () => 'update',
  run: async ({ origin, args: [cardId = '', page = '', suspended] }, useCases) => {
    await useCases.saved.cards.suspend(origin.learnerId, cardId, suspended === '1')
    return cardView(origin, useCases, { cardId, page: pageNumber(page) })
  },
}

/** Asks whether a card is really to go, with everything that is known of it. */
export const cardDelete: Control = {
  name: 'card-delete',
  placement: () => 'update',
  run: async ({ origin, args }, useCases) => {
    const { learnerId, locale } = origin
    const [cardId = '', page = ''] = args
    const card = await useCases.saved.cards.find(learnerId, cardId)
    if (card === null) return cardList(origin, useCases, pageNumber(page), say(locale, 'cardGone'))
    const idOf = (name: string) => writeControlId({ name, ownerId: learnerId, args })
    return {
      text: `${say(locale, 'cardAskDelete')}\n\n${presentBothSides(card, locale)}`,
      tone: 'answer',
      rows: [
        [
          { label: say(locale, 'cardDelete'), style: 'danger', controlId: idOf('card-delete-sure') },
          { label: say(locale, 'cardKeep'), controlId: idOf('card-keep') },
        ],
      ],
    }
  },
}

export const cardDeleteSure: Control = {
  name: 'card-delete-sure',
  placement: () => 'update',
  run: async ({ origin, args: [cardId = '', page = ''] }, useCases) => {
    const deleted = await useCases.saved.cards.delete(origin.learnerId, cardId)
    const note = say(origin.locale, deleted ? 'cardDeleted' : 'cardGone')
    return cardList(origin, useCases, pageNumber(page), note)
  },
}

export const cardKeep: Control = {
  name: 'card-keep',
  placement: () => 'update',
  run: ({ origin, args: [cardId = '', page = ''] }, useCases) =>
    cardView(origin, useCases, { cardId, page: pageNumber(page) }),
}

/** What both sides are written into. */
export function sideFields(locale: string, sides?: { readonly front: string; readonly back: string }) {
  return (['front', 'back'] as const).map((name) => ({
    name,
    label: say(locale, name === 'front' ? 'cardFront' : 'cardBack'),
    isLong: true,
    maxLength: LONGEST_SIDE,
    ...(sides === undefined ? {} : { value: sides[name] }),
  }))
}
