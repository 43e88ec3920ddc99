import { bestScored } from './best-scored.ts'
import { idfOf } from './idf.ts'
import type { Scored } from './ports.ts'
import { createPostings } from './postings.ts'

/** Term-frequency saturation and length normalisation. */
const K1 = 1.5
const B = 0.75

/** Which of `tokens` occur, and how telling each is. */
export interface TermStatistics {
  /** Inverse document frequency, > 0; the highest possible value for a token that no text holds */
  idf(token: string): number
  /** Whether any text holds the token */
  has(token: string): boolean
}

export interface Bm25Index extends TermStatistics {
  readonly size: number
  /** Every text's score, by id; 0 for one that shares no token with the query */
  scores(query: readonly string[]): Float64Array
  /** The `limit` best-scoring texts, best first, ties by id; texts sharing no token with the query are left out. */
  search(query: readonly string[], limit: number, accepts?: (id: number) => boolean): readonly Scored[]
}

/**
 * Okapi BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework: BM25 and Beyond) over texts given as token
 * lists; a text's id is its position. The idf is the one with 1 added inside the logarithm, so it is never negative. Scores
 * are unbounded and comparable within one query only. A repeated query token counts once per repeat.
 */
export function createBm25Index(texts: Iterable<readonly string[]>): Bm25Index {
  const { byToken, lengths } = createPostings(texts)
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / averageLength))

  const idf = (token: string) => idfOf(byToken.get(token)?.ids.length ?? 0, lengths.length)

  const scoresOf = (query: readonly string[]) => {
    const scores = new Float64Array(lengths.length)
    for (const token of query) {
      const posting = byToken.get(token)
      if (posting === undefined) continue
      const weight = idf(token) * (K1 + 1)
      posting.ids.forEach((id, i) => {
        const frequency = posting.frequencies[i] ?? 0
        scores[id] = (scores[id] ?? 0) + (weight * frequency) / (frequency + (norms[id] ?? 0))
      })
    }
    return scores
  }

  return {
    size: lengths.length,
    idf,
    has: (token) => byToken.has(token),
    scores: scoresOf,
    search: (query, limit, accepts) => bestScored(scoresOf(query), limit, accepts),
  }
}
