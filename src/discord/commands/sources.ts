import { ApplicationCommandOptionType } from 'discord.js'
import { presentSource, presentSources } from '../present/sources.ts'
import { type Command, textOption } from './command.ts'
import { findSource, suggestSource } from './find-source.ts'

export const sources = {
  definition: {
    name: 'sources',
    description: 'Show the papers and notes that the library holds',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'document',
        description: 'Show this document with its headings',
        autocomplete: true,
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => true,
  run: async (request, useCases) => {
    const typed = textOption(request, 'document')
    const cards = await useCases.sources()
    return { text: typed === null ? presentSources(cards) : presentSource(findSource(cards, typed)) }
  },
  suggest: { document: suggestSource },
} as const satisfies Command
