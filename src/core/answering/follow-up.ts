import { searchTokens } from '../text/search-tokens.ts'
import { tidy } from './question.ts'

/** Something said earlier in the conversation. */
export interface Turn {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** Words that point back at what was said before. */
const POINTS_BACK =
  /\b(it|its|they|them|their|that|those|these|this|one|ones|first|second|third|former|latter|other|else|same)\b/i
const STARTS_MIDWAY = /^(and|but|or|so|why|how come|what about|how about|then|also)\b/i
/** A question with fewer words of its own than this hardly stands alone. */
const STANDS_ALONE = 3

/** Longer than this, in UTF-16 units, two questions together may be more than the model reads at a time. */
const LONGEST_TOGETHER = 600

/**
 * A follow-up made self-contained by the learner's question before it, or `null` when the question stands on its own or the
 * two together are too long.
 */
export function interpretFollowUp(question: string, history: readonly Turn[]): string | null {
  const before = history
    .filter(({ role }) => role === 'user')
    .map(({ content }) => tidy(content))
    .findLast((content) => content !== '')
  if (before === undefined) return null
  const standsAlone =
    searchTokens(question).length >= STANDS_ALONE && !POINTS_BACK.test(question) && !STARTS_MIDWAY.test(question)
  const together = `${before} ${question}`
  return standsAlone || together.length > LONGEST_TOGETHER ? null : together
}
