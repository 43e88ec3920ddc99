import { cardOfAnswer } from '../../../core/study/cards/card.ts'
import { say } from '../../localisation/catalogue.ts'
import { Refusal } from '../../refusal.ts'
import type { Control } from '../control.ts'
import { findGiven } from '../find-given.ts'
import { giveCard } from './give-card.ts'

/** Makes a card of an answer, for whoever presses the button: the question in front, the best sentence behind. */
export const makeCard: Control = {
  name: 'make-card',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { answer } = await findGiven(press, useCases)
    const draft = cardOfAnswer(answer)
    if (draft === null) throw new Refusal(say(press.origin.locale, 'cardNothing'))
    return giveCard(draft, press.origin, useCases)
  },
}
