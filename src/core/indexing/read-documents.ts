import type { Document, Reference } from '../corpus/document.ts'
import type { CorpusReader, SourceFile } from '../corpus/document-parser.ts'
import { UserError } from '../shared/errors.ts'
import { sha256 } from '../shared/hash.ts'
import type { SourceRecord } from './manifest.ts'

/** The corpus folder as documents, with a record of every file, read or not. */
export interface ReadLibrary {
  readonly documents: readonly Document[]
  readonly sources: readonly SourceRecord[]
}

/** Which reader would read each file; looks at the files only as far as needed for that. */
export function planSources(files: readonly SourceFile[], readers: readonly CorpusReader[]): readonly SourceRecord[] {
  return files.map((file) => {
    const parser = readers.find((candidate) => candidate.accepts(file))?.name ?? null
    const problem = parser === null ? 'There is no reader for this kind of file.' : null
    return { file: file.path, fileHash: sha256(file.bytes), parser, problem }
  })
}

/** Reads every file, the bibliography first; one that cannot be read is recorded with the reason, and the rest goes on. */
export async function readDocuments(
  files: readonly SourceFile[],
  readers: readonly CorpusReader[],
): Promise<ReadLibrary> {
  const planned = planSources(files, readers).flatMap((source, i) => {
    const file = files[i]
    return file === undefined ? [] : [{ source, file, reader: readers.find(({ name }) => name === source.parser) }]
  })

  const bibliography = new Map<string, Reference>()
  const withBibliography: typeof planned = []
  for (const { source, file, reader } of planned) {
    const recorded = await recordProblem(source, () => {
      if (reader === undefined || 'parse' in reader) return
      for (const [key, reference] of reader.readBibliography(file)) bibliography.set(key, reference)
    })
    withBibliography.push({ source: recorded, file, reader })
  }

  const documents = new Map<string, Document>()
  const sources: SourceRecord[] = []
  for (const { source, file, reader } of withBibliography) {
    const recorded = await recordProblem(source, async () => {
      if (reader === undefined || !('parse' in reader)) return
      const document = await reader.parse(file, bibliography)
      const namesake = documents.get(document.id)
      if (namesake !== undefined) {
        throw new UserError(`It has the same name as ${namesake.file}; rename one of them.`)
      }
      documents.set(document.id, document)
    })
    sources.push(recorded)
  }
  return { documents: [...documents.values()], sources }
}

async function recordProblem(source: SourceRecord, read: () => void | Promise<void>): Promise<SourceRecord> {
  try {
    await read()
    return source
  } catch (error) {
    if (error instanceof UserError) return { ...source, problem: error.message }
    throw error
  }
}
