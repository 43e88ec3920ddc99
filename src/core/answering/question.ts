import { UserError } from '../shared/errors.ts'
import { answeringPhrase } from './phrases.ts'

/** Longer than any question, shorter than what the model reads in one go. In UTF-16 units. */
export const MAX_QUESTION_LENGTH = 1000

/** Colours and other commands to a terminal, which come along when text is copied from one (ECMA-48: CSI and OSC sequences). */
const TERMINAL_COMMANDS =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)/g

/** What somebody said as it will be searched: one line, without control characters and invisible marks. */
export function tidy(raw: string): string {
  return raw
    .replace(TERMINAL_COMMANDS, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * A question as it will be searched.
 * @throws UserError when nothing is left, or when it is too long
 */
export function cleanQuestion(raw: string): string {
  const question = tidy(raw)
  if (question === '') throw new UserError(answeringPhrase('questionEmpty'))
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new UserError(answeringPhrase('questionTooLong', { characters: question.length, most: MAX_QUESTION_LENGTH }))
  }
  return question
}
