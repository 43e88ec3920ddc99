/** What was found relevant to one query: name → grade, a whole number; 0 means judged and not relevant. */
export type Judgements = ReadonlyMap<string, number>

/**
 * Normalised discounted cumulative gain of the first `k` (Järvelin & Kekäläinen 2002), with trec_eval's choices: the gain is the grade itself,
 * the discount log2(rank + 1), and the ideal order is that of all judged names. 0…1; 0 when nothing is relevant.
 */
export function ndcgAt(k: number, ranking: readonly string[], judgements: Judgements): number {
  const gains = ranking.slice(0, k).map((name) => gainOf(name, judgements))
  const ideal = [...judgements.values()].map((grade) => Math.max(0, grade)).sort((a, b) => b - a)
  const best = discounted(ideal.slice(0, k))
  return best === 0 ? 0 : discounted(gains) / best
}

/** Share of all relevant names that are among the first `k`, 0…1; 0 when nothing is relevant. */
export function recallAt(k: number, ranking: readonly string[], judgements: Judgements): number {
  const relevant = [...judgements.values()].filter((grade) => grade > 0).length
  const found = ranking.slice(0, k).filter((name) => gainOf(name, judgements) > 0).length
  return relevant === 0 ? 0 : found / relevant
}

/** One divided by the rank, counted from 1, of the first relevant name; 0 when the first `k` hold none. */
export function reciprocalRankAt(k: number, ranking: readonly string[], judgements: Judgements): number {
  const first = ranking.slice(0, k).findIndex((name) => gainOf(name, judgements) > 0)
  return first === -1 ? 0 : 1 / (first + 1)
}

function gainOf(name: string, judgements: Judgements): number {
  return Math.max(0, judgements.get(name) ?? 0)
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0)
}
