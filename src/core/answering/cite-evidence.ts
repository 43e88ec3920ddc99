import { dot } from '../retrieval/dot.ts'
import type { Library } from '../retrieval/library.ts'
import type { Citation } from './answer.ts'
import { cite, verifyQuotes } from './cite.ts'
import type { Evidence } from './select-evidence.ts'

/** From this cosine on, two sentences say the same. */
const SAME_SENTENCE = 0.95

/** The first `limit` sentences, leaving out any that says the same as one before it. */
export function distinct(evidence: readonly Evidence[], limit: number): readonly Evidence[] {
  const kept: Evidence[] = []
  for (const candidate of evidence) {
    if (kept.length === limit) break
    if (kept.every(({ embedding }) => dot(embedding.vector, candidate.embedding.vector) < SAME_SENTENCE))
      kept.push(candidate)
  }
  return kept
}

/** The sentences as citations, numbered from 1, each compared with its document. */
export function citeAll(library: Library, evidence: readonly Evidence[]): readonly Citation[] {
  const citations = evidence.map(({ passage, span }, i) => cite(library, passage, span, i + 1))
  verifyQuotes(library.documents, citations)
  return citations
}
