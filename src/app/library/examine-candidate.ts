import { basename } from 'node:path'
import { isIgnored } from '../../adapters/files/corpus-folder.ts'
import type { Document } from '../../core/corpus/document.ts'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { twinOf } from '../../core/corpus/find-twins.ts'
import { sidecarOf } from '../../core/corpus/sidecar.ts'
import type { SourceRecord } from '../../core/indexing/manifest.ts'
import { NO_READER, readDocuments } from '../../core/indexing/read-documents.ts'
import { UserError } from '../../core/shared/errors.ts'
import { sha256 } from '../../core/shared/hash.ts'
import { PARSERS } from './parsers.ts'

/** A text that may become part of the library. */
export interface Candidate {
  /** As the person named it */
  readonly given: string
  /** The file that it is to be, relative to the corpus folder */
  readonly path: string
  readonly bytes: Uint8Array
  /** What lies beside it to describe it */
  readonly sidecar: Uint8Array | null
}

/** What the library holds already. */
export interface Holdings {
  readonly documents: readonly Document[]
  readonly sources: readonly SourceRecord[]
}

/** A candidate that may be added. */
export interface Admitted {
  readonly document: Document
  /** What is recorded of its file and its sidecar */
  readonly sources: readonly SourceRecord[]
  /** Files that must give way to it */
  readonly replaces: readonly string[]
}

const REPLACE = 'Give --replace to put this one in its place.'
const OTHER_KIND = `${NO_READER} Give PDF, Word (.docx), HTML, JATS XML, PubMed's .nbib, Markdown or plain text.`
const LONGEST_NAME = 200

/**
 * Reads a candidate and compares it with what the library holds.
 * @throws UserError with the reason when it cannot be added, or only with `replace`
 */
export async function examineCandidate(candidate: Candidate, holdings: Holdings, replace: boolean): Promise<Admitted> {
  refuseName(candidate)
  if (candidate.bytes.length === 0) throw new UserError('It is empty (0 bytes).')
  const hash = sha256(candidate.bytes)
  const same = holdings.sources.find(({ fileHash }) => fileHash === hash)
  if (same !== undefined && !replace) throw new UserError(`The library holds this very file already, as ${same.file}.`)
  const { document, sources } = await readCandidate(candidate)
  const conflicts = [
    ...(same === undefined ? [] : [{ file: same.file, sentence: '' }]),
    ...conflictsWith(document, candidate.path, holdings),
  ]
  const [first] = conflicts
  if (first !== undefined && !replace) throw new UserError(`${first.sentence} ${REPLACE}`)
  return { document, sources, replaces: [...new Set(conflicts.map(({ file }) => file))] }
}

/** A name for a file of the library, made from the name of a file from anywhere. */
export function libraryName(name: string): string {
  return name.normalize('NFC').replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
}

function refuseName({ path }: Candidate): void {
  if (isIgnored(path)) {
    throw new UserError('Files with this name, and hidden ones, are no part of a library. Rename it.')
  }
  const length = Buffer.byteLength(path.slice(path.lastIndexOf('/') + 1))
  if (length > LONGEST_NAME) throw new UserError(`Its name is too long (${length} bytes; at most ${LONGEST_NAME}).`)
}

/** What the candidate would be as a document. @throws UserError when nothing, or a broken sidecar, would come of it */
async function readCandidate({ path, bytes, sidecar }: Candidate): Promise<Omit<Admitted, 'replaces'>> {
  const files: SourceFile[] = [{ path, bytes }]
  if (sidecar !== null) files.push({ path: sidecarOf(path), bytes: sidecar })
  const { documents, sources } = await readDocuments(files, PARSERS)
  const problem = sources.find((source) => source.problem !== null)?.problem
  // The file is not in the library yet, so that its place there would only confuse.
  if (problem) throw new UserError(problem === NO_READER ? OTHER_KIND : problem.replaceAll(path, basename(path)))
  const [document] = documents
  if (document === undefined || document.text.trim() === '') {
    throw new UserError('There is no text in it that could be quoted.')
  }
  return { document, sources: sources.map(withoutPassingReader) }
}

/** Here is no bibliography: what needs it is read again, as if it had had no reader. */
function withoutPassingReader(source: SourceRecord): SourceRecord {
  const reader = PARSERS.find(({ name }) => name === source.parser)
  return reader?.needsBibliography === true ? { ...source, parser: null } : source
}

function conflictsWith(document: Document, path: string, { documents, sources }: Holdings) {
  const twin = twinOf(document, documents)
  const what = twin?.shared === 'DOI' ? `a text with the DOI ${document.doi}` : 'a text with the same words'
  const namesake = documents.find(({ id }) => id === document.id)
  const inTheWay = sources.find(({ file }) => file.toLowerCase() === path.toLowerCase())
  return [
    ...(twin === null
      ? []
      : [{ file: twin.one.file, sentence: `The library holds ${what} already: ${nameOf(twin.one)}.` }]),
    ...(namesake === undefined
      ? []
      : [
          {
            file: namesake.file,
            sentence: `There is a text "${document.id}" already: ${nameOf(namesake)}. Rename the file if this is another.`,
          },
        ]),
    ...(inTheWay === undefined ? [] : [{ file: inTheWay.file, sentence: `There is a file ${inTheWay.file} already.` }]),
  ]
}

function nameOf({ id, title, file }: Document): string {
  return `${id}, “${title}” (${file})`
}
