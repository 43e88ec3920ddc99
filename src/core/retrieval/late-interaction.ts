import { bestCosine } from './best-cosine.ts'
import type { Library } from './library.ts'
import type { Scored, TokenEmbedding } from './ports.ts'

/** How well the tokens of each passage match those of the query, by id; `null` where the tokens of one or the other are not known. */
export function tokenMatches(
  { passageTokens, tokenWeight }: Library,
  query: TokenEmbedding | undefined,
  passages: readonly Scored[],
): ReadonlyMap<number, number> | null {
  if (passageTokens === undefined || query === undefined || passages.length === 0) return null
  return new Map(passages.map(({ id }) => [id, tokenMatch(query, passageTokens.vectorsOf(id), tokenWeight)] as const))
}

/**
 * Late interaction (ColBERT: Khattab & Zaharia 2020): the mean over the query's tokens of each one's best cosine in the text, weighed by how
 * telling the token is. -1…1; 0 for a query or a text without tokens.
 */
function tokenMatch(query: TokenEmbedding, text: Int8Array, weightOf: (id: number) => number): number {
  const dimensions = query.vector.length
  if (text.length === 0) return 0
  let weighed = 0
  let weights = 0
  query.ids.forEach((id, i) => {
    const weight = weightOf(id)
    weighed += weight * bestCosine(query.tokens, i * dimensions, text, dimensions)
    weights += weight
  })
  return weights === 0 ? 0 : weighed / weights
}
