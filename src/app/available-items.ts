import type { Library } from '../core/retrieval/library.ts'
import type { QuizItem } from '../core/study/quiz/item.ts'
import type { Quizzes } from '../core/study/quiz/ports.ts'
import { retiredItems } from '../core/study/quiz/retired-items.ts'
import { writeItemsInTurns } from './write-items-in-turns.ts'

/** All responses are read for it, so not for every letter that somebody types. */
const FRESH_FOR_MS = 60_000

/** The items of a library without those that have retired; written once for each library, and looked through about once a minute. */
export function availableItems(
  quizzes: Pick<Quizzes, 'responses' | 'reports'>,
  now: () => number,
): (library: Library) => Promise<readonly QuizItem[]> {
  const written = new WeakMap<Library, Promise<readonly QuizItem[]>>()
  let retired: ReadonlySet<string> = new Set()
  let readAt = Number.NEGATIVE_INFINITY

  async function retiredNow(): Promise<ReadonlySet<string>> {
    if (Math.abs(now() - readAt) < FRESH_FOR_MS) return retired
    readAt = now()
    retired = retiredItems(await quizzes.responses(), await quizzes.reports())
    return retired
  }

  return async (library) => {
    const items = written.get(library) ?? writeItemsInTurns(library)
    written.set(library, items)
    const gone = await retiredNow()
    return (await items).filter(({ id }) => !gone.has(id))
  }
}
