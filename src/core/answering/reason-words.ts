import type { AbstentionReason } from './answer.ts'

/** Why a question was declined, in a reader's words. */
export const REASON_WORDS: Readonly<Record<AbstentionReason, string>> = {
  'nothing-found': 'Nothing in the library mentions this.',
  'weak-evidence': 'The library comes near this, but no sentence in it answers the question.',
  'outside-the-library': 'The question is about something the library does not cover.',
  'unclear-question':
    'I could not work out what the question asks. Please ask in one English sentence and name what you mean.',
}
