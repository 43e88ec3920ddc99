import type { QuizItem } from '../core/study/quiz/item.ts'
import type { UseCases } from './use-cases.ts'

/**
 * The items about a topic: the id of a document, or words, whose nearest passages are taken. `null` means all of them.
 * @throws UserError for words that cannot be searched
 */
export async function itemsAbout(topic: string | null, useCases: UseCases): Promise<readonly QuizItem[]> {
  const items = await useCases.quizItems()
  if (topic === null) return items
  if ((await useCases.sources()).some(({ id }) => id === topic)) {
    return items.filter(({ source }) => source.documentId === topic)
  }
  const { passages } = await useCases.library.passages(topic, null)
  return items.filter(({ source }) =>
    passages.some(
      ({ documentId, start, end }) => documentId === source.documentId && start <= source.start && source.end <= end,
    ),
  )
}
