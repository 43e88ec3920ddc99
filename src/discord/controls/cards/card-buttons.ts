import type { StudyCard } from '../../../core/study/cards/card.ts'
import { say } from '../../localisation/catalogue.ts'
import type { Button } from '../../reply.ts'
import { writeControlId } from '../control-id.ts'

/** What can be done with a card of one's own; `page` is that of the list to come back to, counted from 0. */
export function cardButtons(
  { id, suspended }: Pick<StudyCard, 'id' | 'suspended'>,
  ownerId: string,
  page: number,
  locale: string,
): readonly Button[] {
  const idOf = (name: string, ...args: readonly string[]) =>
    writeControlId({ name, ownerId, args: [id, String(page), ...args] })
  return [
    { label: say(locale, 'cardEdit'), controlId: idOf('card-edit') },
    suspended
      ? { label: say(locale, 'cardResume'), controlId: idOf('card-suspend', '0') }
      : { label: say(locale, 'cardSuspend'), controlId: idOf('card-suspend', '1') },
    { label: say(locale, 'cardDelete'), style: 'danger', controlId: idOf('card-delete') },
    {
      label: say(locale, 'cardsAll'),
      controlId: writeControlId({ name: 'cards-page', ownerId, args: [String(page)] }),
    },
  ]
}
