import { say } from '../localisation/catalogue.ts'
import { Refusal } from '../refusal.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'

/** What somebody thinks of an answer; the second argument is the vote. What was asked is kept with it only where the room wants it. */
export const vote = {
  name: 'vote',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { learnerId, locale, settingsRoomId: roomId } = press.origin
    const { id, answer, isPrivate } = await findGiven(press, useCases)
    const cast = press.args[1]
    if (cast !== 'helpful' && cast !== 'not-helpful') throw new Refusal(say(locale, 'controlGone'))
    const { votes, rooms } = useCases.saved
    const withWords = !isPrivate && (await rooms.settings(roomId)).keepsQuestionsOfVotes
    const asked = withWords ? [{ roomId, question: answer.question }] : []
    await votes.cast(id, learnerId, cast, useCases.now(), ...asked)
    return { text: say(locale, withWords ? 'voteKeptWithQuestion' : 'voteKept') }
  },
} as const satisfies Control
