import type { Library } from '../retrieval/library.ts'
import { type Span, slice } from '../shared/span.ts'
import type { Citation } from './answer.ts'

/** How many sentences a page shows on either side of its middle one, and how many further the next page is. */
const AROUND = 3
const STEP = 2 * AROUND + 1

/** Where a quote stands, or stood when it was made. */
export type Quoted = Pick<Citation, 'documentId' | 'start' | 'end' | 'quote'>

/** A quote among the sentences around it, in the words of its document. */
export interface QuoteContext {
  readonly sentences: readonly {
    readonly text: string
    readonly isQuote: boolean
    readonly section: readonly string[]
  }[]
  /** Whether the document goes on in either direction */
  readonly hasEarlier: boolean
  readonly hasLater: boolean
}

/**
 * The sentences around a quote: page 0 has it in its middle, page 1 follows, page -1 comes before.
 * `null` when the library no longer has the quote, or the document no such page.
 */
export function quoteContext(library: Library, citation: Quoted, page: number): QuoteContext | null {
  const document = library.documents.get(citation.documentId)
  const start = document === undefined ? -1 : positionOf(document.text, citation)
  if (document === undefined || start < 0) return null
  const sentences = sentencesOf(library, document.id)
  const end = start + citation.quote.length
  const isQuote = ({ span }: Sentence) => span.start < end && span.end > start
  const middle = sentences.findIndex(isQuote) + page * STEP
  const shown = sentences.slice(Math.max(0, middle - AROUND), Math.max(0, middle + AROUND + 1))
  if (!sentences.some(isQuote) || shown.length === 0) return null
  return {
    sentences: shown.map((sentence) => ({
      text: slice(document.text, sentence.span),
      isQuote: isQuote(sentence),
      section: sentence.section,
    })),
    hasEarlier: middle - AROUND > 0,
    hasLater: middle + AROUND + 1 < sentences.length,
  }
}

interface Sentence {
  readonly span: Span
  readonly section: readonly string[]
}

/** Where the quote stands now: where it stood, or else, in a document that has been changed, where the same words are. */
function positionOf(text: string, { start, end, quote }: Quoted): number {
  return text.slice(start, end) === quote ? start : text.indexOf(quote)
}

function sentencesOf(library: Library, documentId: string): readonly Sentence[] {
  return library.passages
    .filter((passage) => passage.documentId === documentId)
    .flatMap(({ sentences, section }) => sentences.map((span) => ({ span, section })))
    .sort((a, b) => a.span.start - b.span.start)
}
