import { stemmer } from 'stemmer'
import { foldText } from './fold-text.ts'
import { STOPWORDS } from './stopwords.ts'

/** Shorter words have too many neighbours. */
const SHORTEST = 4
/** From this length on two slips are forgiven, below it one. */
const LONG = 8

export type Correct = (text: string) => string

/**
 * Mends typing errors by the words of the library. A word that the library, a common-word list or another form of either knows
 * is never touched; another becomes the known word with the same first letter and the fewest slips (letters left out, added,
 * changed or swapped), the more frequent of two. The result is folded.
 */
export function createSpelling(vocabulary: ReadonlyMap<string, number>): Correct {
  const stems = new Set([...vocabulary.keys()].map((word) => stemmer(word)))
  const byInitial = groupByInitial(vocabulary)
  const isKnown = (word: string) => vocabulary.has(word) || STOPWORDS.has(word) || stems.has(stemmer(word))

  return (text) =>
    foldText(text).replace(/\p{L}+/gu, (word) => {
      if (word.length < SHORTEST || isKnown(word)) return word
      const most = word.length >= LONG ? 2 : 1
      let best = word
      let fewest = most + 1
      for (const candidate of byInitial.get(word[0] ?? '') ?? []) {
        const slips = slipsBetween(word, candidate, fewest)
        if (slips < fewest) [best, fewest] = [candidate, slips]
      }
      return best
    })
}

/** Words of four letters or more by their first letter, the most frequent first. */
function groupByInitial(vocabulary: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  const words = [...vocabulary].filter(([word]) => word.length >= SHORTEST).sort(([, a], [, b]) => b - a)
  for (const [word] of words) {
    const initial = word[0] ?? ''
    const group = groups.get(initial)
    if (group === undefined) groups.set(initial, [word])
    else group.push(word)
  }
  return groups
}

/** Optimal string alignment distance; `limit` when it is that or more. */
function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1)
      row.push(slips)
    }
    if (Math.min(...row) >= limit) return limit
    beforeLast = last
    last = row
  }
  return Math.min(limit, last[b.length] ?? limit)
}
