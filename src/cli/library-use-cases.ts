import type { DocumentKind } from '../core/corpus/document.ts'
import type { Phrase } from '../core/shared/phrase.ts'

/** What the `library` command may call. */
export interface LibraryUseCases {
  /** Copies files, folders and patterns into the library. A file that is refused is named, and the rest goes on. */
  add(names: readonly string[], options: AddingOptions): Promise<Additions>
  /** Adds articles by DOI, PMID or PMCID. One that cannot be had is named, and the rest goes on. */
  fetch(identifiers: readonly string[], options: AddingOptions): Promise<Additions>
  /** Takes documents, by id or by file, out of the library; their files are kept. */
  remove(ids: readonly string[]): Promise<Removals>
  list(): Promise<Contents>
  /** Examines files and index, and changes nothing; only where there is no index yet, one is made first. */
  check(): Promise<CheckReport>
}

export interface AddingOptions {
  /** Whether a new text takes the place of one with the same id, DOI or words */
  readonly replace: boolean
}

/** Something that was asked for and not done. */
export interface Refusal {
  /** As the person named it */
  readonly given: string
  /** A sentence */
  readonly reason: string
  /** The same for a chat; `null` where it is for a terminal only */
  readonly phrase: Phrase | null
}

export interface Addition {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly passages: number
  /** What is not known of it, in words such as "authors" */
  readonly missing: readonly string[]
  /** Where the files that it replaced are kept */
  readonly replaced: readonly string[]
  readonly licence: string | null
  /** How much of the work could be fetched; `null` for a file of one's own */
  readonly fetched: FetchedExtent | null
}

export interface FetchedExtent {
  readonly holds: 'full text' | 'abstract'
  /** Why there is no more than an abstract, as a sentence; `null` for a full text */
  readonly whyAbstract: string | null
  /** The same for a chat */
  readonly whyPhrase: Phrase | null
}

export interface Additions {
  readonly added: readonly Addition[]
  readonly refused: readonly Refusal[]
  /** Texts that had to be embedded */
  readonly embedded: number
}

export interface Removals {
  readonly removed: readonly { readonly id: string | null; readonly file: string; readonly keptAt: string }[]
  readonly refused: readonly Refusal[]
}

/** One document of the library. */
export interface ListedDocument {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number | null
  readonly journal: string | null
  readonly doi: string | null
  readonly licence: string | null
  readonly retraction: string | null
  readonly file: string
  readonly passages: number
  /** Where it was fetched from */
  readonly source: string | null
}

export interface Contents {
  readonly documents: readonly ListedDocument[]
  /** Files that are no part of the library, with the reason */
  readonly leftOut: readonly LeftOut[]
}

export interface LeftOut {
  readonly file: string
  readonly problem: string
}

/** `note`: nothing is wrong; `mend`: the person can put it right; `damaged`: the index must be made anew. */
export type Severity = 'note' | 'mend' | 'damaged'

export interface Finding {
  readonly severity: Severity
  /** A file, a document's id, or "index" */
  readonly subject: string
  readonly finding: string
  /** What to do; `null` when nothing needs doing */
  readonly remedy: string | null
}

export interface CheckReport {
  /** Whether there is nothing but notes */
  readonly ok: boolean
  /** `null` when no index could be read */
  readonly generation: string | null
  readonly documents: number
  readonly passages: number
  readonly findings: readonly Finding[]
}
