import { ApplicationCommandType } from 'discord.js'
import { MAX_QUESTION_LENGTH } from '../../core/answering/question.ts'
import { say } from '../localisation/catalogue.ts'
import { presentEvidence } from '../present/evidence.ts'
import { shorten } from '../present/shorten.ts'
import { Refusal } from '../refusal.ts'
import type { Command } from './command.ts'

/** What the library says on what somebody wrote; whether that is right is left to the reader. */
export const findEvidence = {
  definition: { type: ApplicationCommandType.Message, name: 'Find evidence' },
  goesAlong: true,
  isPrivate: () => true,
  run: async ({ target, origin: { locale } }, useCases) => {
    const claim = shorten(target?.text ?? '', MAX_QUESTION_LENGTH)
    if (claim === '') throw new Refusal(say(locale, 'evidenceNoWords'))
    const answer = await useCases.ask({ question: claim, source: null, history: [] })
    const passages = answer.kind === 'answered' ? answer.citations : answer.nearest
    return { text: presentEvidence(claim, passages, { cards: await useCases.sources(), locale }), tone: 'abstention' }
  },
  suggest: {},
} as const satisfies Command
