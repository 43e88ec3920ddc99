import type { Document } from './document.ts'

/** A file of the corpus folder as it lies on disk. */
export interface SourceFile {
  /** Relative to the corpus folder, with forward slashes */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Turns one file format into documents. */
export interface DocumentParser {
  /** Name and version; part of the index manifest, so a changed parser means a rebuilt document */
  readonly name: string
  /** Whether this parser is the one for `file`; looks at name and content, never throws */
  accepts(file: SourceFile): boolean
  /** @throws UserError naming the file and what is wrong with it */
  parse(file: SourceFile): Document
}
