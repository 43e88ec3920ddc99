import { setImmediate as breath } from 'node:timers/promises'
import type { Library } from '../core/retrieval/library.ts'
import type { QuizItem } from '../core/study/quiz/item.ts'
import { attempts } from '../core/study/quiz/write-items.ts'

/** So long nobody notices that they wait. */
const AT_ONCE_MS = 20

/** Every item of a library, written a few at a time: the bot goes on answering meanwhile. */
export async function writeItemsInTurns(library: Library): Promise<readonly QuizItem[]> {
  const items: QuizItem[] = []
  let began = performance.now()
  for (const attempt of attempts(library)) {
    if ('item' in attempt) items.push(attempt.item)
    if (performance.now() - began < AT_ONCE_MS) continue
    await breath()
    began = performance.now()
  }
  return items
}
