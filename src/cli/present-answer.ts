import type { Answer, Citation } from '../core/answering/answer.ts'
import { citationLine } from '../core/answering/citation-line.ts'
import { REASON_WORDS } from '../core/answering/reason-words.ts'
import type { Paint } from './print.ts'

/** An answer, or an abstention, as lines for a terminal. */
export function presentAnswer(answer: Answer, paint: Paint): readonly string[] {
  if (answer.kind === 'answered') {
    return [
      ...answer.statements.map(
        ({ text, citations }) => `“${paint.strong(text)}” ${citations.map((n) => `[${n}]`).join('')}`,
      ),
      '',
      ...answer.citations.map((citation) => sourceLine(citation, paint)),
      paint.faint(`Confidence: ${Math.round(100 * answer.confidence)} %`),
    ]
  }
  const nearest = answer.nearest.flatMap((citation) => [`  “${citation.quote}”`, `  ${sourceLine(citation, paint)}`])
  return [
    paint.strong('Not in the library.'),
    REASON_WORDS[answer.reason],
    ...(nearest.length === 0 ? [] : ['', 'The closest passages, which do not answer it:', ...nearest]),
  ]
}

function sourceLine(citation: Citation, paint: Paint): string {
  return paint.faint(
    `[${citation.number}] ${citationLine(citation)}${citation.url === null ? '' : ` · ${citation.url}`}`,
  )
}
