import type { DocumentKind, Reference } from '../corpus/document.ts'
import type { Citation } from './answer.ts'

/** What kind of source it is, in a reader's words. */
export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  review: 'review',
  article: 'article',
  'study-notes': 'study notes',
  text: 'text',
}

/** The warning that goes with every quote from a work that has been withdrawn; `null` for all others. */
export function retractionLine({ retraction }: { readonly retraction: string | null }): string | null {
  return retraction === null ? null : `RETRACTED: ${retraction}`
}

/** Where a quote stands, in words: title, kind, headings, note, page, sentences. Without the address. */
export function citationLine({ title, documentKind, section, sentences, page, anchor }: Citation): string {
  const { first, last } = sentences
  const place = [
    section.join(' › '),
    anchor === null ? '' : `note ${anchor}`,
    page === null ? '' : `page ${page}`,
    first === last ? `sentence ${first}` : `sentences ${first}–${last}`,
  ]
  return `${title} (${KIND_WORDS[documentKind]}) · ${place.filter((part) => part !== '').join(', ')}`
}

/**
 * A work that a quote relays, in words: "Dominici et al. 2006, Cytotherapy". Its title stands in where author or journal is
 * not known, in quotation marks only when it is the work's own. Without the address.
 */
export function referenceLine({ authors, title, titleIsDescription, journal, year }: Reference): string {
  const named = titleIsDescription ? title : `“${title}”`
  if (authors.length === 0) return joinKnown([named, joinKnown([journal, year], ' ')], ', ')
  return joinKnown([joinKnown([namesOf(authors), year], ' '), journal ?? named], ', ')
}

/** Where a work that a quote relays can be read: its DOI as a link, else its own address. */
export function referenceAddress({ doi, url }: Reference): string | null {
  return doi === null ? url : doiAddress(doi)
}

/** A DOI as a link. What would end or change an address, such as "#", "?" or "<", is written as a percent code. */
export function doiAddress(doi: string): string {
  const plain = encodeURI(doi.replace(/\p{Cs}/gu, ''))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F')
  return `https://doi.org/${plain}`
}

function namesOf(authors: readonly string[]): string {
  return authors.length > 2 ? `${authors[0]} et al.` : authors.join(' and ')
}

function joinKnown(parts: readonly (string | number | null)[], separator: string): string {
  return parts.filter((part) => part !== null && part !== '').join(separator)
}
