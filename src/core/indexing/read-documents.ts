import type { Document } from '../corpus/document.ts'
import type { DocumentParser, SourceFile } from '../corpus/document-parser.ts'
import { UserError } from '../shared/errors.ts'
import { sha256 } from '../shared/hash.ts'
import type { SourceRecord } from './manifest.ts'

/** The corpus folder as documents, with a record of every file, read or not. */
export interface ReadLibrary {
  readonly documents: readonly Document[]
  readonly sources: readonly SourceRecord[]
}

/** Which parser would read each file; looks at the files only as far as needed for that. */
export function planSources(files: readonly SourceFile[], parsers: readonly DocumentParser[]): readonly SourceRecord[] {
  return files.map((file) => {
    const parser = parsers.find((candidate) => candidate.accepts(file))?.name ?? null
    const problem = parser === null ? 'There is no reader for this kind of file.' : null
    return { file: file.path, fileHash: sha256(file.bytes), parser, problem }
  })
}

/** Parses every file; one that cannot be read is recorded with the reason, and the rest goes on. */
export function readDocuments(files: readonly SourceFile[], parsers: readonly DocumentParser[]): ReadLibrary {
  const documents = new Map<string, Document>()
  const sources = planSources(files, parsers).map((source, i) => {
    const parser = parsers.find(({ name }) => name === source.parser)
    const file = files[i]
    if (parser === undefined || file === undefined) return source
    try {
      const document = parser.parse(file)
      const namesake = documents.get(document.id)
      if (namesake !== undefined) {
        return { ...source, problem: `It has the same name as ${namesake.file}; rename one of them.` }
      }
      documents.set(document.id, document)
      return source
    } catch (error) {
      if (error instanceof UserError) return { ...source, problem: error.message }
      throw error
    }
  })
  return { documents: [...documents.values()], sources }
}
