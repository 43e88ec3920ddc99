import { doiAddress, KIND_WORDS } from '../../core/answering/citation-line.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import { journalLine, presentRetraction } from './citations.ts'
import { escapeText, quietLink } from './escape.ts'
import { shorten } from './shorten.ts'

const TITLE_LENGTH = 250
const AUTHORS = 3
const AUTHORS_LENGTH = 120
const LICENCE_LENGTH = 80
const SECTIONS = 40
const HEADING_LENGTH = 100
/** As many as surely fit into three messages. */
const LISTED = 12

/** What the library holds, one entry per document. */
export function presentSources(cards: readonly LibraryCard[]): string {
  if (cards.length === 0) return 'The library is empty. Whoever runs this bot can add documents to it.'
  const rest = cards.length - LISTED
  return [
    `**The library holds ${cards.length === 1 ? '1 document' : `${cards.length} documents`}.**`,
    ...cards.slice(0, LISTED).map((card) => `- ${summary(card)}`),
    ...(rest <= 0 ? [] : [`…and ${rest} more.`]),
    '-# `/sources` with a document shows what is in it.',
  ].join('\n')
}

/** One document with its headings. */
export function presentSource(card: LibraryCard): string {
  const headings = card.sections
    .slice(0, SECTIONS)
    .map((heading) => `- ${escapeText(shorten(heading, HEADING_LENGTH))}`)
  const rest = card.sections.length - SECTIONS
  return [
    summary(card),
    `-# ${card.passages === 1 ? '1 passage' : `${card.passages} passages`} can be searched. To ask this document alone, use \`/ask\` with \`source\`.`,
    ...(headings.length === 0 ? [] : ['**Headings**', ...headings]),
    ...(rest <= 0 ? [] : [`…and ${rest} more.`]),
  ].join('\n')
}

function summary(card: LibraryCard): string {
  const link = card.doi === null ? null : quietLink(doiAddress(card.doi))
  const facts = [
    KIND_WORDS[card.kind],
    authorsLine(card.authors),
    journalLine(card),
    licenceOf(card),
    link ?? '',
  ].filter((fact) => fact !== '')
  return [`**${escapeText(shorten(card.title, TITLE_LENGTH))}**`, facts.join(' · '), ...presentRetraction(card)].join(
    '\n  ',
  )
}

function licenceOf({ licence }: LibraryCard): string {
  return licence === null ? '' : escapeText(shorten(licence, LICENCE_LENGTH))
}

function authorsLine(authors: readonly string[]): string {
  const named = authors.slice(0, AUTHORS).join(', ')
  return escapeText(shorten(authors.length > AUTHORS ? `${named} and others` : named, AUTHORS_LENGTH))
}
