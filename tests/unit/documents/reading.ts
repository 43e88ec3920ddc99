import type { Document } from '../../../src/core/corpus/document.ts'
import type { DocumentParser, SourceFile } from '../../../src/core/corpus/document-parser.ts'
import { UserError } from '../../../src/core/shared/errors.ts'
import { slice } from '../../../src/core/shared/span.ts'

export function textFile(text: string, path: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** Each paragraph behind the headings it stands under. */
export function contentOf(document: Document): readonly string[] {
  return document.sections.flatMap(({ path, paragraphs }) =>
    paragraphs.map(({ span }) => [...path, slice(document.text, span)].join(' | ')),
  )
}

/** Every mention as its words and the keys it points to, e.g. "[3–5] → b3 b4 b5". */
export function mentionsOf(document: Document): readonly string[] {
  return document.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ mentions }) => mentions)
    .map(({ span, keys }) => `${slice(document.text, span)} → ${keys.join(' ')}`)
}

/** The sentence with which a file is refused. */
export function refusalOf(parser: DocumentParser, file: SourceFile): string {
  try {
    parser.parse(file, new Map())
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  throw new Error(`${file.path} was read`)
}
