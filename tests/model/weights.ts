import { join } from 'node:path'
import { ensureWeights } from '../../src/adapters/transformers/fetch-weights.ts'
import { ALL_MINILM_L6_V2 } from '../../src/adapters/transformers/pinned-model.ts'

/** Where the tests keep models: the same place as a clone with default settings. */
export const MODELS_DIR = join(import.meta.dirname, '../../.data/models')

/** The pinned model's folder; fetched on first use, checked byte for byte each time. */
export function pinnedWeights(): Promise<string> {
  return ensureWeights(ALL_MINILM_L6_V2, { modelsDir: MODELS_DIR })
}
