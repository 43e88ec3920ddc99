import { UserError } from '../../core/shared/errors.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'

/** What somebody thinks of an answer; the second argument is the vote. Nobody's words are kept with it. */
export const vote = {
  name: 'vote',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { id } = await findGiven(press, useCases)
    const cast = press.args[1]
    if (cast !== 'helpful' && cast !== 'not-helpful') throw new UserError('I do not know this vote.')
    await useCases.saved.votes.cast(id, press.origin.learnerId, cast, useCases.now())
    return {
      text: 'Thank you. I have kept your vote, and none of your words. Press the other button to change it.',
    }
  },
} as const satisfies Control
