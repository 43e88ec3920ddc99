import { readFileSync } from 'node:fs'
import type { Turn } from '../../../src/core/answering/follow-up.ts'

export interface TrainingQuestion {
  readonly id: string
  readonly kind: string
  readonly question: string
  readonly expect: 'answer' | 'refuse'
  readonly history?: readonly Turn[]
}

/** The questions that weights are fitted on. */
export function trainingQuestions(): readonly TrainingQuestion[] {
  const lines = readFileSync('corpus/known-questions.jsonl', 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}
