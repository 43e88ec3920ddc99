import { meanOf } from '../core/evaluation/bootstrap.ts'
import { percentile } from '../core/evaluation/percentile.ts'
import { RANKING_MEASURES } from '../core/evaluation/ranking-measures.ts'
import { measureAll } from '../core/evaluation/run.ts'
import type { Evaluated } from './evaluated.ts'
import type { RetrievalRun } from './evaluation-use-cases.ts'
import { textTable } from './text-table.ts'

/** The figures of a retrieval benchmark. */
export function evaluateRankings({ rankings, indexSeconds, queryMs }: RetrievalRun): Evaluated {
  const run = measureAll(rankings, RANKING_MEASURES)
  const means = Object.entries(run).map(([name, { values }]) => [name, meanOf(Object.values(values)) ?? 0] as const)
  const p50 = percentile(queryMs, 0.5) ?? 0
  const p95 = percentile(queryMs, 0.95) ?? 0
  return {
    run,
    figures: {
      ...Object.fromEntries(means.map(([name, mean]) => [name, rounded(mean, 4)])),
      queries: rankings.length,
      indexSeconds: rounded(indexSeconds, 1),
      queryMs: { p50: rounded(p50, 1), p95: rounded(p95, 1) },
    },
    table: textTable([
      ...means.map(([name, mean]) => [name, mean.toFixed(4)]),
      ['queries', String(rankings.length)],
      ['index ready after', `${indexSeconds.toFixed(1)} s`],
      ['a query takes', `${p50.toFixed(1)} ms`],
      ['of 20, 19 take at most', `${p95.toFixed(1)} ms`],
    ]),
  }
}

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
