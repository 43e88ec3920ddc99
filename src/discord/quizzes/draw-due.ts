import { drawFading, drawItems } from '../../core/study/quiz/draw-items.ts'
import type { QuizItem } from '../../core/study/quiz/item.ts'
import { missesOf } from '../../core/study/quiz/misses.ts'
import { expiryOf, RETENTION_DAYS } from '../../core/study/retention.ts'
import type { Origin } from '../origin.ts'
import type { UseCases } from '../use-cases.ts'

interface DueDraw {
  readonly drawn: readonly QuizItem[]
  /** How many of them are on sentences that are about to be forgotten */
  readonly fading: number
}

/**
 * Items on what those who study in a room, or somebody alone, are about to forget. Where these are too few, what was missed in
 * the last quiz there comes next, and then anything.
 */
export async function drawDue(
  items: readonly QuizItem[],
  { questions, isPrivate }: { readonly questions: number; readonly isPrivate: boolean },
  { learnerId, roomId, settingsRoomId }: Origin,
  { saved, cards, now, newId }: UseCases,
): Promise<DueDraw> {
  const since = expiryOf(now(), RETENTION_DAYS.studiedInRooms)
  const learners = isPrivate ? [learnerId] : await saved.learners.studyingIn(settingsRoomId, since)
  const seed = newId()
  const fading = drawFading(items, await cards.fadingTogether(learners), { count: questions, seed })
  const missed = isPrivate ? await saved.quizzes.missedBy(learnerId, questions) : await missedLately()
  const missedIds = new Set(missed.map(({ id }) => id))
  const others = items.filter(({ id }) => !missedIds.has(id))
  const rest = [items.filter(({ id }) => missedIds.has(id)), others].flatMap((those) =>
    drawItems(those, { count: questions, lately: new Set(), seed }),
  )
  // Once more, so that no sentence is asked of twice.
  const drawn = new Map([...fading, ...rest].map((item) => [`${item.source.documentId} ${item.source.start}`, item]))
  return { drawn: [...drawn.values()].slice(0, questions), fading: fading.length }

  async function missedLately(): Promise<readonly QuizItem[]> {
    const last = await saved.quizzes.lastIn(roomId)
    return last === null ? [] : missesOf(last).map(({ item }) => item)
  }
}
