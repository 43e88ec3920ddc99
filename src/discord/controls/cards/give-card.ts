import type { CardDraft } from '../../../core/study/cards/card.ts'
import { say } from '../../localisation/catalogue.ts'
import type { Origin } from '../../origin.ts'
import { presentBothSides } from '../../present/cards.ts'
import type { Reply } from '../../reply.ts'
import type { UseCases } from '../../use-cases.ts'
import { cardButtons } from './card-buttons.ts'

/** Makes a card for who asks, shown to them alone, unless they have it already. @throws UserError when it cannot be one */
export async function giveCard(
  draft: CardDraft,
  { learnerId, locale }: Pick<Origin, 'learnerId' | 'locale'>,
  { cards, newId, now }: UseCases,
): Promise<Reply> {
  const id = newId()
  const added = await cards.add(learnerId, new Map([[id, draft]]), now())
  if (added === 0) return { text: say(locale, 'cardThereAlready') }
  return {
    text: `${say(locale, 'cardMade')}\n\n${presentBothSides(draft, locale)}`,
    tone: 'answer',
    rows: [cardButtons({ id, suspended: false }, learnerId, 0, locale)],
  }
}
