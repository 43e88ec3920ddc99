import { groupBy } from '../../src/core/shared/group-by.ts'

const WORD = /\p{L}[\p{L}\p{N}]+/gu

/** The words of a text of two signs and more, in lower case, ligatures and raised signs as plain letters. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').replaceAll('\u00AD', '').toLowerCase().match(WORD) ?? []
}

/**
 * Which share of the words of `wanted` stand in `found` in the same order, 0…1: their longest common subsequence (Hunt & Szymanski 1977).
 */
export function shareInOrder(wanted: readonly string[], found: readonly string[]): number {
  const places = groupBy([...found.keys()], (place) => found[place] ?? '')
  /** Of the common subsequences of each length, where the one ends that ends first */
  const ends: number[] = []
  for (const word of wanted) {
    for (const place of places.get(word)?.toReversed() ?? []) {
      const at = firstNotBelow(ends, place)
      ends[at] = place
    }
  }
  return ends.length / wanted.length
}

function firstNotBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** A text's letters alone, so that no hyphen at a line's end makes a difference. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
}
