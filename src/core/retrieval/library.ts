import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import { slice } from '../shared/span.ts'
import { searchTokens } from '../text/search-tokens.ts'
import { type Bm25Index, createBm25Index } from './bm25-index.ts'
import type { TokenEmbedding, VectorIndex } from './ports.ts'

/** Everything one generation of the index holds, opened and read-only. */
export interface Library {
  /** Names the generation */
  readonly id: string
  readonly documents: ReadonlyMap<string, Document>
  readonly passages: readonly Passage[]
  readonly passageVectors: VectorIndex
  /** One per passage, length 1 */
  readonly passageEmbeddings: readonly Float32Array[]
  readonly passageTerms: Bm25Index
  /** `sentences[p][s]` belongs to sentence `s` of passage `p` */
  readonly sentences: readonly (readonly TokenEmbedding[])[]
}

/** Puts a library together; the word index is built here, from the text itself. */
export function createLibrary(parts: Omit<Library, 'passageTerms'>): Library {
  const passageTerms = createBm25Index(parts.passages.map((passage) => searchTokens(passageText(parts, passage))))
  return { ...parts, passageTerms }
}

/** What a passage says. @throws RangeError when the library does not hold its document */
function passageText(library: Pick<Library, 'documents'>, passage: Passage): string {
  return slice(documentOf(library, passage.documentId).text, passage.span)
}

/** @throws RangeError for an id the library does not hold */
export function documentOf(library: Pick<Library, 'documents'>, id: string): Document {
  const document = library.documents.get(id)
  if (document === undefined) throw new RangeError(`The library holds no document "${id}".`)
  return document
}
