import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { UserError } from '../../core/shared/errors.ts'

/** A service did not answer, or not as documented: nothing is wrong with what was asked for, and another service may know. */
export class ServiceError extends UserError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, { ...options, phrase: corpusPhrase('serviceTrouble') })
  }
}
