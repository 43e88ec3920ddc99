import type { QuizItem } from '../../core/study/quiz/item.ts'
import { QUIZ_MODES, type QuizMode } from '../../core/study/quiz/quiz.ts'

export const FEWEST_QUESTIONS = 1
export const MOST_QUESTIONS = 25
export const USUAL_QUESTIONS = 10
export const SHORTEST_SECONDS = 10
export const LONGEST_SECONDS = 300
export const USUAL_SECONDS = 30

const KINDS = ['cloze', 'choice', 'true-false', 'match'] as const

/** A kind of item as it is chosen; `null`: any. */
export function readKind(value: unknown): QuizItem['kind'] | null {
  return KINDS.find((kind) => kind === value) ?? null
}

/** A mode as it is chosen; a race where nothing is. `due` is what is asked, not how it is played. */
export function readMode(value: unknown): QuizMode | 'due' {
  return value === 'due' ? 'due' : (QUIZ_MODES.find((mode) => mode === value) ?? 'race')
}
