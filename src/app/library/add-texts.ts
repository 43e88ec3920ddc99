import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { nbib } from '../../adapters/documents/nbib.ts'
import { recordsOf } from '../../adapters/documents/nbib-records.ts'
import type { CorpusChanges } from '../../adapters/files/corpus-changes.ts'
import { readPlainFile } from '../../adapters/files/corpus-folder.ts'
import { type Found, findFiles } from '../../adapters/files/find-files.ts'
import type { Addition, Additions, Refusal } from '../../cli/library-use-cases.ts'
import type { Document } from '../../core/corpus/document.ts'
import { sidecarOf } from '../../core/corpus/sidecar.ts'
import { UserError } from '../../core/shared/errors.ts'
import { ADDED, type ChangingOptions, changeLibrary } from './change-library.ts'
import { type Candidate, examineCandidate, type Holdings, libraryName } from './examine-candidate.ts'

/** A file to be looked at in its turn, so that only one lies in memory at a time; or the reason why there is none. */
export interface Offer {
  readonly given: string
  /** @throws UserError with the reason when it cannot be read */
  read(): Promise<Candidate>
  readonly fetched: Addition['fetched']
}

interface Admission {
  readonly document: Document
  readonly replaced: readonly string[]
  readonly fetched: Addition['fetched']
}

/** Copies files, folders and patterns, seen from the folder `from`, into the library. */
export async function addFiles(
  names: readonly string[],
  { from, replace }: { readonly from: string; readonly replace: boolean },
  options: ChangingOptions,
): Promise<Additions> {
  const found = await findFiles(names, from)
  if (found.length === 0) throw new UserError('There is nothing to add.')
  return addOffers(found.map(offerOf), replace, options)
}

/** Takes what is offered into the library, one after another; each refusal is recorded and the rest goes on. */
export async function addOffers(
  offers: readonly Offer[],
  replace: boolean,
  options: ChangingOptions,
): Promise<Additions> {
  const { result, index } = await changeLibrary(options, async (holdings, files) => {
    const refused: Refusal[] = []
    const admitted: Admission[] = []
    let held = holdings
    const attempt = async <T>(given: string, step: () => Promise<T>): Promise<T | null> => {
      options.signal.throwIfAborted()
      try {
        return await step()
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        refused.push({ given, reason: error.message, phrase: error.phrase })
        return null
      }
    }
    for (const { given, fetched, read } of offers) {
      for (const candidate of (await attempt(given, async () => textsOf(await read()))) ?? []) {
        const admission = await attempt(candidate.given, () =>
          files.attempt(() => admit(candidate, held, { replace, files })),
        )
        if (admission === null) continue
        held = admission.held
        admitted.push({ ...admission, fetched })
      }
    }
    return { result: { refused, admitted }, changed: admitted.length > 0 ? held : null }
  })
  const { documents, passages, embedded } = index ?? { documents: [], passages: [], embedded: 0 }
  return {
    refused: result.refused,
    // One of two texts that were given may have replaced the other.
    added: result.admitted
      .filter(({ document: { id, fileHash } }) =>
        documents.some((held) => held.id === id && held.fileHash === fileHash),
      )
      .map(({ document, replaced, fetched }) => ({
        ...{ id: document.id, title: document.title, file: document.file, licence: document.licence },
        passages: passages.filter(({ documentId }) => documentId === document.id).length,
        missing: missingIn(document),
        replaced,
        fetched,
      })),
    embedded,
  }
}

/** A file with several records of PubMed is a text for each of them; one description cannot be that of all. */
function textsOf(candidate: Candidate): readonly Candidate[] {
  const { given, path, bytes, sidecar } = candidate
  const records = sidecar === null && nbib.accepts({ path, bytes }) ? recordsOf(bytes) : []
  if (records.length < 2) return [candidate]
  return records.map((record) => ({
    given: `${given} (PMID ${record.pmid})`,
    path: path.replace(/(?=\.[^.]+$|$)/, `-${record.pmid}`),
    bytes: record.bytes,
    sidecar,
  }))
}

function offerOf(found: Found): Offer {
  return {
    given: found.given,
    fetched: null,
    async read() {
      if (found.problem !== null) throw new UserError(found.problem)
      const path = `${ADDED}/${libraryName(basename(found.location))}`
      const file = await readPlainFile(found.location, path)
      if (file.problem !== undefined) throw new UserError(file.problem)
      return { given: found.given, path, bytes: file.bytes, sidecar: await readSidecarOf(found.location) }
    },
  }
}

async function readSidecarOf(location: string): Promise<Uint8Array | null> {
  const place = sidecarOf(location)
  const missing = await access(place).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  )
  if (missing) return null
  const { bytes, problem } = await readPlainFile(place, basename(place))
  if (problem !== undefined) throw new UserError(`${basename(place)}: ${problem}`)
  return bytes
}

async function admit(
  candidate: Candidate,
  holdings: Holdings,
  { replace, files }: { readonly replace: boolean; readonly files: CorpusChanges },
): Promise<Omit<Admission, 'fetched'> & { readonly held: Holdings }> {
  const { document, sources, replaces } = await examineCandidate(candidate, holdings, replace)
  // What described another file, or a file that is long gone, must not describe this one.
  const described = new Set([...replaces, candidate.path].map(sidecarOf))
  for (const { file } of holdings.sources) if (described.has(file)) await files.setAside(file)
  const replaced: string[] = []
  for (const file of replaces) replaced.push(await files.setAside(file))
  // The sidecar first: a program killed in between must not leave a withdrawn paper without its notice.
  const sidecar = candidate.sidecar === null ? [] : [{ path: sidecarOf(candidate.path), bytes: candidate.sidecar }]
  await files.put(...sidecar, candidate)
  const gone = new Set([...replaces, ...described])
  const held: Holdings = {
    documents: [...holdings.documents.filter(({ file }) => !gone.has(file)), document],
    sources: [...holdings.sources.filter(({ file }) => !gone.has(file)), ...sources],
  }
  return { document, replaced, held }
}

/** What is not known of a document, in words. */
function missingIn({ authors, year, journal, doi, licence }: Document): readonly string[] {
  const facts = { authors: authors[0], year, journal, DOI: doi, licence }
  return Object.entries(facts).flatMap(([name, value]) => (value === null || value === undefined ? [name] : []))
}
