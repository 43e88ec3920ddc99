import type { Citation } from '../../core/answering/answer.ts'
import { referenceAddress, referenceLine } from '../../core/answering/citation-line.ts'
import type { LibraryCard } from '../../core/answering/library-card.ts'
import type { DocumentKind } from '../../core/corpus/document.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import { escapeText, quietLink } from './escape.ts'
import { shorten } from './shorten.ts'

const TITLE_LENGTH = 250
const HEADINGS_LENGTH = 150
const REFERENCES = 2
const MOST_REFERENCES = 6
const QUOTE_LENGTH = 200

/**
 * One line that says where a quote stands: number, title, kind of source, headings, sentences, journal, address; then a warning
 * where the work has been withdrawn, and a line for each work that the quoted words relay. `card` is the document's entry in the library, where there is one.
 */
export function presentCitation(citation: Citation, card: LibraryCard | undefined, locale: string): string {
  const title = escapeText(shorten(citation.title, TITLE_LENGTH))
  const link = citation.url === null ? null : quietLink(citation.url)
  const parts = [
    `${title} — ${presentKind(citation.documentKind, locale)}`,
    presentPlace(citation, locale),
    journalLine(card),
    link ?? '',
  ].filter((part) => part !== '')
  return [
    `**[${citation.number}]** ${parts.join(' · ')}`,
    ...presentRetraction(citation, locale),
    ...citation.references.slice(0, REFERENCES).map((each) => presentReference(each, locale)),
  ].join('\n')
}

/** Citations with every work that their words relay, and their quotes shortened. */
export function presentCitations(
  citations: readonly Citation[],
  cards: readonly LibraryCard[],
  locale: string,
): string {
  return citations
    .map((citation) => {
      const card = cards.find(({ id }) => id === citation.documentId)
      const quote = `> ${escapeText(shorten(citation.quote, QUOTE_LENGTH))}`
      const relayed = citation.references
        .slice(REFERENCES, MOST_REFERENCES)
        .map((each) => presentReference(each, locale))
      return [presentCitation(citation, card, locale), ...relayed, quote].join('\n')
    })
    .join('\n\n')
}

/** The warning that a work has been withdrawn, as a line of its own; none for all others. */
export function presentRetraction({ retraction }: Pick<Citation, 'retraction'>, locale: string): readonly string[] {
  if (retraction === null) return []
  return [`⚠️ **${say(locale, 'retracted', { notice: escapeText(shorten(retraction, TITLE_LENGTH)) })}**`]
}

/** Headings, note, page and sentences, as far as they are known: "Abstract, sentence 4 of the section". */
export function presentPlace({ section, sentences, page, anchor }: Citation, locale: string): string {
  return [
    escapeText(shorten(section.join(' › '), HEADINGS_LENGTH)),
    anchor === null ? '' : say(locale, 'placeNote', { anchor: escapeText(shorten(anchor, HEADINGS_LENGTH)) }),
    page === null ? '' : say(locale, 'placePage', { page }),
    presentSentences(sentences, section.length > 0, locale),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function presentSentences({ first, last }: Citation['sentences'], inSection: boolean, locale: string): string {
  if (first === last) return say(locale, inSection ? 'placeSentenceOfSection' : 'placeSentence', { number: first })
  return say(locale, inSection ? 'placeSentencesOfSection' : 'placeSentences', { first, last })
}

const KINDS = {
  review: 'kindReview',
  article: 'kindArticle',
  'study-notes': 'kindNotes',
  text: 'kindText',
} as const satisfies Record<DocumentKind, TextKey>

/** What kind of source it is, in a reader's words. */
export function presentKind(kind: DocumentKind, locale: string): string {
  return say(locale, KINDS[kind])
}

/** Journal, year and locator as printed: "Life Sci 2020;256:118002". Empty when the journal is not known. */
export function journalLine(card: Pick<LibraryCard, 'journal' | 'year' | 'locator'> | undefined): string {
  if (card === undefined || card.journal === null) return ''
  const year = card.year === null ? '' : ` ${card.year}`
  const locator = card.locator === null ? '' : `;${card.locator}`
  return escapeText(shorten(`${card.journal}${year}${locator}`, HEADINGS_LENGTH))
}

function presentReference(reference: Citation['references'][number], locale: string): string {
  const address = referenceAddress(reference)
  const link = address === null ? null : quietLink(address)
  const work = escapeText(shorten(referenceLine(reference), TITLE_LENGTH))
  return `-# ${say(locale, 'relays', { work })}${link === null ? '' : ` · ${link}`}`
}
