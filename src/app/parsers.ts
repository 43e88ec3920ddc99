import { cslJson } from '../adapters/documents/csl-json.ts'
import { markdown } from '../adapters/documents/markdown.ts'
import { pubmedText } from '../adapters/documents/pubmed-text.ts'
import type { CorpusReader } from '../core/corpus/document-parser.ts'

/** Every format a library may hold; the first that accepts a file reads it. */
export const PARSERS: readonly CorpusReader[] = [cslJson, pubmedText, markdown]
