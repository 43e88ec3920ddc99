import type { Citation } from '../../core/answering/answer.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { say } from '../localisation/catalogue.ts'
import { presentCitations } from './citations.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const CLAIM_LENGTH = 200
const PASSAGES = 3

/** The passages nearest to what somebody wrote, without a verdict. */
export function presentEvidence(
  claim: string,
  passages: readonly Citation[],
  { cards, locale }: { readonly cards: readonly LibraryCard[]; readonly locale: string },
): string {
  const quoted = say(locale, 'evidenceSaid', { claim: escapeText(shorten(claim, CLAIM_LENGTH)) })
  if (passages.length === 0) return `${quoted}\n\n${say(locale, 'evidenceNone')}`
  return [quoted, say(locale, 'evidenceNear'), presentCitations(passages.slice(0, PASSAGES), cards, locale)].join(
    '\n\n',
  )
}
