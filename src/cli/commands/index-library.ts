import type { Command } from '../command.ts'
import { counted } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { leftOut } from '../left-out.ts'
import { parseOptions, refuseWords } from '../parse-options.ts'

const USAGE = 'npm run -s index [-- --json]'

export const index: Command = {
  name: 'index',
  usage: USAGE,
  summary: 'Makes the index of the library anew, keeping what has not changed.',
  async run(args, useCases, printer) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, USAGE)
    refuseWords(positionals, USAGE)
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
