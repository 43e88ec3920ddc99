import type { Span } from '../shared/span.ts'

/** What a document is, so that a reader can tell a paper's own words from notes about papers. */
export type DocumentKind = 'review' | 'study-notes'

/** What is known about a document besides its text. `null` means unknown; nothing is guessed. */
export interface DocumentMetadata {
  readonly kind: DocumentKind
  readonly title: string
  /** As the source lists them, e.g. "Maria Maqsood et al." */
  readonly authors: readonly string[]
  readonly journal: string | null
  readonly year: number | null
  /** Volume, pages or article number as printed, e.g. "256:118002" */
  readonly locator: string | null
  /** Bare, lower-case: "10.1016/j.lfs.2020.118002" */
  readonly doi: string | null
}

/** One paragraph; `anchor` is a stable name inside the document where the source gives one. */
export interface Paragraph {
  readonly span: Span
  readonly anchor: string | null
}

/** A run of paragraphs under one heading path, e.g. `["Conflict of interest statement"]`. Never empty. */
export interface Section {
  readonly path: readonly string[]
  readonly paragraphs: readonly Paragraph[]
}

/**
 * One source of the library. `text` is canonical: every sentence, passage and quote is a span of it, and nothing
 * ever changes it after parsing. Sections and their paragraphs are in reading order and do not overlap.
 */
export interface Document extends DocumentMetadata {
  /** Unique in a library, stable while the file's name is: letters, digits, dots and hyphens */
  readonly id: string
  readonly text: string
  readonly sections: readonly Section[]
  /** The file it came from, relative to the corpus folder, and that file's SHA-256 */
  readonly file: string
  readonly fileHash: string
}
