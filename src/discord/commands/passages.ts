import { ApplicationCommandOptionType } from 'discord.js'
import type { Abstained } from '../../core/answering/answer.ts'
import { MAX_QUESTION_LENGTH } from '../../core/answering/question.ts'
import { passagesReply } from '../controls/passages-page.ts'
import { say } from '../localisation/catalogue.ts'
import { type Command, textOption } from './command.ts'
import { findSource, suggestSource } from './find-source.ts'

export const passages = {
  definition: {
    name: 'passages',
    description: 'Find the passages of the library that come nearest to some words',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        description: 'What to look for, in English',
        required: true,
        max_length: MAX_QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'source',
        description: 'Look in this document only',
        autocomplete: true,
      },
    ],
  },
  goesAlong: true,
  isPrivate: () => true,
  run: async (request, useCases) => {
    const { locale, learnerId, roomId } = request.origin
    const typed = textOption(request, 'source')
    const source = typed === null ? null : findSource(await useCases.sources(), typed, locale).id
    const found = await useCases.library.passages(textOption(request, 'query') ?? '', source)
    if (found.isForeign) return { text: say(locale, 'onlyEnglish'), tone: 'abstention' }
    const given = {
      ...{ id: useCases.newId(), roomId, learnerId, isPrivate: true, givenAt: useCases.now() },
      answer: nearestOnly(found.query, found.passages),
    }
    if (found.passages.length > 0) await useCases.saved.givenAnswers.add(given)
    return passagesReply(given, 0, { cards: await useCases.sources(), locale })
  },
  suggest: { source: suggestSource },
} as const satisfies Command

/** Passages in the shape of an answer that answers nothing, so that their pages are kept as answers are. */
function nearestOnly(question: string, nearest: Abstained['nearest']): Abstained {
  return {
    ...{ kind: 'abstained', question, interpretedAs: null, statements: [], citations: [], reason: 'weak-evidence' },
    ...{ nearest, confidence: 0, notice: null, noticePhrase: null, trace: null },
    timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
  }
}
