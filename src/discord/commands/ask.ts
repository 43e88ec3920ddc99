import { ApplicationCommandOptionType } from 'discord.js'
import { MAX_QUESTION_LENGTH } from '../../core/answering/question.ts'
import { presentAnswer, withQuestion } from '../present/answer.ts'
import type { UseCases } from '../use-cases.ts'
import { type Command, type Reply, textOption } from './command.ts'
import { findSource, suggestSource } from './find-source.ts'

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
  isPrivate: ({ options }) => options['private'] === true,
  run: async (request, useCases) => {
    const question = textOption(request, 'question') ?? ''
    const typed = textOption(request, 'source')
    const source = typed === null ? null : findSource(await useCases.sources(), typed).id
    return { text: withQuestion(question, (await answerFrom(useCases, question, source)).text) }
  },
  suggest: { source: suggestSource },
} as const satisfies Command

/** The answer to a question, from the document with the id `source` or from the whole library. */
export async function answerFrom(useCases: UseCases, question: string, source: string | null): Promise<Reply> {
  const answer = await useCases.ask({ question, source })
  return { text: presentAnswer(answer, await useCases.sources()) }
}
