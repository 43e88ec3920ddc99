import type { Definition } from '../core/answering/define-term.ts'
import type { FoundPassages } from '../core/answering/find-passages.ts'
import type { Phrase } from '../core/shared/phrase.ts'

/** What commands may ask of the library besides answers. */
export interface LibraryUseCases {
  /** @throws UserError for a term that is empty or too long */
  define(term: string): Promise<Definition>
  /** Out of the whole library, or of the document whose id is `source`. @throws UserError for a query that cannot be searched */
  passages(query: string, source: string | null): Promise<FoundPassages>
  /** Takes a file into the library; the new library is served when it resolves. */
  addFile(file: NewFile): Promise<LibraryChange>
  /** Fetches an article by DOI, PMID or PMCID. */
  addArticle(identifier: string): Promise<LibraryChange>
  /** Takes the document with this id out of the library. @throws UserError when nothing would be left */
  remove(id: string): Promise<readonly RefusedChange[]>
}

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RefusedChange {
  /** As the person named it */
  readonly given: string
  /** A sentence in English */
  readonly reason: string
  /** The same, to be said in other languages; `null` where there is none */
  readonly phrase: Phrase | null
}

/** What came of an addition. */
export interface LibraryChange {
  readonly added: readonly AddedDocument[]
  readonly refused: readonly RefusedChange[]
}

export interface AddedDocument {
  readonly title: string
  readonly passages: number
  /** What is not known of it, in words such as "authors" */
  readonly missing: readonly string[]
  /** Why there is no more than an abstract; `null` for a full text or a file */
  readonly whyAbstract: Phrase | null
}
