import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import { slice } from '../shared/span.ts'
import { createBm25Index } from './bm25-index.ts'
import type { PassageTokens, TokenEmbedding, VectorIndex } from './ports.ts'
import { createWordIndexes, type WordIndexes } from './word-indexes.ts'

/** What a library is put together from. */
export interface LibraryParts {
  /** Names the generation */
  readonly id: string
  readonly documents: ReadonlyMap<string, Document>
  readonly passages: readonly Passage[]
  readonly passageVectors: VectorIndex
  /** One per passage, length 1 */
  readonly passageEmbeddings: readonly Float32Array[]
  /** Where the index keeps the tokens of whole passages: retrieval is finer with them */
  readonly passageTokens?: PassageTokens
  /** `sentences[p][s]` belongs to sentence `s` of passage `p` */
  readonly sentences: readonly (readonly TokenEmbedding[])[]
}

/** Everything one generation of the index holds, opened and read-only. */
export interface Library extends LibraryParts {
  /** Each passage with its headings and its document's title; ids are positions in `passages` */
  readonly passageWords: WordIndexes
  /** Each document as a whole; ids are positions in `documents` */
  readonly documentWords: WordIndexes
  /** Position in `documents` of each passage's document */
  readonly documentOfPassage: readonly number[]
  /** How telling a token is, > 0, by the model's id of it */
  tokenWeight(id: number): number
}

/** Puts a library together; the word indexes are built here, from the text itself. */
export function createLibrary(parts: LibraryParts): Library {
  const documents = [...parts.documents.values()]
  const tokens = createBm25Index((parts.passageTokens?.ids ?? []).map((ids) => [...new Set(ids)].map(String)))
  const positions = new Map(documents.map(({ id }, position) => [id, position]))
  return {
    ...parts,
    passageWords: createWordIndexes(parts.passages, ({ documentId, section, span }) => {
      const { title, text } = documentOf(parts, documentId)
      return [title, ...section, slice(text, span)].join('\n')
    }),
    documentWords: createWordIndexes(documents, ({ title, text }) => `${title}\n${text}`),
    documentOfPassage: parts.passages.map(({ documentId }) => positions.get(documentId) ?? -1),
    tokenWeight: (id) => tokens.idf(String(id)),
  }
}

/** @throws RangeError for an id the library does not hold */
export function documentOf(library: Pick<Library, 'documents'>, id: string): Document {
  const document = library.documents.get(id)
  if (document === undefined) throw new RangeError(`The library holds no document "${id}".`)
  return document
}
