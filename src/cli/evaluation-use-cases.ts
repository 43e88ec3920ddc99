import type { JudgedAnswer } from '../core/evaluation/judge-answer.ts'
import type { BankQuestion } from '../core/evaluation/question-bank.ts'
import type { JudgedRanking } from '../core/evaluation/ranking-measures.ts'
import type { RetrievalMode } from '../core/retrieval/retrieve.ts'

/** What the `eval` command may call. */
export interface EvaluationUseCases {
  /** Asks every question of a bank as `ask` would. */
  answers(questions: readonly BankQuestion[]): Promise<readonly JudgedAnswer[]>
  /** Asks every query of a benchmark's split of the product's own retriever. */
  retrieval(options: RetrievalOptions): Promise<RetrievalRun>
}

export interface RetrievalOptions {
  /** Holds a benchmark in the form of BEIR */
  readonly folder: string
  /** `test`, or the name of another split */
  readonly split: string
  readonly mode: RetrievalMode
}

export interface RetrievalRun {
  readonly rankings: readonly JudgedRanking[]
  /** To have the index ready, kept from an earlier run or made anew */
  readonly indexSeconds: number
  /** Each query's time, embedding included */
  readonly queryMs: readonly number[]
}
