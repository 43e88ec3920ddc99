import { bestCosine } from '../retrieval/best-cosine.ts'
import type { TokenEmbedding } from '../retrieval/ports.ts'

/** How well the tokens of a question find themselves in a sentence. */
export interface TokenMatch {
  /** Mean over the question's tokens of each one's best cosine in the sentence, weighed by how telling the token is, -1…1 */
  readonly weighed: number
  /** The same, every token counting alike */
  readonly plain: number
  /** What the telling token that fits worst lacks, weighed: 0 when everything is there */
  readonly lacking: number
}

/** Of what has not been compared. */
export const NO_MATCH: TokenMatch = { weighed: 0, plain: 0, lacking: 0 }

/** Late interaction (ColBERT: Khattab & Zaharia 2020) over the token vectors of a sentence model. */
export function matchTokens(
  question: TokenEmbedding,
  sentence: TokenEmbedding,
  weightOf: (id: number) => number,
): TokenMatch {
  const dimensions = question.vector.length
  let weighed = 0
  let plain = 0
  let weights = 0
  let lacking = 0
  question.ids.forEach((id, i) => {
    const best = bestCosine(question.tokens, i * dimensions, sentence.tokens, dimensions)
    const weight = weightOf(id)
    weighed += weight * best
    plain += best
    weights += weight
    lacking = Math.max(lacking, weight * (1 - best))
  })
  const count = Math.max(1, question.ids.length)
  return { weighed: weights === 0 ? 0 : weighed / weights, plain: plain / count, lacking }
}
