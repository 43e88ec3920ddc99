import { UserError } from '../../../core/shared/errors.ts'
import { askedPositions } from '../../../core/study/quiz/misses.ts'
import type { Quiz } from '../../../core/study/quiz/quiz.ts'
import { say } from '../../localisation/catalogue.ts'
import { presentContext } from '../../present/context.ts'
import { presentItemSource } from '../../present/quiz-item.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import type { Control } from '../control.ts'
import { numberArg } from '../find-given.ts'

/** The passage that a question was written from; arguments: quiz, position. Not before the question is closed. */
export const quizSource: Control = {
  name: 'quiz-source',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { origin, args } = press
    const quiz = await findQuiz(args[0] ?? '', origin, useCases)
    const position = numberArg(press, 1)
    const item = quiz.setup.items[position]
    if (item === undefined || !isClosed(quiz, position)) throw new UserError(say(origin.locale, 'quizSourceFirst'))
    const context = await useCases.context(item.source, 0)
    const place = presentItemSource(item.source)
    if (context === null) return { text: place, tone: 'answer' }
    const [, line = ''] = place.split('\n')
    return { text: `${presentContext({ ...item.source, number: position + 1 }, context)}\n${line}`, tone: 'answer' }
  },
}

/** Whether the answer to a question is out. */
export function isClosed(quiz: Quiz, position: number): boolean {
  return askedPositions(quiz).includes(position) || quiz.skipped.includes(position)
}
