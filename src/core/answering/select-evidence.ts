import type { Passage } from '../chunking/passage.ts'
import { documentOf, type Library } from '../retrieval/library.ts'
import type { Scored } from '../retrieval/ports.ts'
import type { Query } from '../retrieval/retrieve.ts'
import { type Span, slice } from '../shared/span.ts'
import { searchTokens } from '../text/search-tokens.ts'

/** Passages whose sentences are weighed. */
const PASSAGES = 20
/** How much nearness in meaning counts against shared words, and against the passage around the sentence. */
const WEIGHTS = { cosine: 0.6, coverage: 0.25, passage: 0.15 }

/** One sentence and how it bears on a question. */
export interface Evidence {
  readonly passage: Passage
  readonly sentence: Span
  readonly vector: Float32Array
  /** Cosine of question and sentence, -1…1 */
  readonly cosine: number
  /** Share of the question's words that the sentence holds, each weighed by its idf, 0…1 */
  readonly coverage: number
  /** What the sentences are ordered by */
  readonly score: number
}

/** The sentences of the best passages, best first, ties in the order of the passages. */
export function selectEvidence(library: Library, query: Query, passages: readonly Scored[]): readonly Evidence[] {
  const asked = new Set(searchTokens(query.text))
  return passages
    .slice(0, PASSAGES)
    .flatMap(({ id, score: passageScore }) => {
      const passage = library.passages[id]
      const vectors = library.sentenceVectors[id] ?? []
      if (passage === undefined) return []
      const { text } = documentOf(library, passage.documentId)
      return passage.sentences.flatMap((sentence, i) => {
        const vector = vectors[i]
        if (vector === undefined) return []
        const cosine = dot(query.vector, vector)
        const coverage = weighedShare(asked, searchTokens(slice(text, sentence)), library.passageTerms.idf)
        const score = WEIGHTS.cosine * cosine + WEIGHTS.coverage * coverage + WEIGHTS.passage * passageScore
        return [{ passage, sentence, vector, cosine, coverage, score }]
      })
    })
    .sort((a, b) => b.score - a.score)
}

/** Inner product; the cosine when both have length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function weighedShare(asked: ReadonlySet<string>, found: readonly string[], idf: (token: string) => number): number {
  const present = new Set(found)
  let total = 0
  let covered = 0
  for (const token of asked) {
    total += idf(token)
    if (present.has(token)) covered += idf(token)
  }
  return total === 0 ? 0 : covered / total
}
