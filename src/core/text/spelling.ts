import { stemmer } from 'stemmer'
import { foldText } from './fold-text.ts'
import { STOPWORDS } from './stopwords.ts'

/** Shorter words have too many neighbours. */
const SHORTEST = 4
/** From this length on two slips are forgiven, below it one. */
const LONG = 8

export type Correct = (text: string) => string

/**
 * Mends typing errors by the words of the library. A word that the library, a common-word list or another form of either knows,
 * that `isWord` says is one, or that stands in capitals as an abbreviation is never touched; another becomes the known word with the same first letter and the fewest slips (letters left out, added,
 * changed or swapped), the more frequent of two. The result is folded.
 */
export function createSpelling(
  vocabulary: ReadonlyMap<string, number>,
  isWord: (word: string) => boolean = () => false,
): Correct {
  const stems = new Set([...vocabulary.keys()].map((word) => stemmer(word)))
  const byInitial = groupByInitial(vocabulary)
  const isKnown = (word: string) => vocabulary.has(word) || STOPWORDS.has(word) || stems.has(stemmer(word))

  return (text) => {
    const abbreviations = capitalised(text)
    return foldText(text).replace(/\p{L}+/gu, (word) =>
      isKnown(word) || abbreviations.has(word) || isWord(word) ? word : nearest(word, byInitial),
    )
  }
}

/** Words all in capitals, folded, unless everything is: abbreviations, which resemble words they have nothing to do with. */
function capitalised(text: string): ReadonlySet<string> {
  const written = /\p{Ll}/u.test(text) ? (text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []) : []
  return new Set(written.map(foldText))
}

/** The known word with the fewest slips, or the word itself where that takes too many. */
function nearest(word: string, byInitial: ReadonlyMap<string, readonly string[]>): string {
  if (word.length < SHORTEST) return word
  let best = word
  let fewest = word.length >= LONG ? 3 : 2
  for (const candidate of byInitial.get(word[0] ?? '') ?? []) {
    const slips = slipsBetween(word, candidate, fewest)
    if (slips < fewest) [best, fewest] = [candidate, slips]
  }
  return best
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
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : limit
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same, swapped))
    }
    if (Math.min(...row) >= limit) return limit
    beforeLast = last
    last = row
  }
  return Math.min(limit, at(last, b.length))
}

function at(row: readonly number[], j: number): number {
  return row[j] ?? Number.POSITIVE_INFINITY
}
