import { OutsideError, SetupError, UserError } from '../../core/shared/errors.ts'
import { escapeText } from '../present/escape.ts'

/** What came of a request: what the person reads, and what goes to the log. */
export interface Outcome {
  readonly text: string
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
}

/** `reference` is shown for faults of our own, so that a report leads to the line of the log that has it too. */
export function describeFailure(error: unknown, reference: string): Outcome {
  if (error instanceof UserError) {
    return { text: escapeText(error.message), level: 'info', fields: { outcome: 'refused' } }
  }
  if (error instanceof SetupError) {
    return {
      text: 'I am not ready to answer. Whoever runs this bot has been told.',
      level: 'error',
      fields: { outcome: 'not-set-up', error: error.message, remedy: error.remedy },
    }
  }
  if (error instanceof OutsideError) {
    return {
      text: 'That did not work just now. Please try again in a moment.',
      level: 'warn',
      fields: { outcome: 'outside', error: error.message },
    }
  }
  return {
    text: `Something broke. That is not your fault. Reference: ${reference}`,
    level: 'error',
    fields: { outcome: 'broken', reference, error },
  }
}
