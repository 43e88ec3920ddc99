import { cslJson } from '../../adapters/documents/csl-json.ts'
import { DOCX } from '../../adapters/documents/docx-format.ts'
import { HTML } from '../../adapters/documents/html-format.ts'
import { JATS } from '../../adapters/documents/jats-format.ts'
import { MARKDOWN } from '../../adapters/documents/markdown-format.ts'
import { nbib } from '../../adapters/documents/nbib.ts'
import { pdf } from '../../adapters/documents/pdf.ts'
import { plainText } from '../../adapters/documents/plain-text.ts'
import { pubmedText } from '../../adapters/documents/pubmed-text.ts'
import type {
  AnyDocumentParser,
  AsyncDocumentParser,
  CorpusReader,
  FileFormat,
} from '../../core/corpus/document-parser.ts'

/** Every format a library may hold; the first that accepts a file reads it. Plain text comes last: it takes what is left. */
export const PARSERS: readonly CorpusReader[] = [
  cslJson,
  whenRead(DOCX, async () => (await import('../../adapters/documents/docx.ts')).docx),
  whenRead(MARKDOWN, async () => (await import('../../adapters/documents/markdown.ts')).markdown),
  whenRead(JATS, async () => (await import('../../adapters/documents/jats.ts')).jats),
  whenRead(HTML, async () => (await import('../../adapters/documents/html.ts')).html),
  nbib,
  pubmedText,
  pdf,
  plainText,
]

/** A parser that is loaded when it has a file to read: those of Word, Markdown and XML take a third of a second, and most starts read no file. */
function whenRead(format: FileFormat, load: () => Promise<AnyDocumentParser>): AsyncDocumentParser {
  return { ...format, parse: async (file, bibliography) => (await load()).parse(file, bibliography) }
}
