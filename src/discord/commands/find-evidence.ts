import { ApplicationCommandType } from 'discord.js'
import { MAX_QUESTION_LENGTH } from '../../core/answering/question.ts'
import { UserError } from '../../core/shared/errors.ts'
import { presentEvidence } from '../present/evidence.ts'
import { shorten } from '../present/shorten.ts'
import type { Command } from './command.ts'

/** What the library says on what somebody wrote; whether that is right is left to the reader. */
export const findEvidence = {
  definition: { type: ApplicationCommandType.Message, name: 'Find evidence' },
  goesAlong: true,
  isPrivate: () => true,
  run: async ({ target }, useCases) => {
    const claim = shorten(target?.text ?? '', MAX_QUESTION_LENGTH)
    if (claim === '') {
      throw new UserError('This message has no words that I can read. Use this on a message that says something.')
    }
    const answer = await useCases.ask({ question: claim, source: null, history: [] })
    const passages = answer.kind === 'answered' ? answer.citations : answer.nearest
    return { text: presentEvidence(claim, passages, await useCases.sources()), tone: 'abstention' }
  },
  suggest: {},
} as const satisfies Command
