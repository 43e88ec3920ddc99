import type { Document, Reference } from '../corpus/document.ts'
import type { AnyDocumentParser, BibliographyReader, CorpusReader, SourceFile } from '../corpus/document-parser.ts'
import { applySidecar, describedBy, isSidecar, readSidecar, SIDECAR_READER, sidecarOf } from '../corpus/sidecar.ts'
import { UserError } from '../shared/errors.ts'
import { sha256 } from '../shared/hash.ts'
import { type EarlierReading, unchangedDocuments } from './earlier-reading.ts'
import type { SourceRecord } from './manifest.ts'

/** The problem of a file that no reader accepts */
export const NO_READER = 'There is no reader for this kind of file.'

/** The corpus folder as documents, with a record of every file, read or not. */
export interface ReadLibrary {
  readonly documents: readonly Document[]
  readonly sources: readonly SourceRecord[]
}

export interface ReadingOptions {
  /** A library read before: documents whose files and readers are the same are taken from it */
  readonly earlier?: EarlierReading
  /** Told how many of the files that must be parsed are done; first with 0, never when there is none. May throw to end the work. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A file, what is recorded of it, and the reader that it goes to. */
interface Planned {
  readonly file: SourceFile
  readonly source: SourceRecord
  readonly reader: CorpusReader | undefined
}

/** Which reader would read each file; looks at the files only as far as needed for that. */
export function planSources(files: readonly SourceFile[], readers: readonly CorpusReader[]): readonly SourceRecord[] {
  return plan(files, readers).map(({ source }) => source)
}

/**
 * Reads every file, the bibliography first, one after another; one that cannot be read is recorded with the reason, and the rest
 * goes on. A sidecar overrides what the parser found.
 */
export async function readDocuments(
  files: readonly SourceFile[],
  readers: readonly CorpusReader[],
  { earlier, onProgress = () => {} }: ReadingOptions = {},
): Promise<ReadLibrary> {
  const planned = plan(files, readers)
  const problems = new Map<string, string>()
  const bibliography = new Map<string, Reference>()
  for (const { file, reader } of planned) {
    if (reader === undefined || !isBibliographyReader(reader)) continue
    await noting(problems, file.path, () => {
      for (const [key, reference] of reader.readBibliography(file)) bibliography.set(key, reference)
    })
  }

  const sources = planned.map(({ source }) => source)
  const unchanged = earlier === undefined ? new Map<string, Document>() : unchangedDocuments(earlier, sources, readers)
  const sidecars = new Map(planned.filter(({ file }) => isSidecar(file.path)).map(({ file }) => [file.path, file]))
  const documents = new Map<string, Document>()
  const parsed = planned.filter(({ file, reader }) => hasParser(reader) && !unchanged.has(file.path))
  let done = 0
  for (const { file, reader } of planned) {
    if (!hasParser(reader)) continue
    const known = unchanged.get(file.path)
    if (known === undefined) onProgress(done++, parsed.length)
    await noting(problems, file.path, async () => {
      const document = known ?? (await describe(await reader.parse(file, bibliography), sidecars, problems))
      // Some systems take names that differ only in case for the same.
      const name = document.id.toLowerCase()
      const namesake = documents.get(name)
      if (namesake !== undefined) {
        throw new UserError(`It has the same name as ${namesake.file}; rename one of them.`)
      }
      documents.set(name, document)
    })
  }
  if (parsed.length > 0) onProgress(parsed.length, parsed.length)
  const recorded = sources.map((source) => ({ ...source, problem: problems.get(source.file) ?? source.problem }))
  return { documents: [...documents.values()], sources: recorded }
}

function plan(files: readonly SourceFile[], readers: readonly CorpusReader[]): readonly Planned[] {
  const paths = new Set(files.map(({ path }) => path))
  return files.map((file) => {
    const record = (parser: string | null, problem: string | null): SourceRecord => ({
      ...{ file: file.path, parser, problem },
      // What cannot be read is known by the reason alone.
      fileHash: sha256(file.problem ?? file.bytes),
    })
    if (file.problem !== undefined) return { file, source: record(null, file.problem), reader: undefined }
    if (isSidecar(file.path)) {
      const lone = paths.has(describedBy(file.path)) ? null : `There is no file ${describedBy(file.path)} beside it.`
      return { file, source: record(SIDECAR_READER, lone), reader: undefined }
    }
    const reader = readers.find((candidate) => candidate.accepts(file))
    const problem = reader === undefined ? NO_READER : null
    return { file, source: record(reader?.name ?? null, problem), reader }
  })
}

/** The document with what its sidecar says; a broken sidecar is a problem of its own, and the document stays as it was. */
async function describe(
  document: Document,
  sidecars: ReadonlyMap<string, SourceFile>,
  problems: Map<string, string>,
): Promise<Document> {
  const sidecar = sidecars.get(sidecarOf(document.file))
  let described = document
  if (sidecar !== undefined) {
    await noting(problems, sidecar.path, () => {
      described = applySidecar(document, readSidecar(sidecar))
    })
  }
  return described
}

/** Runs `read`; a UserError becomes the problem of `path`. */
async function noting(problems: Map<string, string>, path: string, read: () => void | Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    problems.set(path, error.message)
  }
}

function hasParser(reader: CorpusReader | undefined): reader is AnyDocumentParser {
  return reader !== undefined && !isBibliographyReader(reader)
}

function isBibliographyReader(reader: CorpusReader): reader is BibliographyReader {
  return 'readBibliography' in reader
}
