import type { Document } from '../corpus/document.ts'
import type { CorpusReader } from '../corpus/document-parser.ts'
import { sidecarOf } from '../corpus/sidecar.ts'
import { SCHEMA_VERSION, type SourceRecord } from './manifest.ts'

/** A library as it was read for an index. */
export interface EarlierReading {
  /** The index format of that time */
  readonly schema: number
  readonly documents: readonly Document[]
  readonly sources: readonly SourceRecord[]
}

/**
 * The documents, by file, that need not be parsed again: file, sidecar and reader are the same as then, and so is every file that
 * all documents depend on.
 */
export function unchangedDocuments(
  earlier: EarlierReading,
  sources: readonly SourceRecord[],
  readers: readonly CorpusReader[],
): ReadonlyMap<string, Document> {
  if (earlier.schema !== SCHEMA_VERSION) return new Map()
  const shared = new Set(readers.filter((reader) => 'readBibliography' in reader).map(({ name }) => name))
  const sharedBy = (records: readonly SourceRecord[]) =>
    JSON.stringify(records.filter(({ parser }) => shared.has(parser ?? '')).map(identity))
  if (sharedBy(earlier.sources) !== sharedBy(sources)) return new Map()

  const then = new Map(earlier.sources.map((record) => [record.file, record]))
  const now = new Map(sources.map((record) => [record.file, record]))
  const same = (file: string) => identity(then.get(file)) === identity(now.get(file))
  return new Map(
    earlier.documents
      .filter(({ file }) => now.has(file) && same(file) && same(sidecarOf(file)))
      .map((document) => [document.file, document]),
  )
}

function identity(record: SourceRecord | undefined): string {
  return record === undefined ? '' : JSON.stringify([record.file, record.fileHash, record.parser])
}
