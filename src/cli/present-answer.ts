import type { Answer, Citation } from '../core/answering/answer.ts'
import { citationLine, referenceAddress, referenceLine, retractionLine } from '../core/answering/citation-line.ts'
import { REASON_PHRASES } from '../core/answering/reason-phrases.ts'
import type { Paint } from './print.ts'
import { visible } from './visible.ts'

/** Works shown below a quote; a sentence of an article may point to dozens. */
const REFERENCES = 5

/** An answer, or an abstention, as lines for a terminal; first of all how the question was understood, where that is another. */
export function presentAnswer(answer: Answer, paint: Paint): readonly string[] {
  const { interpretedAs } = answer
  const understood = interpretedAs === null ? [] : [paint.faint(`Understood as: ${visible(interpretedAs)}`), '']
  return [...understood, ...presentOutcome(answer, paint)]
}

function presentOutcome(answer: Answer, paint: Paint): readonly string[] {
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
    ...(answer.notice === null
      ? [paint.strong('Not in the library.'), REASON_PHRASES[answer.reason].words]
      : [paint.strong(answer.notice)]),
    ...(nearest.length === 0 ? [] : ['', 'The closest passages, which do not answer it:', ...nearest]),
  ]
}

/** What decided, as lines for a terminal: what spoke for an answer, what against it, and what the library never mentions. */
export function presentTrace({ trace, kind, notice }: Answer, paint: Paint): readonly string[] {
  if (trace === null) return ['Nothing was weighed: there was no question about the library.']
  const percent = (share: number) => `${Math.round(100 * share)} %`
  const decided =
    notice === null
      ? `${kind === 'answered' ? 'Answered' : 'Declined'}: the library holds the answer with a probability of ${percent(trace.answerable)}; it is given from ${percent(trace.threshold)} on.`
      : 'Declined whatever the library holds.'
  return [
    paint.strong('Why'),
    decided,
    ...trace.reasons.map(({ words, contribution }) => {
      const log = Math.abs(contribution).toFixed(1)
      return contribution > 0
        ? `  ${paint.good(`+${log}`)} ${visible(words)}`
        : `  ${paint.bad(`-${log}`)} ${visible(words)}`
    }),
    ...(trace.unknownWords.length === 0
      ? []
      : [`Nowhere in the library: ${trace.unknownWords.map((word) => `“${visible(word)}”`).join(', ')}.`]),
    paint.faint('The numbers are log-odds against a usual question.'),
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
