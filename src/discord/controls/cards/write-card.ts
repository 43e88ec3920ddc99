import { say } from '../../localisation/catalogue.ts'
import type { Origin } from '../../origin.ts'
import type { Modal } from '../../reply.ts'
import type { Control } from '../control.ts'
import { writeControlId } from '../control-id.ts'
import { sideFields } from './change-card.ts'
import { giveCard } from './give-card.ts'

/** Asks for a card in one's own words. */
export function ownCardModal({ learnerId, locale }: Origin): Modal {
  return {
    title: say(locale, 'cardNewTitle'),
    controlId: writeControlId({ name: 'card-written', ownerId: learnerId, args: [] }),
    fields: sideFields(locale),
  }
}

/** Keeps the card that was written; it cites nothing. */
export const cardWritten: Control = {
  name: 'card-written',
  placement: () => 'private',
  run: ({ origin, fields }, useCases) =>
    giveCard({ front: fields['front'] ?? '', back: fields['back'] ?? '', source: null }, origin, useCases),
}
