import { turnsOf } from '../commands/give-answer.ts'
import { say } from '../localisation/catalogue.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'

const THREAD_NAME_LENGTH = 100

/** Opens a thread at an answer, titled by its question; follow-ups there are understood by it. */
export const openThread = {
  name: 'thread',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { answer, learnerId } = await findGiven(press, useCases)
    const { locale } = press.origin
    if (press.messageId === null) throw new Refusal(say(locale, 'threadNotOpen'))
    const { conversations } = useCases.saved
    // A thread that begins at a message has that message's id.
    const known = await conversations.turns(press.messageId, 1)
    for (const turn of known.length > 0 ? [] : turnsOf(answer)) {
      await conversations.add(press.messageId, learnerId, turn, useCases.now())
    }
    return {
      text: say(locale, 'threadOpen', { thread: press.messageId }),
      thread: {
        name: shorten(answer.question, THREAD_NAME_LENGTH) || say(locale, 'threadName'),
        otherwise: say(locale, 'threadNotOpen'),
      },
    }
  },
} as const satisfies Control
