import type { FeatureExtractionPipeline } from '@xenova/transformers'

/** Precision of a model's weights: int8 with dynamic activations, or 32-bit floating point. */
export type Dtype = 'q8' | 'fp32'

/**
 * One thread an inference. Texts are short, and threads that share one spend more than half of their time waiting for each
 * other: a second one made 300 sentences 1.05 times slower and took 1.7 times the processor time (2 cores, 2026), with the
 * same vectors. Several inferences side by side use the processors better.
 */
const SESSION = { intraOpNumThreads: 1 }

/**
 * Loads a sentence model from `folder`, an absolute path, into memory. The library is told to use nothing but that
 * folder: no hub, no cache of its own, no network.
 */
export async function loadFeatureExtraction(folder: string, dtype: Dtype): Promise<FeatureExtractionPipeline> {
  const { env, LogLevel, pipeline } = await import('@xenova/transformers')
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.useBrowserCache = false
  env.useFSCache = false
  env.useWasmCache = false
  env.cacheDir = null
  env.logLevel = LogLevel.ERROR
  env.fetch = refuseNetwork
  return await pipeline('feature-extraction', folder, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: SESSION,
  })
}

function refuseNetwork(input: string | URL): Promise<never> {
  return Promise.reject(new Error(`The model runtime asked for ${input}, but models are loaded from local files only.`))
}
