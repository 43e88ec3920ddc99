import { html } from '../adapters/documents/html.ts'
import { jats } from '../adapters/documents/jats.ts'
import { nbib } from '../adapters/documents/nbib.ts'
import { plainText } from '../adapters/documents/plain-text.ts'
import { pubmedText } from '../adapters/documents/pubmed-text.ts'
import type { DocumentParser } from '../core/corpus/document-parser.ts'

/** Every format a library may hold; the first that accepts a file reads it. Plain text comes last: it takes what is left. */
export const PARSERS: readonly DocumentParser[] = [jats, html, nbib, pubmedText, plainText]
