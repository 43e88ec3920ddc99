import { GRADES } from '../../../core/study/cards/schedule.ts'
import { say } from '../../localisation/catalogue.ts'
import type { Control } from '../control.ts'
import { numberArg } from '../find-given.ts'
import { answerSide, nextCard } from './review-reply.ts'

/** Begins a review, for whoever presses it, below a message for all; the argument says which message that is. */
export const cardStart: Control = {
  name: 'card-start',
  placement: () => 'private',
  run: ({ origin }, useCases) => nextCard(origin, useCases),
}

/** Looks whether there is a card to review by now. */
export const cardNext: Control = {
  name: 'card-next',
  placement: () => 'update',
  run: ({ origin }, useCases) => nextCard(origin, useCases),
}

/** Turns a card over; which one, and how often it had been reviewed when it was shown. */
export const cardShow: Control = {
  name: 'card-show',
  placement: () => 'update',
  run: async (press, useCases) => {
    const { origin, args } = press
    const card = await useCases.saved.cards.find(origin.learnerId, args[0] ?? '')
    if (card === null || card.suspended || card.schedule.reviews !== numberArg(press, 1)) {
      return nextCard(origin, useCases, say(origin.locale, 'cardOutdated'))
    }
    return answerSide(card, origin, useCases)
  },
}

/** Grades the card that was turned over and shows the next one. */
export const cardGrade: Control = {
  name: 'card-grade',
  placement: () => 'update',
  run: async (press, useCases) => {
    const { origin, args } = press
    const { learnerId, settingsRoomId, serverId, botIsMember } = origin
    const grade = GRADES.find((each) => each === args[2])
    const now = useCases.now()
    const outcome =
      grade === undefined
        ? 'outdated'
        : await useCases.cards.grade({ learnerId, cardId: args[0] ?? '', reviews: numberArg(press, 1), grade, now })
    if (outcome === 'outdated') return nextCard(origin, useCases, say(origin.locale, 'cardOutdated'))
    if (serverId !== null && botIsMember) await useCases.saved.learners.studied(learnerId, settingsRoomId, now)
    return nextCard(origin, useCases)
  },
}

/** Takes back the grade that the button names, as long as it is the last one. */
export const cardUndo: Control = {
  name: 'card-undo',
  placement: () => 'update',
  run: async (press, useCases) => {
    const { origin, args } = press
    const meant = { cardId: args[0] ?? '', reviews: numberArg(press, 1) }
    const undone = await useCases.saved.cards.undo(origin.learnerId, meant)
    return nextCard(origin, useCases, say(origin.locale, undone === null ? 'cardNotUndone' : 'cardUndone'))
  },
}
