import type { Scored } from './ports.ts'

/** Term-frequency saturation and length normalisation. */
const K1 = 1.5
const B = 0.75

interface Posting {
  readonly id: number
  readonly frequency: number
}

/** Which of `tokens` occur, and how telling each is. */
export interface TermStatistics {
  /** Inverse document frequency, > 0; the highest possible value for a token that no text holds */
  idf(token: string): number
  /** Whether any text holds the token */
  has(token: string): boolean
}

export interface Bm25Index extends TermStatistics {
  readonly size: number
  /** The `limit` best-scoring texts, best first, ties by id; texts sharing no token with the query are left out. */
  search(query: readonly string[], limit: number, accepts?: (id: number) => boolean): readonly Scored[]
}

/**
 * Okapi BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond) over texts given as token
 * lists; a text's id is its position. The idf is the one with 1 added inside the logarithm, so it is never negative. Scores
 * are unbounded and comparable within one query only. A repeated query token counts once per repeat.
 */
export function createBm25Index(texts: readonly (readonly string[])[]): Bm25Index {
  const postings = new Map<string, Posting[]>()
  texts.forEach((tokens, id) => {
    for (const [token, frequency] of countTokens(tokens)) {
      const list = postings.get(token)
      if (list === undefined) postings.set(token, [{ id, frequency }])
      else list.push({ id, frequency })
    }
  })
  const totalLength = texts.reduce((sum, tokens) => sum + tokens.length, 0)
  const averageLength = totalLength / Math.max(1, texts.length)

  const idf = (token: string) => {
    const holders = postings.get(token)?.length ?? 0
    return Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5))
  }
  const weight = ({ id, frequency }: Posting) => {
    const length = texts[id]?.length ?? 0
    return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength))
  }

  return {
    size: texts.length,
    idf,
    has: (token) => postings.has(token),
    search(query, limit, accepts = () => true) {
      const scores = new Map<number, number>()
      for (const token of query) {
        for (const posting of postings.get(token) ?? []) {
          if (!accepts(posting.id)) continue
          scores.set(posting.id, (scores.get(posting.id) ?? 0) + idf(token) * weight(posting))
        }
      }
      return [...scores]
        .map(([id, score]) => ({ id, score }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit)
    },
  }
}

function countTokens(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}
