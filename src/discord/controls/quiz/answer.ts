import { judgeOption, judgeWords } from '../../../core/study/quiz/judge-answer.ts'
import { say } from '../../localisation/catalogue.ts'
import { presentTaken } from '../../present/quiz-answer.ts'
import { type Answering, afterAnswer, answerQuiz } from '../../quizzes/answer-quiz.ts'
import type { Reply } from '../../reply.ts'
import type { UseCases } from '../../use-cases.ts'
import type { Control, ModalButton, Press } from '../control.ts'
import { writeControlId } from '../control-id.ts'
import { numberArg } from '../find-given.ts'

const LONGEST_ANSWER = 200

/** Chooses an option; arguments: quiz, position, whether it is played alone ("me"), option. */
export const quizChoose: Control = {
  name: 'quiz-choose',
  placement: placementOf,
  run: (press, useCases) => answer(press, useCases, (item) => judgeOption(item, numberArg(press, 3))),
}

/** Asks for an answer in words; arguments: quiz, position, whether it is played alone. */
export const quizType: ModalButton = {
  name: 'quiz-type',
  modal: ({ origin: { locale }, args }) => ({
    title: say(locale, 'quizYourAnswer'),
    controlId: writeControlId({ name: 'quiz-typed', ownerId: null, args }),
    fields: [
      {
        name: 'answer',
        label: say(locale, 'quizYourAnswer'),
        placeholder: say(locale, 'quizAnswerHint'),
        maxLength: LONGEST_ANSWER,
      },
    ],
  }),
}

export const quizTyped: Control = {
  name: 'quiz-typed',
  placement: placementOf,
  run: (press, useCases) => answer(press, useCases, (item) => judgeWords(item, press.fields['answer'] ?? '')),
}

/** Says whether one knew it, after a look at the hidden answer; the fourth argument is "knew" or "missed". */
export const quizGrade: Control = {
  name: 'quiz-grade',
  placement: placementOf,
  run: (press, useCases) =>
    answer(press, useCases, () => {
      const given = press.args[3] === 'knew' ? 'knew' : 'missed'
      return { given, isRight: given === 'knew', rule: null }
    }),
}

/** A quiz that is played alone goes on in its one message. */
function placementOf({ args }: Press): 'update' | 'private' {
  return args[2] === 'me' ? 'update' : 'private'
}

async function answer(press: Press, useCases: UseCases, judge: Answering['judge']): Promise<Reply> {
  const { origin, args } = press
  const answering = { quizId: args[0] ?? '', position: numberArg(press, 1), judge }
  const taken = await answerQuiz(answering, origin, useCases)
  await afterAnswer(taken, origin, useCases)
  return presentTaken(taken, origin)
}
