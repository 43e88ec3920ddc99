import type { Answer, Answered } from '../../core/answering/answer.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { say } from '../localisation/catalogue.ts'
import { presentAbstention } from './abstention.ts'
import { presentCitation } from './citations.ts'
import { escapeText } from './escape.ts'
import { MESSAGE_LIMIT, MESSAGES_PER_REPLY } from './limits.ts'
import { shorten } from './shorten.ts'
import { fitsOneReply } from './split-message.ts'

const QUESTION_LENGTH = 300
/** What may stand around an answer: the question and how it was understood, every character of them escaped; who may press. */
const RESERVED = '?'.repeat(4 * QUESTION_LENGTH + 200)
/** Enough for one sentence, whatever cutting into messages costs. */
const LONGEST_QUOTE = (MESSAGES_PER_REPLY - 1) * (MESSAGE_LIMIT - 100) - RESERVED.length

/**
 * An answer as Discord text. Every quoted sentence is a block quote of its own with the numbers of its sources; the sources
 * follow, one line each. `cards` add what the library knows about them. Sentences for which three messages leave no
 * room are left out together with their sources, and the answer says so.
 */
export function presentAnswer(answer: Answer, cards: readonly LibraryCard[], locale: string): string {
  const interpreted =
    answer.interpretedAs === null
      ? []
      : [`-# ${say(locale, 'understoodAs', { question: escapeText(shorten(answer.interpretedAs, QUESTION_LENGTH)) })}`]
  const body = answer.kind === 'answered' ? presentAnswered(answer, cards, locale) : presentAbstention(answer, locale)
  return [...interpreted, body].join('\n\n')
}

/** The question in front of its answer, for where readers cannot see what was asked. */
export function withQuestion(question: string, text: string, locale: string): string {
  return `${say(locale, 'question', { question: escapeText(shorten(question, QUESTION_LENGTH)) })}\n\n${text}`
}

function presentAnswered(answer: Answered, cards: readonly LibraryCard[], locale: string): string {
  for (let shown = answer.statements.length; shown > 1; shown--) {
    const text = presentFirst(answer, shown, { cards, locale })
    if (fitsOneReply(`${RESERVED}\n${text}`)) return text
  }
  return presentFirst(answer, 1, { cards, locale })
}

interface Readers {
  readonly cards: readonly LibraryCard[]
  readonly locale: string
}

function presentFirst(answer: Answered, shown: number, { cards, locale }: Readers): string {
  const statements = answer.statements.slice(0, shown)
  const used = new Set(statements.flatMap(({ citations }) => citations))
  const sources = answer.citations
    .filter(({ number }) => used.has(number))
    .map((citation) =>
      presentCitation(
        citation,
        cards.find(({ id }) => id === citation.documentId),
        locale,
      ),
    )
  const left = answer.statements.length - shown
  const notes = [
    ...(left === 0 ? [] : [`-# ${say(locale, 'sentencesLeftOut', { count: left })}`]),
    `-# ${say(locale, confidenceKey(answer.confidence))}`,
  ]
  const closing = `${sources.join('\n')}\n${notes.join('\n')}`
  const quotes = statements.map(({ text, citations }) =>
    quoteBlock(shown === 1 ? fitted(text) : text, citations.map((number) => ` **[${number}]**`).join('')),
  )
  return [...quotes, closing].join('\n\n')
}

/** The text itself, or as many of its words as surely fit once they are escaped, and "…". */
function fitted(text: string): string {
  let shortened = text
  for (let limit = LONGEST_QUOTE; escapeText(shortened).length > LONGEST_QUOTE; limit = Math.floor(limit * 0.9)) {
    shortened = shorten(text, limit)
  }
  return shortened
}

function quoteBlock(text: string, markers: string): string {
  const lines = escapeText(text).split(/\r\n|\r|\n/)
  return lines.map((line, i) => `> ${line}${i === lines.length - 1 ? markers : ''}`).join('\n')
}

function confidenceKey(confidence: number) {
  if (confidence >= 0.85) return 'confidenceHigh'
  return confidence >= 0.6 ? 'confidenceFair' : 'confidenceLow'
}
