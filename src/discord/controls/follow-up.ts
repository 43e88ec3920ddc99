import { MAX_QUESTION_LENGTH } from '../../core/answering/question.ts'
import { giveAnswer, turnsOf } from '../commands/give-answer.ts'
import { say } from '../localisation/catalogue.ts'
import type { Control, ModalButton } from './control.ts'
import { writeControlId } from './control-id.ts'
import { findGiven } from './find-given.ts'

const FIELD = 'question'

/** Asks for the question that follows up on an answer; the second argument says whether its answer is for all. */
export const askMore = {
  name: 'ask-more',
  modal: ({ origin, args }) => ({
    title: say(origin.locale, 'followUpTitle'),
    controlId: writeControlId({ name: 'follow-up', ownerId: origin.learnerId, args }),
    fields: [
      {
        name: FIELD,
        label: say(origin.locale, 'followUpLabel'),
        placeholder: 'And how do they …?',
        isLong: true,
        maxLength: MAX_QUESTION_LENGTH,
      },
    ],
  }),
} as const satisfies ModalButton

/** Answers it, understood by what the answer was about. */
export const followUp = {
  name: 'follow-up',
  placement: ({ args }) => (args[1] === 'public' ? 'public' : 'private'),
  run: async (press, useCases) => {
    const { answer, isPrivate } = await findGiven(press, useCases)
    return giveAnswer(
      {
        question: press.fields[FIELD] ?? '',
        source: null,
        origin: press.origin,
        isPrivate: isPrivate || press.args[1] !== 'public',
        showsQuestion: true,
        history: turnsOf(answer),
      },
      useCases,
    )
  },
} as const satisfies Control
