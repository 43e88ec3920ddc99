import { gradeTyped } from '../quiz/grade-typed.ts'
import type { QuizItem } from '../quiz/item.ts'

/** Whether an answer is right: an option's index as digits, or what somebody wrote. */
export function isRight(item: QuizItem, answer: string): boolean {
  return item.kind === 'cloze' ? gradeTyped(item, answer).right : Number(answer) === item.right
}
