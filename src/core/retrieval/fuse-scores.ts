import type { Scored } from './ports.ts'

/** How much the dense channel counts; the lexical one has the rest. */
const DENSE_WEIGHT = 0.7

/**
 * Weighted min-max fusion of two ranked lists: each list's scores are stretched to 0…1, an id missing from a list scores 0
 * there. Best first, ties by id.
 */
export function fuseScores(dense: readonly Scored[], lexical: readonly Scored[]): readonly Scored[] {
  const fused = new Map<number, number>()
  const add = (list: readonly Scored[], weight: number) => {
    for (const { id, score } of stretch(list)) fused.set(id, (fused.get(id) ?? 0) + weight * score)
  }
  add(dense, DENSE_WEIGHT)
  add(lexical, 1 - DENSE_WEIGHT)
  return [...fused].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || a.id - b.id)
}

function stretch(list: readonly Scored[]): readonly Scored[] {
  const scores = list.map(({ score }) => score)
  const low = Math.min(...scores)
  const range = Math.max(...scores) - low
  return list.map(({ id, score }) => ({ id, score: range === 0 ? 1 : (score - low) / range }))
}
