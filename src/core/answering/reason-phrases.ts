import type { Phrase } from '../shared/phrase.ts'
import type { AbstentionReason } from './answer.ts'
import { answeringPhrase } from './phrases.ts'

/** Why a question was declined, for a reader. */
export const REASON_PHRASES: Readonly<Record<AbstentionReason, Phrase>> = {
  'nothing-found': answeringPhrase('reasonNothingFound'),
  'weak-evidence': answeringPhrase('reasonWeakEvidence'),
  'outside-the-library': answeringPhrase('reasonOutside'),
  'unclear-question': answeringPhrase('reasonUnclear'),
}
