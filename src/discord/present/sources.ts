import { doiAddress } from '../../core/answering/citation-line.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { howToCite } from '../../core/citing/how-to-cite.ts'
import { say } from '../localisation/catalogue.ts'
import { journalLine, presentKind, presentRetraction } from './citations.ts'
import { escapeText, quietLink } from './escape.ts'
import { pagesOf } from './passages.ts'
import { shorten } from './shorten.ts'

const TITLE_LENGTH = 200
const AUTHORS = 3
const AUTHORS_LENGTH = 120
const LICENCE_LENGTH = 80
const CITATION_LENGTH = 600
const SECTIONS = 30
const HEADING_LENGTH = 100
/** As many as surely fit into three messages. */
export const SOURCES_PER_PAGE = 8

/** One page of what the library holds, one entry per document. */
export function presentSources(cards: readonly LibraryCard[], page: number, locale: string): string {
  if (cards.length === 0) return say(locale, 'sourcesEmpty')
  const pages = pagesOf(cards.length, SOURCES_PER_PAGE)
  const shown = cards.slice(page * SOURCES_PER_PAGE, (page + 1) * SOURCES_PER_PAGE)
  const where = pages === 1 ? '' : ` ${say(locale, 'page', { page: page + 1, pages })}.`
  return [
    say(locale, 'sourcesCount', { count: cards.length }),
    ...shown.map((card) => `- ${summary(card, card.licence === null ? '' : licenceLine(card, locale), locale)}`),
    `-# ${say(locale, 'sourcesHint')}${where}`,
  ].join('\n')
}

/** One document with its headings, and how to cite it. */
export function presentSource(card: LibraryCard, locale: string): string {
  const headings = card.sections
    .slice(0, SECTIONS)
    .map((heading) => `- ${escapeText(shorten(heading, HEADING_LENGTH))}`)
  const rest = card.sections.length - SECTIONS
  return [
    summary(card, licenceLine(card, locale), locale),
    `-# ${say(locale, 'searchable', { count: card.passages })}`,
    say(locale, 'howToCite'),
    `> ${escapeText(shorten(howToCite(card), CITATION_LENGTH))}`,
    ...(headings.length === 0 ? [] : [say(locale, 'headings'), ...headings]),
    ...(rest <= 0 ? [] : [say(locale, 'andMore', { count: rest })]),
  ].join('\n')
}

function summary(card: LibraryCard, licence: string, locale: string): string {
  const link = card.doi === null ? null : quietLink(doiAddress(card.doi))
  const facts = [
    presentKind(card.kind, locale),
    authorsLine(card.authors),
    journalLine(card),
    licence,
    link ?? '',
  ].filter((fact) => fact !== '')
  return [
    `**${escapeText(shorten(card.title, TITLE_LENGTH))}**`,
    facts.join(' · '),
    ...presentRetraction(card, locale),
  ].join('\n  ')
}

function licenceLine({ licence }: LibraryCard, locale: string): string {
  if (licence === null) return say(locale, 'licenceUnknown')
  return say(locale, 'licence', { licence: escapeText(shorten(licence, LICENCE_LENGTH)) })
}

function authorsLine(authors: readonly string[]): string {
  const named = authors.slice(0, AUTHORS).join(', ')
  return escapeText(shorten(authors.length > AUTHORS ? `${named} et al.` : named, AUTHORS_LENGTH))
}
