import { cslJson } from '../../adapters/documents/csl-json.ts'
import { docx } from '../../adapters/documents/docx.ts'
import { html } from '../../adapters/documents/html.ts'
import { jats } from '../../adapters/documents/jats.ts'
import { markdown } from '../../adapters/documents/markdown.ts'
import { nbib } from '../../adapters/documents/nbib.ts'
import { pdf } from '../../adapters/documents/pdf.ts'
import { plainText } from '../../adapters/documents/plain-text.ts'
import { pubmedText } from '../../adapters/documents/pubmed-text.ts'
import type { CorpusReader } from '../../core/corpus/document-parser.ts'

/** Every format a library may hold; the first that accepts a file reads it. Plain text comes last: it takes what is left. */
export const PARSERS: readonly CorpusReader[] = [cslJson, docx, markdown, jats, html, nbib, pubmedText, pdf, plainText]
