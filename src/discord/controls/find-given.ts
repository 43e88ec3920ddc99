import type { GivenAnswer } from '../../core/answering/ports.ts'
import { say } from '../localisation/catalogue.ts'
import { Refusal } from '../refusal.ts'
import type { UseCases } from '../use-cases.ts'
import type { Press } from './control.ts'

/**
 * The answer that a control belongs to; its id is the control's first argument.
 * @throws Refusal when it has expired, was given elsewhere, or is somebody else's
 */
export async function findGiven({ args, origin }: Press, { saved }: UseCases): Promise<GivenAnswer> {
  const given = await saved.givenAnswers.find(args[0] ?? '')
  const isTheirs = given !== null && (!given.isPrivate || given.learnerId === origin.learnerId)
  if (!isTheirs || given.roomId !== origin.roomId) {
    throw new Refusal(say(origin.locale, 'answerGone'))
  }
  return given
}

/** A whole number written in an id; 0 for anything else. */
export function numberArg({ args }: Press, position: number): number {
  const number = Number(args[position])
  return Number.isSafeInteger(number) ? number : 0
}
