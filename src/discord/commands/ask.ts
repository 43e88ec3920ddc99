import { ApplicationCommandOptionType } from 'discord.js'
import { MAX_QUESTION_LENGTH } from '../../core/answering/question.ts'
import { type Command, textOption } from './command.ts'
import { findSource, suggestSource } from './find-source.ts'
import { giveAnswer } from './give-answer.ts'

export const ask = {
  definition: {
    name: 'ask',
    description: 'Ask the library a question; the answer is quoted word for word, with its sources',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Your question, in one English sentence',
        required: true,
        max_length: MAX_QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone (default: everybody in the channel sees it)',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'source',
        description: 'Answer from this document only',
        autocomplete: true,
      },
    ],
  },
  goesAlong: true,
  isPrivate: ({ options }) => options['private'] === true,
  run: async (request, useCases) => {
    const { origin } = request
    const question = textOption(request, 'question') ?? ''
    const typed = textOption(request, 'source')
    const source = typed === null ? null : findSource(await useCases.sources(), typed, request.origin.locale).id
    const isPrivate = request.options['private'] === true
    return giveAnswer({ question, source, origin, isPrivate, showsQuestion: true, history: null }, useCases)
  },
  suggest: { source: suggestSource },
} as const satisfies Command
