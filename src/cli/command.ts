import type { ExitStatus } from './exit-status.ts'
import type { Printer } from './print.ts'
import type { CliUseCases } from './use-cases.ts'

/** One command of the terminal program. */
export interface Command {
  readonly name: string
  /** How it is called, as a line to type */
  readonly usage: string
  /** One sentence */
  readonly summary: string
  /** @throws UserError for arguments that do not fit */
  run(args: readonly string[], useCases: CliUseCases, printer: Printer): Promise<ExitStatus>
}
