import { runInNewContext } from 'node:vm'
import { UserError } from '../../core/shared/errors.ts'

/**
 * What `work` returns. Parsers of other people's formats can be made slow by a text written for that; after
 * `milliseconds` the engine stops the work wherever it stands, so that one file cannot hold up the rest.
 * @throws UserError with the message `tooSlow` when the time is over
 */
export function withinTime<Result>(milliseconds: number, tooSlow: string, work: () => Result): Result {
  let result: { readonly value: Result } | undefined
  const run = () => {
    result = { value: work() }
  }
  try {
    runInNewContext('run()', { run }, { timeout: milliseconds })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new UserError(tooSlow)
    throw error
  }
  if (result === undefined) throw new RangeError('The work ended without a result.')
  return result.value
}
