import type { Span } from '../shared/span.ts'

/** What a document is, so that a reader can tell a paper's own words from notes about papers. */
export type DocumentKind = 'review' | 'article' | 'study-notes' | 'text'

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
  /** Under what terms it may be used, as the source puts it, e.g. "CC BY 4.0" */
  readonly licence: string | null
  /** The notice that withdraws it, as the source puts it; `null` when none is known */
  readonly retraction: string | null
}

/** A work that a document cites, as its own list of references has it. */
export interface Reference {
  /** Unique in its document: what a mention names it by */
  readonly key: string
  /** The work's title, or a description of it where the source gives none */
  readonly title: string
  /** Whether `title` is a description, so that it is never shown in quotation marks */
  readonly titleIsDescription: boolean
  readonly authors: readonly string[]
  readonly journal: string | null
  readonly year: number | null
  readonly doi: string | null
  readonly url: string | null
}

/** A place in the text that points to works, such as "[12, 14]" or "(Lai et al., 2010)". */
export interface Mention {
  readonly span: Span
  /** Keys of {@link Reference}s, in order; only ones that the document lists */
  readonly keys: readonly string[]
}

/** One paragraph, row of a table or caption. */
export interface Paragraph {
  readonly span: Span
  /** A stable name inside the document, where the source gives one */
  readonly anchor: string | null
  /** The page it begins on, where the source has pages */
  readonly page: number | null
  /** Where it points to works, in order. A mention that covers nothing (`start === end`) speaks for the whole paragraph. */
  readonly mentions: readonly Mention[]
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
  readonly references: readonly Reference[]
  /** The file it came from, relative to the corpus folder, and that file's SHA-256 */
  readonly file: string
  readonly fileHash: string
  /** The web address it was fetched from and when (ISO 8601), where a sidecar says so */
  readonly source: string | null
  readonly fetchedAt: string | null
}
