import type { Answer } from '../../core/answering/answer.ts'
import type { Trace } from '../../core/answering/trace.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const WORDS = 10
const WORD_LENGTH = 40
const REASON_LENGTH = 250

/** What decided whether a question was answered, in words. */
export function presentTrace({ kind }: Answer, { answerable, threshold, reasons, unknownWords }: Trace): string {
  const percent = (probability: number) => `${Math.round(100 * probability)} %`
  const verdict = kind === 'answered' ? 'I answered' : 'I declined'
  const unknown = unknownWords.slice(0, WORDS).map((word) => escapeText(shorten(word, WORD_LENGTH)))
  return [
    `**${verdict}**: I reckon that the library holds the answer with ${percent(answerable)}; I answer from ${percent(threshold)} on.`,
    ...(reasons.length === 0 ? [] : ['', '**What weighed most**']),
    ...reasons.map(
      ({ contribution, words }) => `- ${contribution >= 0 ? '➕' : '➖'} ${escapeText(shorten(words, REASON_LENGTH))}`,
    ),
    ...(unknown.length === 0 ? [] : ['', `Words that the library uses nowhere: ${unknown.join(', ')}`]),
  ].join('\n')
}
