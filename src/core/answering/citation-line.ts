import type { DocumentKind } from '../corpus/document.ts'
import type { Citation } from './answer.ts'

/** What kind of source it is, in a reader's words. */
export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  review: 'review',
  article: 'article',
  'study-notes': 'study notes',
  text: 'text',
}

/** Where a quote stands, in words: title, kind, headings, sentences. Without the address. */
export function citationLine({ title, documentKind, section, sentences, page }: Citation): string {
  const { first, last } = sentences
  const place = [
    section.join(' › '),
    page === null ? '' : `page ${page}`,
    first === last ? `sentence ${first}` : `sentences ${first}–${last}`,
  ]
  return `${title} (${KIND_WORDS[documentKind]}) · ${place.filter((part) => part !== '').join(', ')}`
}
