import { OutsideError, SetupError, UserError } from '../../core/shared/errors.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { escapeText } from '../present/escape.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'

/** What came of a request: what the person reads, and what goes to the log. */
export interface Outcome {
  readonly reply: Reply
  /** Whether it is what was asked for, not the reason why there is none */
  readonly isResult: boolean
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
}

/** In the language of `locale`. `reference` is shown for faults of our own, so that a report leads to the line of the log that has it too. */
export function describeFailure(error: unknown, reference: string, locale: string): Outcome {
  if (error instanceof Refusal) return failed(error.message, 'info', { outcome: 'refused' })
  if (error instanceof UserError) {
    const said = error.phrase === null ? error.message : sayPhrase(locale, error.phrase)
    return failed(escapeText(said), 'info', { outcome: 'refused' })
  }
  if (error instanceof SetupError) {
    const fields = { outcome: 'not-set-up', error: error.message, remedy: error.remedy }
    return failed(say(locale, 'notReady'), 'error', fields)
  }
  if (error instanceof OutsideError) {
    const fields = { outcome: 'outside', error: error.message }
    return failed(say(locale, 'tryAgain'), 'warn', fields)
  }
  return failed(say(locale, 'broken', { reference }), 'error', { outcome: 'broken', reference, error })
}

function failed(text: string, level: Outcome['level'], fields: Outcome['fields']): Outcome {
  return { reply: { text }, isResult: false, level, fields }
}
