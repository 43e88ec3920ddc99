import type { Span } from '../shared/span.ts'

/** A bracket longer than this, in UTF-16 units, is taken for a stray one and does not hold sentences together. */
const LONGEST_BRACKET = 400

/** Whether an offset into `text` lies between a round or square bracket and its partner; to be asked in ascending order. */
export function bracketTest(text: string): (offset: number) => boolean {
  const pairs = outermost(bracketPairs(text))
  let next = 0
  return (offset) => {
    while ((pairs[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1
    return (pairs[next]?.start ?? offset) < offset
  }
}

/** In the order of the closing brackets. */
function bracketPairs(text: string): readonly Span[] {
  const round: number[] = []
  const square: number[] = []
  const pairs: Span[] = []
  for (const { index, 0: bracket } of text.matchAll(/[()[\]]/g)) {
    const open = bracket === '(' || bracket === ')' ? round : square
    if (bracket === '(' || bracket === '[') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start !== undefined && index - start <= LONGEST_BRACKET) pairs.push({ start, end: index + 1 })
  }
  return pairs
}

/** Drops the pairs that lie inside a later one. */
function outermost(pairs: readonly Span[]): readonly Span[] {
  const outer: Span[] = []
  for (const pair of pairs) {
    while ((outer.at(-1)?.start ?? -1) > pair.start) outer.pop()
    outer.push(pair)
  }
  return outer
}
