import type { GivenAnswer } from '../../core/answering/ports.ts'
import { UserError } from '../../core/shared/errors.ts'
import type { UseCases } from '../use-cases.ts'
import type { Press } from './control.ts'

/**
 * The answer that a control belongs to; its id is the control's first argument.
 * @throws UserError when it has expired, was given elsewhere, or is somebody else's
 */
export async function findGiven({ args, origin }: Press, { saved }: UseCases): Promise<GivenAnswer> {
  const given = await saved.givenAnswers.find(args[0] ?? '')
  const isTheirs = given !== null && (!given.isPrivate || given.learnerId === origin.learnerId)
  if (!isTheirs || given.roomId !== origin.roomId) {
    throw new UserError('I no longer have this answer: answers are kept for a set time only. Please ask again.')
  }
  return given
}

/** A whole number written in an id; 0 for anything else. */
export function numberArg({ args }: Press, position: number): number {
  const number = Number(args[position])
  return Number.isSafeInteger(number) ? number : 0
}
