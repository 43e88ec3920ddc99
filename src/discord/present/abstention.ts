import type { Abstained, Citation } from '../../core/answering/answer.ts'
import { KIND_WORDS } from '../../core/answering/citation-line.ts'
import { REASON_WORDS } from '../../core/answering/reason-words.ts'
import { presentPlace, presentRetraction } from './citations.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const NEAREST = 3
const PASSAGE_LENGTH = 180
const TITLE_LENGTH = 100

/** That the library does not answer the question, why, and what comes nearest; it looks nothing like an answer. */
export function presentAbstention({ reason, nearest, notice }: Abstained): string {
  const closest = nearest.slice(0, NEAREST).map(presentNearest)
  return [
    notice === null ? `**Not in the library.** ${REASON_WORDS[reason]}` : escapeText(notice),
    ...(closest.length === 0 ? [] : [['Closest passages (they do not answer the question):', ...closest].join('\n')]),
  ].join('\n\n')
}

function presentNearest(citation: Citation): string {
  const title = escapeText(shorten(citation.title, TITLE_LENGTH))
  const place = presentPlace(citation)
  return [
    `- ${escapeText(shorten(citation.quote, PASSAGE_LENGTH))}`,
    `-# ${title} — ${KIND_WORDS[citation.documentKind]} · ${place}`,
    ...presentRetraction(citation),
  ].join('\n')
}
