import { UserError } from '../../core/shared/errors.ts'
import { sampleItems } from '../../core/study/quiz/sample-items.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-status.ts'
import { parseOptions, refuseWords } from '../parse-options.ts'
import { presentItem, presentWriting } from '../present-items.ts'

const USAGE = 'npm run -s items [-- [--sample N] [--seed S] [--json]]'
const FEW = 8

export const items: Command = {
  name: 'items',
  usage: USAGE,
  summary: 'Counts the quiz items that the library gives, and the rejects by reason, and shows some items.',
  async run(args, useCases, printer) {
    const { values, positionals } = parseOptions(
      args,
      { sample: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
      USAGE,
    )
    refuseWords(positionals, USAGE)
    const size = wholeNumber(values.sample, '--sample', FEW)
    const seed = wholeNumber(values.seed, '--seed', 1)
    const written = await useCases.writeItems()
    const sample = sampleItems(written.items, size, seed)
    if (values.json) for (const item of sample) printer.json(item)
    else {
      for (const line of presentWriting(written)) printer.out(line)
      for (const line of sample.flatMap((item) => presentItem(item, printer.paint))) printer.out(line)
    }
    return EXIT.done
  },
}

function wholeNumber(text: string | undefined, option: string, otherwise: number): number {
  if (text === undefined) return otherwise
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UserError(`${option} needs a whole number from 0 on, not "${text}". Usage: ${USAGE}`)
}
