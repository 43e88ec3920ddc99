import type { Answer, Citation } from '../core/answering/answer.ts'
import { citationLine, referenceAddress, referenceLine, retractionLine } from '../core/answering/citation-line.ts'
import { REASON_WORDS } from '../core/answering/reason-words.ts'
import type { Paint } from './print.ts'
import { visible } from './visible.ts'

/** Works shown below a quote; a sentence of an article may point to dozens. */
const REFERENCES = 5

/** An answer, or an abstention, as lines for a terminal. */
export function presentAnswer(answer: Answer, paint: Paint): readonly string[] {
  if (answer.kind === 'answered') {
    return [
      ...answer.statements.map(
        ({ text, citations }) => `“${paint.strong(visible(text))}” ${citations.map((n) => `[${n}]`).join('')}`,
      ),
      '',
      ...answer.citations.flatMap((citation) => sourceLines(citation, paint)),
      paint.faint(`Confidence: ${Math.round(100 * answer.confidence)} %`),
    ]
  }
  const nearest = answer.nearest.flatMap((citation) => [
    `  “${visible(citation.quote)}”`,
    ...sourceLines(citation, paint).map((line) => `  ${line}`),
  ])
  return [
    paint.strong('Not in the library.'),
    REASON_WORDS[answer.reason],
    ...(nearest.length === 0 ? [] : ['', 'The closest passages, which do not answer it:', ...nearest]),
  ]
}

/** Where a quote stands, then a warning where its source has been withdrawn, and a line for each work that it relays. */
function sourceLines(citation: Citation, paint: Paint): readonly string[] {
  const { number, url, references } = citation
  const works = references.slice(0, REFERENCES)
  const warning = retractionLine(citation)
  return [
    paint.faint(withAddress(`[${number}] ${visible(citationLine(citation))}`, ' · ', url)),
    ...(warning === null ? [] : [paint.bad(visible(warning))]),
    ...works.map((work) =>
      paint.faint(withAddress(`  relays: ${visible(referenceLine(work))}`, ', ', referenceAddress(work))),
    ),
    ...(works.length < references.length ? [paint.faint(`  relays: ${references.length - works.length} more`)] : []),
  ]
}

function withAddress(line: string, separator: string, address: string | null): string {
  return address === null ? line : `${line}${separator}${address}`
}
