import { ApplicationCommandOptionType } from 'discord.js'
import { MAX_TERM_LENGTH } from '../../core/answering/define-term.ts'
import { presentDefinition } from '../present/definition.ts'
import { type Command, textOption } from './command.ts'

export const define = {
  definition: {
    name: 'define',
    description: 'Say what a term or an abbreviation is, with the sentence that defines it',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'term',
        description: 'A word or an abbreviation, for example NTA',
        required: true,
        max_length: MAX_TERM_LENGTH,
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => false,
  run: async (request, useCases) => {
    const definition = await useCases.library.define(textOption(request, 'term') ?? '')
    return {
      text: presentDefinition(definition, await useCases.sources(), request.origin.locale),
      tone: definition.citations.length === 0 ? 'abstention' : 'answer',
    }
  },
  suggest: {},
} as const satisfies Command
