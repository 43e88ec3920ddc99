import { foldText } from '../../text/fold-text.ts'
import type { QuizItem } from '../quiz/item.ts'

/** Whether an answer is right: an option's index as digits, or what somebody wrote. */
export function isRight(item: QuizItem, answer: string): boolean {
  if (item.kind !== 'cloze') return Number(answer) === item.right
  return item.accepted.some((wording) => foldText(wording) === foldText(answer.trim()))
}
