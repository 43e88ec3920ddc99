import { sha256 } from '../shared/hash.ts'

/**
 * Names all that fitted weights go by: the texts and the model, both told by an index's generation, and the known questions.
 * @public scripts/fit-answering.mjs writes it beside the weights
 */
export function fittingBasis(generation: string, knownQuestions: string): string {
  return sha256(`${generation}\n${knownQuestions}`).slice(0, 16)
}
