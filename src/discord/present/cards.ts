import type { CardDraft, StudyCard } from '../../core/study/cards/card.ts'
import type { CardCounts } from '../../core/study/cards/ports.ts'
import type { NextReview } from '../../core/study/cards/review-cards.ts'
import { say } from '../localisation/catalogue.ts'
import { escapeText, quietLink } from './escape.ts'
import { presentMoment } from './moment.ts'
import { shorten } from './shorten.ts'

/** Together they fit into one message with a frame. */
const SIDE_LENGTH = 1300
const QUOTE_LENGTH = 500
const PLACE_LENGTH = 250
const LISTED_LENGTH = 90
export const CARDS_PER_PAGE = 8

/** The side to be answered, with what is left to do. */
export function presentFront({ front }: CardDraft, { left, putOff }: NextReview, locale: string): string {
  return [
    `-# ${say(locale, 'cardsLeft', { left })}${putOffWords(putOff, locale)}`,
    blockQuote(front, SIDE_LENGTH),
  ].join('\n')
}

/** Both sides and where the sentence stands. */
export function presentBothSides(card: CardDraft, locale: string): string {
  return [
    blockQuote(card.front, SIDE_LENGTH),
    `**${say(locale, 'cardAnswer')}**\n${blockQuote(card.back, SIDE_LENGTH)}`,
    ...presentSource(card),
  ].join('\n\n')
}

/** That there is nothing to review now, and when there is again. */
export function presentDone({ putOff, nextAt }: NextReview, { all }: CardCounts, locale: string): string {
  if (all === 0) return say(locale, 'cardsNone')
  const when = nextAt === null ? '' : ` ${say(locale, 'cardsNext', { when: presentMoment(nextAt) })}`
  return `${say(locale, 'cardsDone')}${when}${putOffWords(putOff, locale)}`
}

/** One page of a learner's cards, numbered from the first. */
export function presentCardList(
  cards: readonly StudyCard[],
  { counts, page, pages }: { readonly counts: CardCounts; readonly page: number; readonly pages: number },
  locale: string,
): string {
  if (counts.all === 0) return say(locale, 'cardsNone')
  const { all, due, suspended } = counts
  const lines = cards.map(
    (card, i) =>
      `${page * CARDS_PER_PAGE + i + 1}\\. ${escapeText(shorten(card.front, LISTED_LENGTH))}${stateMark(card)}`,
  )
  return [
    say(locale, 'cardsCounts', { all, due, suspended }),
    lines.join('\n'),
    `-# ${say(locale, 'cardsListHint')} ${say(locale, 'page', { page: page + 1, pages })}`,
  ].join('\n\n')
}

/** A mark that needs no words: the card is left out of reviews */
function stateMark({ suspended }: StudyCard): string {
  return suspended ? ' ⏸' : ''
}

function putOffWords(putOff: number, locale: string): string {
  return putOff === 0 ? '' : ` ${say(locale, 'cardsPutOff', { count: putOff })}`
}

function presentSource({ back, source }: CardDraft): readonly string[] {
  if (source === null) return []
  const { quote, title, section, url } = source
  const link = url === null ? null : quietLink(url)
  const place = escapeText(shorten([title, ...section].join(' › '), PLACE_LENGTH))
  const said = back.trim() === quote.trim() ? [] : [`> -# “${escapeText(fitted(quote, QUOTE_LENGTH))}”`]
  return [[...said, `-# ${place}${link === null ? '' : ` · ${link}`}`].join('\n')]
}

function blockQuote(text: string, limit: number): string {
  const lines = escapeText(text).length <= limit ? text.split('\n') : [fitted(text, limit)]
  return lines.map((line) => `> ${escapeText(line)}`).join('\n')
}

/** `text` on one line, or as many of its words as have at most `limit` characters once they are escaped, and "…". */
function fitted(text: string, limit: number): string {
  let shortened = shorten(text, limit)
  for (let tried = limit; escapeText(shortened).length > limit; tried = Math.floor(tried * 0.9)) {
    shortened = shorten(text, tried)
  }
  return shortened
}
