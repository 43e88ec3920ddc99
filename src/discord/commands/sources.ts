import { ApplicationCommandOptionType } from 'discord.js'
import { sourcesReply } from '../controls/sources-page.ts'
import { presentSource } from '../present/sources.ts'
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
        description: 'Show this document: its headings, its licence, how to cite it',
        autocomplete: true,
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => true,
  run: async (request, useCases) => {
    const { learnerId, locale } = request.origin
    const typed = textOption(request, 'document')
    const cards = await useCases.sources()
    if (typed === null) return sourcesReply(cards, 0, { ownerId: learnerId, locale })
    return { text: presentSource(findSource(cards, typed, locale), locale) }
  },
  suggest: { document: suggestSource },
} as const satisfies Command
