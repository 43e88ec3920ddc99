import { OutsideError, SetupError, StoppedError, UserError } from '../core/shared/errors.ts'
import type { Printer } from './print.ts'

/** What the shell is told. */
export const EXIT = {
  done: 0,
  wrongInput: 1,
  worse: 1,
  wrongInstallation: 2,
  declined: 3,
  outside: 4,
  ourFault: 70,
  stopped: 130,
} as const

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Says what went wrong and, where the person can do something, what; gives the exit status that belongs to it. */
export function reportFailure(error: unknown, printer: Printer): ExitStatus {
  if (error instanceof UserError) {
    printer.note(printer.paint.bad(error.message))
    return EXIT.wrongInput
  }
  if (error instanceof SetupError) {
    printer.note(printer.paint.bad(error.message))
    printer.note(error.remedy)
    return EXIT.wrongInstallation
  }
  if (error instanceof OutsideError) {
    printer.note(printer.paint.bad(error.message))
    return EXIT.outside
  }
  if (error instanceof StoppedError) {
    printer.note(error.message)
    return EXIT.stopped
  }
  printer.note(printer.paint.bad('Something broke inside Exocite. Please report this:'))
  printer.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT.ourFault
}
