import type { Abstained, Citation } from '../../core/answering/answer.ts'
import { REASON_PHRASES } from '../../core/answering/reason-phrases.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { presentKind, presentPlace, presentRetraction } from './citations.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'
import { presentUnknownWords } from './trace.ts'

const NEAREST = 3
const PASSAGE_LENGTH = 180
const TITLE_LENGTH = 100

/** That the library does not answer the question, why, what was missing and what comes nearest; it looks nothing like an answer. */
export function presentAbstention({ reason, nearest, notice, noticePhrase, trace }: Abstained, locale: string): string {
  const closest = nearest.slice(0, NEAREST).map((each) => presentNearest(each, locale))
  const missing = notice === null ? (trace?.unknownWords ?? []) : []
  const verdict = [
    notice === null
      ? say(locale, 'notInLibrary', { reason: sayPhrase(locale, REASON_PHRASES[reason]) })
      : escapeText(noticePhrase == null ? notice : sayPhrase(locale, noticePhrase)),
    ...(missing.length === 0 ? [] : [`-# ${presentUnknownWords(missing, locale)}`]),
  ]
  return [
    verdict.join('\n'),
    ...(closest.length === 0 ? [] : [[say(locale, 'closestPassages'), ...closest].join('\n')]),
  ].join('\n\n')
}

function presentNearest(citation: Citation, locale: string): string {
  const title = escapeText(shorten(citation.title, TITLE_LENGTH))
  return [
    `- ${escapeText(shorten(citation.quote, PASSAGE_LENGTH))}`,
    `-# ${title} — ${presentKind(citation.documentKind, locale)} · ${presentPlace(citation, locale)}`,
    ...presentRetraction(citation, locale),
  ].join('\n')
}
