import { sha256 } from '../../shared/hash.ts'
import type { QuizItem } from '../quiz/item.ts'

const DAY_MS = 86_400_000

/** For so long no item is asked again in a room, and for the shorter time no other item about the same sentence. */
export const SAME_ITEM_MS = 365 * DAY_MS
const SAME_SENTENCE_MS = 30 * DAY_MS

/** What has been asked in a room, and when, in milliseconds since 1970 (UTC). */
export interface Asked {
  readonly item: QuizItem
  readonly at: number
}

/**
 * An item that the room has not been asked for long, in an order that looks random and is another one for each `seed`. When all of
 * the others have been asked, one about a sentence that was asked about lately; `null` when there is none left at all.
 */
export function chooseItem(
  items: readonly QuizItem[],
  asked: readonly Asked[],
  seed: string,
  now: number,
): QuizItem | null {
  const recent = new Set(asked.filter(({ at }) => now - at < SAME_ITEM_MS).map(({ item }) => item.id))
  const sentences = new Set(asked.filter(({ at }) => now - at < SAME_SENTENCE_MS).map(({ item }) => placeOf(item)))
  const left = items.filter(({ id }) => !recent.has(id))
  const fresh = left.filter((item) => !sentences.has(placeOf(item)))
  const [first] = [...(fresh.length > 0 ? fresh : left)]
    .map((item) => ({ item, key: sha256(`${seed} ${item.id}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return first?.item ?? null
}

function placeOf({ source }: QuizItem): string {
  return `${source.documentId} ${source.start}`
}
