import { UserError } from '../../../core/shared/errors.ts'
import { gradeTyped } from '../../../core/study/quiz/grade-answer.ts'
import type { QuizItem } from '../../../core/study/quiz/item.ts'
import { say } from '../../localisation/catalogue.ts'
import { presentTaken } from '../../present/quiz-answer.ts'
import { answerQuiz, type Judged } from '../../quizzes/answer-quiz.ts'
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
  run: (press, useCases) =>
    answer(press, useCases, (item) => {
      const option = numberArg(press, 3)
      if (item.kind === 'cloze' || item.options[option] === undefined) throw new UserError(gone(press))
      return { given: String(option), isRight: option === item.right }
    }),
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
  run: (press, useCases) => {
    const typed = press.fields['answer'] ?? ''
    return answer(press, useCases, (item) => ({ given: typed, ...gradeTyped(item, typed) }))
  },
}

/** Says whether one knew it, after a look at the hidden answer; the fourth argument is "knew" or "missed". */
export const quizGrade: Control = {
  name: 'quiz-grade',
  placement: placementOf,
  run: (press, useCases) =>
    answer(press, useCases, () => {
      const given = press.args[3] === 'knew' ? 'knew' : 'missed'
      return { given, isRight: given === 'knew' }
    }),
}

/** A quiz that is played alone goes on in its one message. */
function placementOf({ args }: Press): 'update' | 'private' {
  return args[2] === 'me' ? 'update' : 'private'
}

async function answer(press: Press, useCases: UseCases, judge: (item: QuizItem) => Judged): Promise<Reply> {
  const { origin, args } = press
  const answering = { quizId: args[0] ?? '', position: numberArg(press, 1), judge }
  const taken = await answerQuiz(answering, origin, useCases)
  if (!taken.quiz.setup.isPrivate && taken.quiz.phase !== 'open') await useCases.quizMaster.show(taken.quiz.setup.id)
  return presentTaken(taken, origin)
}

function gone({ origin: { locale } }: Press): string {
  return say(locale, 'quizGone')
}
