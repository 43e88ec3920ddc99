import type { Command } from '../command.ts'
import { EXIT } from '../exit-status.ts'
import { parseOptions, refuseWords } from '../parse-options.ts'

const USAGE = 'npm run -s doctor [-- --json]'

export const doctor: Command = {
  name: 'doctor',
  usage: USAGE,
  summary: 'Checks the installation and says how to mend what is wrong.',
  async run(args, useCases, printer) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, USAGE)
    refuseWords(positionals, USAGE)
    const checks = await useCases.diagnose()
    const ok = checks.every((check) => check.ok)
    if (values.json) printer.json({ ok, checks })
    else {
      for (const { name, ok: fine, finding, remedy } of checks) {
        printer.out(
          `${fine ? printer.paint.good('ok   ') : printer.paint.bad('wrong')} ${printer.paint.strong(name)}: ${finding}`,
        )
        if (remedy !== null) printer.out(`      ${remedy}`)
      }
    }
    return ok ? EXIT.done : EXIT.wrongInstallation
  },
}
