import { type Judgements, ndcgAt, recallAt, reciprocalRankAt } from './ranking-metrics.ts'
import type { Measure } from './run.ts'

/** What was found for one query, and what should have been. */
export interface JudgedRanking {
  readonly id: string
  /** Names of documents, best first */
  readonly ranking: readonly string[]
  readonly judgements: Judgements
}

/** The measures that retrieval benchmarks report. */
export const RANKING_MEASURES: readonly Measure<JudgedRanking>[] = [
  { name: 'ndcg@10', better: 'higher', of: ({ ranking, judgements }) => ndcgAt(10, ranking, judgements) },
  { name: 'recall@10', better: 'higher', of: ({ ranking, judgements }) => recallAt(10, ranking, judgements) },
  { name: 'recall@100', better: 'higher', of: ({ ranking, judgements }) => recallAt(100, ranking, judgements) },
  { name: 'mrr@10', better: 'higher', of: ({ ranking, judgements }) => reciprocalRankAt(10, ranking, judgements) },
]
