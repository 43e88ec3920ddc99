import { cleanQuestion } from '../../core/answering/question.ts'
import { UserError } from '../../core/shared/errors.ts'
import { readBatch } from '../batch.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-status.ts'
import { parseOptions } from '../parse-options.ts'
import { presentAnswer, presentTrace } from '../present-answer.ts'
import type { Printer } from '../print.ts'
import { readTextFile } from '../read-text-file.ts'
import type { CliUseCases } from '../use-cases.ts'

const USAGE =
  'npm run -s ask -- "QUESTION" [--why] [--json] [--source ID]   or   npm run -s ask -- --batch FILE.jsonl --json'

export const ask: Command = {
  name: 'ask',
  usage: USAGE,
  summary: 'Answers a question with sentences quoted from the library, or says that it does not hold the answer.',
  async run(args, useCases, printer) {
    const { values, positionals } = parseOptions(
      args,
      { json: { type: 'boolean' }, why: { type: 'boolean' }, source: { type: 'string' }, batch: { type: 'string' } },
      USAGE,
    )
    const source = values.source ?? null
    if (source?.trim() === '') throw new UserError(`--source needs the id, title or DOI of a source. Usage: ${USAGE}`)
    if (values.batch !== undefined) {
      if (positionals.length > 0) throw new UserError(`Give either a question or --batch, not both. Usage: ${USAGE}`)
      return answerBatch(values.batch, source, { useCases, printer })
    }
    if (positionals.length === 0) throw new UserError(`There is no question. Usage: ${USAGE}`)
    // Nobody should wait for a library to be told that a question cannot be asked.
    const text = cleanQuestion(positionals.join(' '))
    const answer = await (await useCases.openAnswering())({ text, source, history: [] })
    if (values.json) printer.json(answer)
    else {
      const why = values.why ? ['', ...presentTrace(answer, printer.paint)] : []
      for (const line of [...presentAnswer(answer, printer.paint), ...why]) printer.out(line)
    }
    return answer.kind === 'answered' ? EXIT.done : EXIT.declined
  },
}

interface BatchContext {
  readonly useCases: CliUseCases
  readonly printer: Printer
}

/** One line of JSON out per line in; a question that cannot be asked gives `{ id, error }` and the rest goes on. */
async function answerBatch(file: string, source: string | null, { useCases, printer }: BatchContext) {
  const lines = readBatch(await readTextFile(file), file)
  const answerOne = await useCases.openAnswering()
  let refused = 0
  for (const { id, question, history } of lines) {
    try {
      printer.json({ id, ...(await answerOne({ text: question, source, history })) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      refused += 1
      printer.json({ id, error: error.message })
    }
  }
  return refused === 0 ? EXIT.done : EXIT.wrongInput
}
