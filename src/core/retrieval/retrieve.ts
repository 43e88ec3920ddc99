import { characterGrams } from '../text/character-grams.ts'
import { searchTokens } from '../text/search-tokens.ts'
import { type Channel, fuseScores } from './fuse-scores.ts'
import type { Library } from './library.ts'
import type { Scored } from './ports.ts'

/** How many candidates each channel brings to the fusion. */
const CANDIDATES = 100
/** How much each channel counts. Chosen on SciFact's training claims. */
const WEIGHTS = { dense: 0.4, words: 0.3, grams: 0.3 }

/** Which channels are asked: meaning and words, or one of the two. */
export type RetrievalMode = 'hybrid' | 'dense' | 'lexical'

export const RETRIEVAL_MODES: readonly RetrievalMode[] = ['hybrid', 'dense', 'lexical']

export interface Query {
  readonly text: string
  /** The embedding of `text`, length 1 */
  readonly vector: Float32Array
  /** Only passages of this document; `null` for all */
  readonly documentId: string | null
}

/** The passages nearest to the query by meaning and by words, fused; best first, scores 0…1, ids are positions in `library.passages`. */
export function retrieve(library: Library, query: Query, mode: RetrievalMode = 'hybrid'): readonly Scored[] {
  const accepts =
    query.documentId === null ? undefined : (id: number) => library.passages[id]?.documentId === query.documentId
  const dense = (): Channel => ({
    scored: library.passageVectors.search(query.vector, CANDIDATES, accepts),
    weight: WEIGHTS.dense,
  })
  const words = (): Channel => ({
    scored: library.passageTerms.search(searchTokens(query.text), CANDIDATES, accepts),
    weight: WEIGHTS.words,
  })
  const grams = (): Channel => ({
    scored: library.passageGrams.search(characterGrams(query.text), CANDIDATES, accepts),
    weight: WEIGHTS.grams,
  })
  if (mode === 'dense') return fuseScores([dense()])
  return fuseScores(mode === 'lexical' ? [words(), grams()] : [dense(), words(), grams()])
}
