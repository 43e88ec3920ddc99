import type { Reference } from '../../core/corpus/document.ts'

/** The keys of a list of references in its order, and the place of each. */
export interface ReferenceOrder {
  readonly keys: readonly string[]
  readonly places: ReadonlyMap<string, number>
}

/** Nobody refers to more works in one range. */
const LONGEST_RANGE = 100

export const NO_REFERENCES: ReferenceOrder = { keys: [], places: new Map() }

export function referenceOrder(references: readonly Reference[]): ReferenceOrder {
  const keys = references.map(({ key }) => key)
  return { keys, places: new Map(keys.map((key, i) => [key, i])) }
}

/** The keys between two others, as a range like "3–7" means them; none where the range makes no sense. */
export function keysBetween({ keys, places }: ReferenceOrder, first: string, last: string): readonly string[] {
  const from = places.get(first)
  const to = places.get(last)
  return from === undefined || to === undefined || to - from > LONGEST_RANGE
    ? []
    : keys.slice(from + 1, Math.max(from + 1, to))
}
