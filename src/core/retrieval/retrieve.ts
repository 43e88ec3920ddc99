import { searchTokens } from '../text/search-tokens.ts'
import { fuseScores } from './fuse-scores.ts'
import type { Library } from './library.ts'
import type { Scored } from './ports.ts'

/** How many candidates each channel brings to the fusion. */
const CANDIDATES = 100

export interface Query {
  readonly text: string
  /** The embedding of `text`, length 1 */
  readonly vector: Float32Array
  /** Only passages of this document; `null` for all */
  readonly documentId: string | null
}

/** The passages nearest to the query by meaning and by words, fused; best first, scores 0…1, ids are positions in `library.passages`. */
export function retrieve(library: Library, query: Query): readonly Scored[] {
  const accepts =
    query.documentId === null ? undefined : (id: number) => library.passages[id]?.documentId === query.documentId
  return fuseScores(
    library.passageVectors.search(query.vector, CANDIDATES, accepts),
    library.passageTerms.search(searchTokens(query.text), CANDIDATES, accepts),
  )
}
