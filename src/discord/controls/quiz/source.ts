import { presentContext } from '../../present/context.ts'
import { presentItemSource } from '../../present/quiz-item.ts'
import type { Control } from '../control.ts'
import { closedQuestion } from './closed-question.ts'

/** The passage that a question was written from; arguments: quiz, position. Not before the question is closed. */
export const quizSource: Control = {
  name: 'quiz-source',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { item, position } = await closedQuestion(press, useCases)
    const context = await useCases.context(item.source, 0)
    const place = presentItemSource(item.source)
    if (context === null) return { text: place, tone: 'answer' }
    const [, line = ''] = place.split('\n')
    return { text: `${presentContext({ ...item.source, number: position + 1 }, context)}\n${line}`, tone: 'answer' }
  },
}
