import { pubmedText } from '../adapters/documents/pubmed-text.ts'
import type { DocumentParser } from '../core/corpus/document-parser.ts'

/** Every format a library may hold; the first that accepts a file reads it. */
export const PARSERS: readonly DocumentParser[] = [pubmedText]
