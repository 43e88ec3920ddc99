import type { QuizItem } from '../quiz/item.ts'
import type { CardDraft } from './card.ts'

/** The card that a quiz item makes: its question in front, the right answer behind, with the sentence that it was written from. */
export function cardOfItem(item: QuizItem): CardDraft {
  const { documentId, title, section, start, end, quote, url } = item.source
  return { ...sidesOf(item), source: { documentId, title, section, start, end, quote, url } }
}

function sidesOf(item: QuizItem): Pick<CardDraft, 'front' | 'back'> {
  if (item.kind === 'cloze') return { front: item.stem, back: item.accepted[0] }
  const back = item.options[item.right] ?? ''
  // What stands in the gap can be known without the choices; whether a sentence holds, and which definition is meant, cannot.
  return { front: item.kind === 'choice' ? item.stem : `${item.stem}\n(${item.options.join(' / ')})`, back }
}
