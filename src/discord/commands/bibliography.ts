import { ApplicationCommandOptionType } from 'discord.js'
import { type BibliographyFormat, bibliographyFile } from '../../core/citing/bibliography.ts'
import { citedWorks } from '../../core/citing/cited-works.ts'
import { say } from '../localisation/catalogue.ts'
import { type Command, textOption } from './command.ts'

const FORMATS: readonly { readonly name: string; readonly value: BibliographyFormat }[] = [
  { name: 'BibTeX', value: 'bibtex' },
  { name: 'RIS', value: 'ris' },
  { name: 'CSL-JSON', value: 'csl' },
  { name: 'Markdown', value: 'markdown' },
]

export const bibliography = {
  definition: {
    name: 'bibliography',
    description: 'Get all that was cited in this channel or thread as a file',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'format',
        description: 'What your reference manager reads (default: BibTeX)',
        choices: [...FORMATS],
      },
    ],
  },
  goesAlong: false,
  isPrivate: () => true,
  run: async (request, useCases) => {
    const { roomId, learnerId, locale } = request.origin
    const citations = await useCases.saved.givenAnswers.citedIn(roomId, learnerId)
    if (citations.length === 0) return { text: say(locale, 'bibliographyNone') }
    const works = citedWorks(citations, await useCases.sources())
    const wanted = textOption(request, 'format')
    const format = FORMATS.find(({ value }) => value === wanted)?.value ?? 'bibtex'
    const { name, text } = bibliographyFile(works, format)
    return { text: say(locale, 'bibliographyDone', { count: works.length }), files: [{ name, content: text }] }
  },
  suggest: {},
} as const satisfies Command
