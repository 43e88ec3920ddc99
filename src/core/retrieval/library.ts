import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import { slice } from '../shared/span.ts'
import { characterGrams } from '../text/character-grams.ts'
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
  /** Words of the passages, their headings and their document's title */
  readonly passageTerms: Bm25Index
  /** Character grams of the same */
  readonly passageGrams: Bm25Index
  /** `sentences[p][s]` belongs to sentence `s` of passage `p` */
  readonly sentences: readonly (readonly TokenEmbedding[])[]
}

/** Puts a library together; the word indexes are built here, from the text itself. */
export function createLibrary(parts: Omit<Library, 'passageTerms' | 'passageGrams'>): Library {
  const indexed = (tokensOf: (text: string) => readonly string[]) =>
    createBm25Index(mapped(parts.passages, (passage) => tokensOf(searchedText(parts, passage))))
  return { ...parts, passageTerms: indexed(searchTokens), passageGrams: indexed(characterGrams) }
}

/** What a passage is found by: its words below those of the document's title and its own headings. */
function searchedText(library: Pick<Library, 'documents'>, { documentId, section, span }: Passage): string {
  const { title, text } = documentOf(library, documentId)
  return [title, ...section, slice(text, span)].join('\n')
}

/** One at a time: the tokens of all passages together would take more memory than their index. */
function* mapped<T, U>(things: readonly T[], change: (thing: T) => U): Generator<U> {
  for (const thing of things) yield change(thing)
}

/** @throws RangeError for an id the library does not hold */
export function documentOf(library: Pick<Library, 'documents'>, id: string): Document {
  const document = library.documents.get(id)
  if (document === undefined) throw new RangeError(`The library holds no document "${id}".`)
  return document
}
