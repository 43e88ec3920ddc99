import type { CardSource, StudyCard } from './card.ts'
import type { ReviewScheduler } from './schedule.ts'

/** A sentence that members of a group have cards on. */
export interface FadingSentence {
  readonly source: CardSource
  /** One of the cards on it */
  readonly card: StudyCard
  /** How many members have learnt it */
  readonly learners: number
  /** How many of them would not remember it now, as far as their reviews tell: the sum of their chances to have forgotten it */
  readonly expectedToForget: number
}

/** What a group is about to forget, what most of them have forgotten first. Of several cards on one sentence each member's weakest counts. */
export function fadingTogether(
  cards: readonly StudyCard[],
  scheduler: ReviewScheduler,
  now: number,
): readonly FadingSentence[] {
  const bySentence = new Map<string, StudyCard[]>()
  for (const card of cards) {
    const together = bySentence.get(sentenceOf(card))
    if (together === undefined) bySentence.set(sentenceOf(card), [card])
    else together.push(card)
  }
  const sentences = [...bySentence.values()].flatMap((onIt) => fadingSentence(onIt, scheduler, now) ?? [])
  return sentences.toSorted((a, b) => b.expectedToForget - a.expectedToForget)
}

function sentenceOf({ source }: StudyCard): string {
  return `${source?.documentId} ${source?.start} ${source?.end}`
}

function fadingSentence(cards: readonly StudyCard[], scheduler: ReviewScheduler, now: number): FadingSentence | null {
  const chances = new Map<string, number>()
  for (const { learnerId, schedule } of cards) {
    const chance = scheduler.retrievability(schedule, now)
    chances.set(learnerId, Math.min(chance, chances.get(learnerId) ?? 1))
  }
  const [card] = cards
  if (card === undefined || card.source === null) return null
  const expectedToForget = [...chances.values()].reduce((sum, chance) => sum + 1 - chance, 0)
  return { source: card.source, card, learners: chances.size, expectedToForget }
}
