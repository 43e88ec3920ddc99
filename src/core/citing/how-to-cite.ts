import { doiAddress } from '../answering/citation-line.ts'
import type { LibraryCard } from '../answering/library-card.ts'

/** A document as a list of references has it: authors, year, title, journal, place, address, as far as they are known. */
export function howToCite({ authors, year, title, journal, locator, doi }: LibraryCard): string {
  const place = [journal, locator].filter((part) => part !== null).join(' ')
  const parts = [
    [authors.join(', '), year === null ? '' : `(${year})`].filter((part) => part !== '').join(' '),
    title,
    place,
    doi === null ? '' : doiAddress(doi),
  ]
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ')
    .replace(/\.$/, doi === null ? '.' : '')
}
