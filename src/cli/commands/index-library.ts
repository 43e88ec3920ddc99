import type { Command } from '../command.ts'
import { counted, leftOut } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { parseOptions } from '../parse-options.ts'

const USAGE = 'index [-- --json]'

export const index: Command = {
  name: 'index',
  usage: USAGE,
  summary: 'Makes the index of the library anew, keeping what has not changed.',
  async run(args, useCases, printer) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } }, USAGE)
    const report = await useCases.reindex()
    if (values.json) {
      printer.json(report)
      return EXIT.done
    }
    const { sources, documents, passages, sentences, embedded, generation } = report
    const held = [counted(documents, 'text'), counted(passages, 'passage'), counted(sentences, 'sentence')]
    printer.out(`${held.join(', ')}; ${embedded} had to be embedded.`)
    for (const line of leftOut(sources)) printer.out(line)
    printer.out(printer.paint.faint(`Generation ${generation}`))
    return EXIT.done
  },
}
