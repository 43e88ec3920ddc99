import type { QuizItem } from '../../../core/study/quiz/item.ts'
import { askedPositions } from '../../../core/study/quiz/misses.ts'
import { say } from '../../localisation/catalogue.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import { Refusal } from '../../refusal.ts'
import type { UseCases } from '../../use-cases.ts'
import type { Press } from '../control.ts'
import { numberArg } from '../find-given.ts'

/**
 * The question that the arguments of a control name: quiz, position.
 * @throws UserError while its answer is not out
 */
export async function closedQuestion(
  press: Press,
  useCases: UseCases,
): Promise<{ readonly item: QuizItem; readonly position: number }> {
  const { origin, args } = press
  const quiz = await findQuiz(args[0] ?? '', origin, useCases)
  const position = numberArg(press, 1)
  const item = quiz.setup.items[position]
  const isClosed = askedPositions(quiz).includes(position) || quiz.skipped.includes(position)
  if (item === undefined || !isClosed) throw new Refusal(say(origin.locale, 'quizSourceFirst'))
  return { item, position }
}
