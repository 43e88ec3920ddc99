import { UserError } from '../shared/errors.ts'

/** Longer than any question, shorter than what the model reads in one go. In UTF-16 units. */
export const MAX_QUESTION_LENGTH = 1000

/**
 * A question as it will be searched: one line, without control characters and invisible marks.
 * @throws UserError when nothing is left, or when it is too long
 */
export function cleanQuestion(raw: string): string {
  const question = raw
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (question === '')
    throw new UserError('The question is empty. Ask in a sentence, for example: Where do MSCs come from?')
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new UserError(
      `The question has ${question.length} characters; at most ${MAX_QUESTION_LENGTH} can be searched. Ask it in a sentence or two.`,
    )
  }
  return question
}
