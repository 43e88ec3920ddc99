import { UserError } from '../../core/shared/errors.ts'
import { turnsOf } from '../commands/give-answer.ts'
import { shorten } from '../present/shorten.ts'
import type { Control } from './control.ts'
import { findGiven } from './find-given.ts'

const THREAD_NAME_LENGTH = 100

/** Opens a thread at an answer, titled by its question; follow-ups there are understood by it. */
export const openThread = {
  name: 'thread',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { answer, learnerId } = await findGiven(press, useCases)
    if (press.messageId === null) throw new UserError('There is no message here to open a thread at.')
    const { conversations } = useCases.saved
    // A thread that begins at a message has that message's id.
    const known = await conversations.turns(press.messageId, 1)
    for (const turn of known.length > 0 ? [] : turnsOf(answer)) {
      await conversations.add(press.messageId, learnerId, turn, useCases.now())
    }
    return {
      text: `The thread is open: <#${press.messageId}>. Ask me there with \`/ask\` or a mention; I know what this answer was about.`,
      thread: {
        name: shorten(answer.question, THREAD_NAME_LENGTH) || 'Question',
        otherwise: `I could not open a thread here. There may be one already: look below the answer. Otherwise the bot needs the right “Create Public Threads”.`,
      },
    }
  },
} as const satisfies Control
