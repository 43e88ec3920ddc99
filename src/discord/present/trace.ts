import type { Answer } from '../../core/answering/answer.ts'
import type { Trace } from '../../core/answering/trace.ts'
import { say, sayPhrase } from '../localisation/catalogue.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const WORDS = 10
const WORD_LENGTH = 40
const REASON_LENGTH = 250

/** What decided whether a question was answered, in words. */
export function presentTrace(
  { kind }: Answer,
  { answerable, threshold, reasons, unknownWords }: Trace,
  locale: string,
): string {
  const percent = (probability: number) => Math.round(100 * probability)
  const verdict = kind === 'answered' ? 'whyAnswered' : 'whyDeclined'
  return [
    say(locale, verdict, { answerable: percent(answerable), threshold: percent(threshold) }),
    ...(reasons.length === 0 ? [] : ['', say(locale, 'whyWeighed')]),
    ...reasons.map(
      (reason) =>
        `- ${reason.contribution >= 0 ? '➕' : '➖'} ${escapeText(shorten(sayPhrase(locale, reason), REASON_LENGTH))}`,
    ),
    ...(unknownWords.length === 0 ? [] : ['', presentUnknownWords(unknownWords, locale)]),
  ].join('\n')
}

/** The words of a question that the library uses nowhere; there is at least one. */
export function presentUnknownWords(unknownWords: readonly string[], locale: string): string {
  const words = unknownWords.slice(0, WORDS).map((word) => escapeText(shorten(word, WORD_LENGTH)))
  return say(locale, 'wordsNowhere', { words: words.join(', ') })
}
