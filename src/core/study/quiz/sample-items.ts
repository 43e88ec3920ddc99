import type { QuizItem } from './item.ts'
import { shuffled } from './item-id.ts'

/** `size` items, or all when there are not so many: one of each kind in turn, drawn by `seed`. */
export function sampleItems(items: readonly QuizItem[], size: number, seed: number): readonly QuizItem[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort()
  const queues = kinds.map((kind) => [
    ...shuffled(
      items.filter((item) => item.kind === kind),
      String(seed),
      ({ id }) => id,
    ),
  ])
  const sample: QuizItem[] = []
  while (sample.length < size && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const item = sample.length < size ? queue.shift() : undefined
      if (item !== undefined) sample.push(item)
    }
  }
  return sample
}
