import type { CardDraft } from '../../../core/study/cards/card.ts'
import { say } from '../../localisation/catalogue.ts'
import type { Origin } from '../../origin.ts'
import { escapeText } from '../../present/escape.ts'
import { shorten } from '../../present/shorten.ts'
import type { Reply } from '../../reply.ts'
import type { UseCases } from '../../use-cases.ts'
import { writeControlId } from '../control-id.ts'

const FRONT_LENGTH = 150
const LISTED = 10

/** Adds cards for who asks, leaving out those that they have, and lists what they ask. */
export async function cardsAdded(
  drafts: readonly CardDraft[],
  { learnerId, locale }: Origin,
  { cards, newId, now }: UseCases,
): Promise<Reply> {
  const added = await cards.add(learnerId, new Map(drafts.map((draft) => [newId(), draft])), now())
  if (added === 0) return { text: say(locale, 'cardsWereThere', { count: drafts.length }) }
  const lines = drafts.slice(0, LISTED).map(({ front }) => `- ${escapeText(shorten(front, FRONT_LENGTH))}`)
  const rest = drafts.length - LISTED
  const there = drafts.length - added
  const text = [
    say(locale, 'cardsAdded', { count: added }),
    ...(there > 0 ? [say(locale, 'cardsWereThere', { count: there })] : []),
    ...lines,
    ...(rest > 0 ? [say(locale, 'andMore', { count: rest })] : []),
  ].join('\n')
  const all = {
    label: say(locale, 'cardsAll'),
    controlId: writeControlId({ name: 'cards-page', ownerId: learnerId, args: ['0'] }),
  }
  return { text, tone: 'answer', rows: [[all]] }
}
