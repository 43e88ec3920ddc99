import type { CardDraft } from '../../core/study/cards/card.ts'
import { cardOfItem } from '../../core/study/cards/card-of-item.ts'
import type { QuizItem } from '../../core/study/quiz/item.ts'
import { cardsAdded } from '../controls/cards/cards-added.ts'
import { say } from '../localisation/catalogue.ts'
import type { Origin } from '../origin.ts'
import { escapeText } from '../present/escape.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'

const TOPIC_LENGTH = 100
/** What makes a card: a gap is asked best without choices; whether a sentence holds is no question for a card. */
const KINDS: readonly QuizItem['kind'][] = ['cloze', 'choice', 'match']

/** Makes up to `count` cards that somebody does not have yet, one from each of the sentences nearest to a topic. */
export async function addCardsAbout(topic: string, count: number, origin: Origin, useCases: UseCases): Promise<Reply> {
  const { learnerId, locale } = origin
  const known = new Set((await useCases.saved.cards.list(learnerId)).map(keyOf))
  const items = await nearestItems(topic, useCases)
  const drafts = items.map(cardOfItem).filter((draft) => !known.has(keyOf(draft)))
  const chosen = drafts.slice(0, count)
  if (chosen.length === 0) {
    throw new Refusal(say(locale, 'cardsNoTopic', { topic: escapeText(shorten(topic, TOPIC_LENGTH)) }))
  }
  return cardsAdded(chosen, origin, useCases)
}

/** One item for each sentence of the passages nearest to a topic, nearest passage first. */
async function nearestItems(topic: string, { quizItems, library }: UseCases): Promise<readonly QuizItem[]> {
  const { passages } = await library.passages(topic, null)
  const items = (await quizItems()).filter(({ kind }) => KINDS.includes(kind))
  const inOrder = items.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  const bySentence = new Map<string, QuizItem>()
  for (const { documentId, start, end } of passages) {
    for (const item of inOrder) {
      const { source } = item
      const isIn = source.documentId === documentId && start <= source.start && source.end <= end
      const sentence = `${documentId} ${source.start}`
      if (isIn && !bySentence.has(sentence)) bySentence.set(sentence, item)
    }
  }
  return [...bySentence.values()]
}

function keyOf({ front, back }: Pick<CardDraft, 'front' | 'back'>): string {
  return `${front}\n${back}`
}
