import { nextQuestion } from '../../../core/study/quiz/run-quiz.ts'
import { presentQuiz, presentResults } from '../../present/quiz.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import type { Control } from '../control.ts'
import { numberArg } from '../find-given.ts'

/** The next question of a quiz that somebody plays alone; arguments: quiz, position of the question that was answered. */
export const quizNext: Control = {
  name: 'quiz-next',
  placement: () => 'update',
  run: async (press, { saved, now }) => {
    const { origin, args } = press
    const before = await findQuiz(args[0] ?? '', origin, { saved })
    const position = numberArg(press, 1)
    // Pressed twice, it goes on once.
    const goOn = await saved.quizzes.change(
      before.setup.id,
      (quiz) => {
        const isDue = quiz.phase === 'closed' && quiz.position === position && quiz.setup.isPrivate
        const next = isDue ? nextQuestion(quiz) : quiz
        return { quiz: next, result: next }
      },
      now(),
    )
    const quiz = goOn ?? before
    return quiz.phase === 'over' ? presentResults(quiz) : presentQuiz(quiz)
  },
}
