import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../../adapters/files/atomic-file.ts'
import { KNOWN_QUESTIONS_FILE } from '../../adapters/files/corpus-folder.ts'
import { explainDiskError } from '../../adapters/files/disk-errors.ts'
import { packVectors, unpackVectors } from '../../adapters/files/vector-files.ts'
import type { KnownQuestion } from '../../core/answering/known-question.ts'
import { type EmbeddedQuestions, embeddedQuestions } from '../../core/answering/known-questions.ts'
import { readQuestionBank } from '../../core/evaluation/question-bank.ts'
import { embedMissing } from '../../core/indexing/embed-missing.ts'
import type { Embedder } from '../../core/retrieval/ports.ts'
import { SetupError, UserError } from '../../core/shared/errors.ts'
import { sha256 } from '../../core/shared/hash.ts'
import type { OpeningTools } from './open-library.ts'

/** To be changed with what is made of the vectors, so that nothing of an older form is taken for it. */
const FORM = 1

const NONE: EmbeddedQuestions = embeddedQuestions([], [])

/**
 * The known questions that lie beside the library's texts, embedded; none where there is no such file. What the model made of them
 * is kept: only a changed file or another model takes the time again. Questions that go on from earlier ones are left out.
 * @throws SetupError when the file cannot be read, or its vectors cannot be kept
 */
export async function openKnownQuestions(
  { corpusFolder, vectorsFolder }: { readonly corpusFolder: string; readonly vectorsFolder: string },
  tools: Omit<OpeningTools, 'clock'>,
): Promise<EmbeddedQuestions> {
  const questions = await readKnownQuestions(corpusFolder)
  if (questions.length === 0) return NONE
  const { embedder } = tools
  const made = sha256(
    JSON.stringify([FORM, embedder.fingerprint, questions.map(({ question, refuse }) => [question, refuse])]),
  )
  const name = `${made}.f32`
  return explainDiskError(vectorsFolder, async () => {
    const kept = await readKept(join(vectorsFolder, name), questions, embedder)
    if (kept !== null) return kept
    const embedded = embeddedQuestions(questions, await embedAll(questions, tools))
    await mkdir(vectorsFolder, { recursive: true })
    await replaceFile(join(vectorsFolder, name), packVectors([...embedded.vectors, embedded.leaning]))
    for (const other of await readdir(vectorsFolder)) {
      // What another process has open just now is cleared away another time.
      if (!other.startsWith(made)) await rm(join(vectorsFolder, other), { force: true }).catch(() => {})
    }
    return embedded
  })
}

/** @throws SetupError when there is a file that cannot be read */
export async function readKnownQuestions(corpusFolder: string): Promise<readonly KnownQuestion[]> {
  const path = join(corpusFolder, KNOWN_QUESTIONS_FILE)
  try {
    const content = await readFile(path, 'utf8')
    if (content.trim() === '') return []
    return readQuestionBank(content, path).filter(({ history }) => history.length === 0)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return []
    if (!(error instanceof UserError) && code === undefined) throw error
    const reason = error instanceof UserError ? error.message : `${path} cannot be read (${code}).`
    throw new SetupError(reason, 'Mend the file, or take it away: it only helps to find answers.', { cause: error })
  }
}

/** `null` when nothing is kept under this name, or not all of it. */
async function readKept(
  file: string,
  questions: readonly KnownQuestion[],
  { dimensions }: Embedder,
): Promise<EmbeddedQuestions | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (bytes === null || bytes.length !== (questions.length + 1) * dimensions * Float32Array.BYTES_PER_ELEMENT)
    return null
  const rows = unpackVectors(bytes, dimensions)
  return { questions, vectors: rows.slice(0, -1), leaning: rows.at(-1) ?? new Float32Array(dimensions) }
}

async function embedAll(
  questions: readonly KnownQuestion[],
  { embedder, progress, signal }: Omit<OpeningTools, 'clock'>,
): Promise<readonly Float32Array[]> {
  const inputs = questions.map(({ question }) => question)
  let done = 0
  try {
    const { embeddings } = await embedMissing<Float32Array>(
      { inputs, cache: new Map(), embed: (texts) => embedder.embed(texts) },
      (count) => {
        signal?.throwIfAborted()
        done += count
        progress.report('Embedding known questions', done, inputs.length, 'texts')
      },
    )
    return embeddings
  } finally {
    progress.end()
  }
}
