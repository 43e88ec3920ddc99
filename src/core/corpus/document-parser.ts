import type { Document, Reference } from './document.ts'

/** A file of the corpus folder as it lies on disk. */
export interface SourceFile {
  /** Relative to the corpus folder, with forward slashes */
  readonly path: string
  /** Empty when the file cannot be read */
  readonly bytes: Uint8Array
  /** Why the file cannot be read, as a sentence */
  readonly problem?: string
}

/** How the files that a reader is for are told from others; known without the reader itself. */
export interface FileFormat {
  /** Name and version; part of the index manifest, so that a changed reader means a rebuilt library */
  readonly name: string
  /** Whether this reader is the one for `file`; looks at name and content, never throws */
  accepts(file: SourceFile): boolean
  /** Whether what it makes of a file depends on the bibliography, too */
  readonly needsBibliography?: true
}

/** Turns one file format into documents. */
export interface DocumentParser extends FileFormat {
  /**
   * @param bibliography the works that the library's own texts may cite, by key
   * @throws UserError naming the file and what is wrong with it
   */
  parse(file: SourceFile, bibliography: ReadonlyMap<string, Reference>): Document
}

/** A parser that works outside the program's own thread. */
export interface AsyncDocumentParser extends FileFormat {
  /** Rejects with a UserError naming the file and what is wrong with it */
  parse(file: SourceFile, bibliography: ReadonlyMap<string, Reference>): Promise<Document>
}

/** Reads the list of works that the library's own texts may cite. The file is part of the library but no document. */
export interface BibliographyReader extends FileFormat {
  /** @throws UserError naming the file and what is wrong with it */
  readBibliography(file: SourceFile): ReadonlyMap<string, Reference>
}

export type AnyDocumentParser = DocumentParser | AsyncDocumentParser

/** Whatever makes sense of a file of the corpus folder. */
export type CorpusReader = AnyDocumentParser | BibliographyReader
