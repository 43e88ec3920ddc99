import type { Citation } from '../../core/answering/answer.ts'
import type { QuoteContext } from '../../core/answering/quote-context.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const TITLE_LENGTH = 200
const SENTENCE_LENGTH = 600
const HEADING_LENGTH = 100

/** A quote among its neighbours: one block quote for each heading, the quoted sentence in bold. */
export function presentContext(
  { number, title }: Pick<Citation, 'number' | 'title'>,
  { sentences }: QuoteContext,
): string {
  const blocks: string[] = []
  let heading: string | null = null
  for (const { text, isQuote, section } of sentences) {
    const path = section.join(' › ')
    if (path !== heading && path !== '') blocks.push(`-# ${escapeText(shorten(path, HEADING_LENGTH))}`)
    heading = path
    const shown = escapeText(shorten(text, SENTENCE_LENGTH))
    blocks.push(`> ${isQuote ? `**${shown}**` : shown}`)
  }
  return [`**[${number}]** ${escapeText(shorten(title, TITLE_LENGTH))}`, '', ...blocks].join('\n')
}
