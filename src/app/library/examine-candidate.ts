import { basename } from 'node:path'
import { isIgnored } from '../../adapters/files/corpus-folder.ts'
import type { Document } from '../../core/corpus/document.ts'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { twinOf } from '../../core/corpus/find-twins.ts'
import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { sidecarOf } from '../../core/corpus/sidecar.ts'
import type { SourceRecord } from '../../core/indexing/manifest.ts'
import { NO_READER, readDocuments } from '../../core/indexing/read-documents.ts'
import { UserError } from '../../core/shared/errors.ts'
import { sha256 } from '../../core/shared/hash.ts'
import type { Phrase } from '../../core/shared/phrase.ts'
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
const LONGEST_NAME = 200

/**
 * Reads a candidate and compares it with what the library holds.
 * @throws UserError with the reason when it cannot be added, or only with `replace`
 */
export async function examineCandidate(candidate: Candidate, holdings: Holdings, replace: boolean): Promise<Admitted> {
  refuseName(candidate)
  if (candidate.bytes.length === 0) throw new UserError(corpusPhrase('fileEmpty'))
  const hash = sha256(candidate.bytes)
  const same = holdings.sources.find(({ fileHash }) => fileHash === hash)
  if (same !== undefined && !replace) throw new UserError(corpusPhrase('fileHeld', { file: same.file }))
  const { document, sources } = await readCandidate(candidate)
  const conflicts = [
    ...(same === undefined ? [] : [{ file: same.file, phrase: corpusPhrase('fileHeld', { file: same.file }) }]),
    ...conflictsWith(document, candidate.path, holdings),
  ]
  const [first] = conflicts
  if (first !== undefined && !replace) {
    throw new UserError(`${first.phrase.words} ${REPLACE}`, { phrase: first.phrase })
  }
  return { document, sources, replaces: [...new Set(conflicts.map(({ file }) => file))] }
}

/** A name for a file of the library, made from the name of a file from anywhere. */
export function libraryName(name: string): string {
  return name.normalize('NFC').replace(/[\p{Cc}\\/:*?"<>|]+/gu, '-')
}

function refuseName({ path }: Candidate): void {
  if (isIgnored(path)) {
    throw new UserError(corpusPhrase('fileIgnored'))
  }
  const length = Buffer.byteLength(path.slice(path.lastIndexOf('/') + 1))
  if (length > LONGEST_NAME) throw new UserError(corpusPhrase('fileNameTooLong', { bytes: length, most: LONGEST_NAME }))
}

/** What the candidate would be as a document. @throws UserError when nothing, or a broken sidecar, would come of it */
async function readCandidate({ path, bytes, sidecar }: Candidate): Promise<Omit<Admitted, 'replaces'>> {
  const files: SourceFile[] = [{ path, bytes }]
  if (sidecar !== null) files.push({ path: sidecarOf(path), bytes: sidecar })
  const { documents, sources } = await readDocuments(files, PARSERS)
  const problem = sources.find((source) => source.problem !== null)?.problem
  // The file is not in the library yet, so that its place there would only confuse.
  if (problem) throw refusalOf(problem, path)
  const [document] = documents
  if (document === undefined || document.text.trim() === '') {
    throw new UserError(corpusPhrase('fileNoText'))
  }
  return { document, sources: sources.map(withoutPassingReader) }
}

/** The problem of a reader, which tells a chat in English what it found. */
function refusalOf(problem: string, path: string): UserError {
  if (problem === NO_READER) return new UserError(corpusPhrase('fileUnknownKind'))
  const detail = problem.replaceAll(path, basename(path))
  return new UserError(detail, { phrase: corpusPhrase('fileUnreadable', { detail }) })
}

/** Here is no bibliography: what needs it is read again, as if it had had no reader. */
function withoutPassingReader(source: SourceRecord): SourceRecord {
  const reader = PARSERS.find(({ name }) => name === source.parser)
  return reader?.needsBibliography === true ? { ...source, parser: null } : source
}

function conflictsWith(document: Document, path: string, { documents, sources }: Holdings) {
  const twin = twinOf(document, documents)
  const namesake = documents.find(({ id }) => id === document.id)
  const inTheWay = sources.find(({ file }) => file.toLowerCase() === path.toLowerCase())
  return [
    ...(twin === null
      ? []
      : [{ file: twin.one.file, phrase: heldAlready(twin.one, twin.shared === 'DOI' ? document.doi : null) }]),
    ...(namesake === undefined
      ? []
      : [
          {
            file: namesake.file,
            phrase: corpusPhrase('textNameTaken', { id: document.id, name: nameOf(namesake) }),
          },
        ]),
    ...(inTheWay === undefined
      ? []
      : [{ file: inTheWay.file, phrase: corpusPhrase('fileInTheWay', { file: inTheWay.file }) }]),
  ]
}

function heldAlready(held: Document, doi: string | null): Phrase {
  const name = nameOf(held)
  return doi === null ? corpusPhrase('textHeldByWords', { name }) : corpusPhrase('textHeldByDoi', { doi, name })
}

function nameOf({ id, title, file }: Document): string {
  return `${id}, “${title}” (${file})`
}
