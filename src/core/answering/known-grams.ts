import { characterGrams } from '../text/character-grams.ts'

/** Which questions hold a character gram, and the gram's idf. */
interface Holders {
  readonly weight: number
  readonly positions: number[]
}

const NO_HOLDERS: Holders = { weight: 0, positions: [] }

/**
 * Gets known questions ready for being compared with the character grams of a new one: for each of them, in their order, the grams that
 * both have among all that either has, weighed by `idf` (Jaccard), 0…1.
 */
export function createKnownGrams(
  questions: readonly string[],
  idf: (gram: string) => number,
): (grams: ReadonlySet<string>) => readonly number[] {
  const { holders, lengths } = questionsByGram(questions, idf)
  return (grams) => {
    const common = new Float64Array(questions.length)
    let whole = 0
    for (const gram of grams) {
      const { weight, positions } = holders.get(gram) ?? NO_HOLDERS
      for (const i of positions) common[i] = (common[i] ?? 0) + weight
      whole += idf(gram)
    }
    return Array.from(common, (shared, i) => shared / Math.max(1e-9, whole + (lengths[i] ?? 0) - shared))
  }
}

/** The questions by their character grams; `lengths`: for each question the idf of all of its grams together. */
function questionsByGram(
  questions: readonly string[],
  idf: (gram: string) => number,
): { readonly holders: ReadonlyMap<string, Holders>; readonly lengths: readonly number[] } {
  const holders = new Map<string, Holders>()
  // The grams of all questions together would take more memory than their holders.
  const lengths = questions.map((question, position) => {
    let length = 0
    for (const gram of characterGrams(question)) {
      let holding = holders.get(gram)
      if (holding === undefined) {
        holding = { weight: idf(gram), positions: [] }
        holders.set(gram, holding)
      }
      if (holding.positions.at(-1) === position) continue
      holding.positions.push(position)
      length += holding.weight
    }
    return length
  })
  return { holders, lengths }
}
