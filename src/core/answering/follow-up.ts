import { searchTokens } from '../text/search-tokens.ts'

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

/**
 * A follow-up made self-contained by the learner's question before it, or `null` when the question stands on its own.
 */
export function interpretFollowUp(question: string, history: readonly Turn[]): string | null {
  const before = history.filter(({ role }) => role === 'user').at(-1)
  if (before === undefined) return null
  const standsAlone =
    searchTokens(question).length >= STANDS_ALONE && !POINTS_BACK.test(question) && !STARTS_MIDWAY.test(question)
  return standsAlone ? null : `${before.content.trim()} ${question}`
}
