import { isDeepStrictEqual } from 'node:util'
import { KNOWN_QUESTIONS_FILE, readCorpusFolder } from '../../adapters/files/corpus-folder.ts'
import { type Published, REINDEX, readGeneration, readPublished } from '../../adapters/files/generations.ts'
import type { LockState } from '../../adapters/files/write-lock.ts'
import { counted } from '../../cli/counted.ts'
import type { CheckReport, Finding, Severity } from '../../cli/library-use-cases.ts'
import type { KnownQuestion } from '../../core/answering/known-question.ts'
import { unmatchedQuestions } from '../../core/answering/unmatched-questions.ts'
import { checkDocument } from '../../core/corpus/check-document.ts'
import type { Document } from '../../core/corpus/document.ts'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { findTwins } from '../../core/corpus/find-twins.ts'
import { checkPassages } from '../../core/indexing/check-passages.ts'
import { type EarlierReading, unchangedDocuments } from '../../core/indexing/earlier-reading.ts'
import { SCHEMA_VERSION, type SourceRecord } from '../../core/indexing/manifest.ts'
import { planSources, readDocuments } from '../../core/indexing/read-documents.ts'
import { SetupError } from '../../core/shared/errors.ts'
import type { LibraryPlaces } from '../places.ts'
import { indexLockState } from './index-lock.ts'
import { readKnownQuestions } from './open-known-questions.ts'
import { PARSERS } from './parsers.ts'

/**
 * Examines the library's files and its index against each other, and changes nothing. Where there is no index yet, `update` makes
 * one first.
 * @throws SetupError when the library's folder cannot be read, or no index can be made
 */
export async function checkLibrary(places: LibraryPlaces, update: () => Promise<unknown>): Promise<CheckReport> {
  const files = await readCorpusFolder(places.corpusFolder)
  const questions = await readKnownQuestions(places.corpusFolder)
  try {
    if ((await readPublished(places.indexFolder)) === null) await update()
    const published = await readPublished(places.indexFolder)
    if (published === null) throw new RangeError('The index is gone just after it was made.')
    if (published.manifest.recipe.schema !== SCHEMA_VERSION) {
      throw new SetupError('The index was made by another version of Exocite.', REINDEX)
    }
    return await checkGeneration(published, { files, questions, lock: await indexLockState(places) })
  } catch (error) {
    if (!(error instanceof SetupError) || error.remedy !== REINDEX) throw error
    return report(
      null,
      [{ severity: 'damaged', subject: 'index', finding: error.message, remedy: error.remedy }],
      [0, 0],
    )
  }
}

async function checkGeneration(
  published: Published,
  {
    files,
    questions,
    lock,
  }: {
    readonly files: readonly SourceFile[]
    readonly questions: readonly KnownQuestion[]
    readonly lock: LockState
  },
) {
  const { documents, passages, manifest, passageVectors, sentences } = await readGeneration(published)
  const planned = planSources(files, PARSERS)
  const damage = [
    ...(manifest.passages === passages.length &&
    manifest.passages === passageVectors.embeddings.length &&
    manifest.sentences === sentences.embeddings.length
      ? []
      : ['It has too few vectors or too many.']),
    ...documents.flatMap((document) => checkDocument(document).map((sentence) => `${document.id}: ${sentence}`)),
    ...checkPassages(documents, passages),
    ...(await rereadDifferently(
      { schema: manifest.recipe.schema, documents, sources: manifest.sources },
      planned,
      files,
    )),
  ]
  const findings: readonly Finding[] = [
    ...damage.map((finding): Finding => ({ severity: 'damaged', subject: 'index', finding, remedy: REINDEX })),
    ...behind(manifest.sources, planned, lock),
    ...manifest.sources.flatMap(leftOut),
    ...findTwins(documents).map(
      ({ one, other, shared }): Finding => ({
        severity: 'mend',
        subject: other.id,
        finding: `It has the same ${shared === 'DOI' ? `DOI (${other.doi})` : 'words'} as ${one.id} (${other.file}, ${one.file}).`,
        remedy: `Remove one of them: npm run -s library -- remove ${other.id}`,
      }),
    ),
    ...unanswered(questions, documents),
  ]
  return report(manifest.generation, findings, [documents.length, passages.length])
}

function report(
  generation: string | null,
  findings: readonly Finding[],
  [documents, passages]: readonly [number, number],
): CheckReport {
  return { ok: findings.every(({ severity }) => severity === 'note'), generation, documents, passages, findings }
}

/** Files that are as they were must be read as they were: the same text, sections and references. */
async function rereadDifferently(
  earlier: EarlierReading,
  planned: readonly SourceRecord[],
  files: readonly SourceFile[],
): Promise<readonly string[]> {
  const unchanged = unchangedDocuments(earlier, planned, PARSERS)
  const { documents } = await readDocuments(files, PARSERS)
  const now = new Map(documents.map((document) => [document.file, document]))
  return [...unchanged.values()].flatMap((document) => {
    const again = now.get(document.file)
    // As JSON has it, which is how the index keeps it.
    return again === undefined || isDeepStrictEqual(JSON.parse(JSON.stringify(again)), document)
      ? []
      : [`${document.id}: ${document.file} reads differently now from what the index holds.`]
  })
}

/**
 * Files that are not as the index has them. While somebody is at work on the index, or was killed at it, that is as it should be:
 * the work goes on, or is taken up by the next command.
 */
function behind(
  indexed: readonly SourceRecord[],
  planned: readonly SourceRecord[],
  lock: LockState,
): readonly Finding[] {
  const then = new Map(indexed.map((source) => [source.file, source]))
  const now = new Map(planned.map((source) => [source.file, source]))
  const remedy = lock === 'busy' ? null : REINDEX
  const finding = (severity: Severity, subject: string, sentence: string): Finding => {
    if (lock === 'free') return { severity, subject, finding: sentence, remedy }
    const why = lock === 'busy' ? 'Another process is at work on it.' : 'The work on it was interrupted.'
    return { severity: 'note', subject, finding: `${sentence} ${why}`, remedy }
  }
  return [
    ...planned.flatMap(({ file, fileHash, parser }) => {
      const before = then.get(file)
      if (before === undefined)
        return [finding('note', file, 'It is not in the index yet; the next question takes it in.')]
      if (before.fileHash !== fileHash) return [finding('mend', file, 'It has changed since it was indexed.')]
      if (before.parser !== parser) return [finding('mend', file, 'It would be read in another way now.')]
      return []
    }),
    ...indexed
      .filter(({ file }) => !now.has(file))
      .map(({ file }) => finding('mend', file, 'It is gone, but the index still holds it.')),
  ]
}

/** A slip in one's own line, or a text that is no longer there. */
function unanswered(questions: readonly KnownQuestion[], documents: readonly Document[]): readonly Finding[] {
  const unmatched = unmatchedQuestions(questions, documents)
  const [first] = unmatched
  if (first === undefined) return []
  const [gold = ''] = [...first.goldAnchors, ...first.goldSentences]
  return [
    {
      severity: 'note',
      subject: KNOWN_QUESTIONS_FILE,
      finding: `It has ${counted(unmatched.length, 'known question')} with an answer that is not in the library. The first: ${JSON.stringify(first.question)}, answered by ${JSON.stringify(gold)}.`,
      remedy: 'If the line is yours, name a note of the library, or write the sentence just as it stands there.',
    },
  ]
}

function leftOut({ file, problem }: SourceRecord): readonly Finding[] {
  if (problem === null) return []
  const remedy = `Mend the file, or remove it: npm run -s library -- remove ${file}`
  return [{ severity: 'mend', subject: file, finding: `It is left out. ${problem}`, remedy }]
}
