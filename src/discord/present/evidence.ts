import type { Citation } from '../../core/answering/answer.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { presentCitations } from './citations.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const CLAIM_LENGTH = 200
const PASSAGES = 3

/** The passages nearest to what somebody wrote, without a verdict. */
export function presentEvidence(claim: string, passages: readonly Citation[], cards: readonly LibraryCard[]): string {
  const quoted = `**Said:** ${escapeText(shorten(claim, CLAIM_LENGTH))}`
  if (passages.length === 0) return `${quoted}\n\nThe library has nothing on this.`
  return [
    quoted,
    'What the library says that comes nearest. Whether it bears the claim out is for you to judge:',
    presentCitations(passages.slice(0, PASSAGES), cards),
  ].join('\n\n')
}
