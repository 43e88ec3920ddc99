import type { Scored } from './ports.ts'

/** Best first, ties by id. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.id - b.id
}

/** The `limit` highest of `scores` that are above 0 and accepted, best first, ties by id; an id is a position in `scores`. */
export function bestScored(
  scores: Float64Array,
  limit: number,
  accepts: (id: number) => boolean = () => true,
): readonly Scored[] {
  const accepted = scores.map((score, id) => (accepts(id) ? score : 0))
  const least = leastOfBest(accepted, limit)
  const best: Scored[] = []
  accepted.forEach((score, id) => {
    if (score > 0 && score >= least) best.push({ id, score })
  })
  return best.sort(byScore).slice(0, Math.max(0, limit))
}

/** What the best `limit` numbers all reach; 0 when there are not more than that. Spares sorting objects for all of them. */
function leastOfBest(numbers: Float64Array, limit: number): number {
  if (numbers.length <= limit) return 0
  const ascending = numbers.filter((number) => number > 0).sort()
  return ascending[ascending.length - Math.max(1, limit)] ?? 0
}
