import { UserError } from '../core/shared/errors.ts'
import { COMMANDS } from './all-commands.ts'
import { EXIT, type ExitStatus, reportFailure } from './exit-status.ts'
import type { Printer } from './print.ts'
import type { CliUseCases } from './use-cases.ts'

/** Runs the command that the first argument names. Never throws: what goes wrong becomes a message and an exit status. */
export async function runCli(args: readonly string[], useCases: CliUseCases, printer: Printer): Promise<ExitStatus> {
  const [name, ...rest] = args
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      for (const { usage, summary } of COMMANDS) printer.out(`${usage}\n    ${summary}`)
      return EXIT.done
    }
    const command = COMMANDS.find((candidate) => candidate.name === name)
    if (command === undefined) {
      throw new UserError(`There is no command "${name}". There are: ${COMMANDS.map((each) => each.name).join(', ')}.`)
    }
    if (rest[0] === '--help' || rest[0] === '-h') {
      printer.out(`${command.usage}\n    ${command.summary}`)
      return EXIT.done
    }
    return await command.run(rest, useCases, printer)
  } catch (error) {
    return reportFailure(error, printer)
  }
}
