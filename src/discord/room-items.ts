import type { QuizItem } from '../core/study/quiz/item.ts'
import { itemsAbout } from '../core/study/quiz/topics.ts'
import type { UseCases } from './use-cases.ts'

/** The items about a topic, or all of them, out of the documents that a room wants to be answered from. */
export async function roomItems(
  settingsRoomId: string,
  topic: string | null,
  { quizItems, saved }: UseCases,
): Promise<readonly QuizItem[]> {
  const { sources } = await saved.rooms.settings(settingsRoomId)
  const items = await quizItems()
  const there = items.filter(({ source }) => sources.length === 0 || sources.includes(source.documentId))
  return topic === null ? there : itemsAbout(there, topic)
}
