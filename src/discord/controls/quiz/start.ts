import { topicsOf } from '../../../core/study/quiz/topics.ts'
import { say } from '../../localisation/catalogue.ts'
import { readKind, readMode } from '../../quizzes/quiz-options.ts'
import { startQuiz } from '../../quizzes/start-quiz.ts'
import { Refusal } from '../../refusal.ts'
import type { Control } from '../control.ts'
import { numberArg } from '../find-given.ts'

/** Starts a quiz on a topic that was offered; arguments: mode, questions, seconds, kind, for whom, the topic's key. */
export const quizStart: Control = {
  name: 'quiz-start',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { origin, args } = press
    const topic = topicsOf(await useCases.quizItems()).find(({ key }) => key === args[5])
    if (topic === undefined) throw new Refusal(say(origin.locale, 'quizNoItems'))
    const wish = {
      topic: topic.name,
      questions: Math.max(1, numberArg(press, 1)),
      mode: readMode(args[0]),
      secondsToAnswer: Math.max(1, numberArg(press, 2)),
      kind: readKind(args[3]),
      isPrivate: args[4] === 'me',
    }
    return startQuiz(wish, origin, useCases)
  },
}
