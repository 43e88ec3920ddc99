import type { Passage } from '../chunking/passage.ts'
import type { Document, Reference } from '../corpus/document.ts'
import { documentOf, type Library } from '../retrieval/library.ts'
import { contains, type Span, slice } from '../shared/span.ts'
import type { Citation } from './answer.ts'
import { doiAddress } from './citation-line.ts'

/** The citation of one sentence of a passage. */
export function cite(library: Library, passage: Passage, sentence: Span, number: number): Citation {
  const document = documentOf(library, passage.documentId)
  const position = positionInSection(library, passage, sentence)
  return {
    number,
    documentId: document.id,
    title: document.title,
    section: passage.section,
    anchor: passage.anchor,
    page: passage.page,
    start: sentence.start,
    end: sentence.end,
    quote: slice(document.text, sentence),
    url: document.doi === null ? null : doiAddress(document.doi),
    references: referencesOf(document, passage, sentence),
    sentences: { first: position, last: position },
    documentKind: document.kind,
    retraction: document.retraction,
  }
}

/**
 * The last check before an answer leaves: every quote is its document's text at the place it names.
 * @throws Error naming the first citation of which that is not true
 */
export function verifyQuotes(documents: ReadonlyMap<string, Document>, citations: readonly Citation[]): void {
  for (const { number, documentId, start, end, quote } of citations) {
    if (quote === '' || documents.get(documentId)?.text.slice(start, end) !== quote) {
      throw new Error(`Citation ${number} does not stand in ${documentId} at ${start}–${end}; the answer was withheld.`)
    }
  }
}

/** The works that the document says a sentence relays: those mentioned in it, or by its whole paragraph. */
export function referencesOf(document: Document, passage: Passage, sentence: Span): readonly Reference[] {
  const paragraph = document.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ span }) => contains(span, passage.span))
  const mentions = paragraph?.mentions ?? []
  const keys = new Set(
    mentions
      .filter(({ span }) => span.start === span.end || contains(sentence, span))
      .flatMap((mention) => mention.keys),
  )
  return document.references.filter(({ key }) => keys.has(key))
}

/** Which sentence below its headings this is, counted from 1; the same headings may stand in several places. */
function positionInSection(library: Library, passage: Passage, sentence: Span): number {
  return (
    1 +
    library.passages
      .filter(({ documentId, section }) => documentId === passage.documentId && samePath(section, passage.section))
      .flatMap(({ sentences }) => sentences)
      .filter(({ start }) => start < sentence.start).length
  )
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, i) => heading === b[i])
}
