import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { SetupError } from '../../core/shared/errors.ts'
import { sha256 } from '../../core/shared/hash.ts'
import { describeFile, fileBytes, findFault } from './check-files.ts'
import { ensureWeights, FETCHED_AT_START, type FetchOptions } from './fetch-weights.ts'
import { ensureHubModel, findHubModel, type HubModel } from './hub-model.ts'
import { ALL_MINILM_L6_V2, type ModelFile } from './pinned-model.ts'
import type { Dtype } from './runtime.ts'

/**
 * The most tokens a text may have, special tokens included. all-MiniLM-L6-v2 was trained on 128 and is published with a
 * limit of 256 (its model card); its 512 positions exist but give poorer vectors. Other models get the same limit, or
 * their own where that is lower: passages of a few sentences need no more, and the cost of one stays bounded.
 */
const MAX_TOKENS = 256

/** Below it hardly a sentence fits, let alone a question. */
const LEAST_TOKENS = 32

const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/
const MODEL_FILES: readonly { readonly path: string; readonly dtype: Dtype }[] = [
  { path: 'onnx/model_quantized.onnx', dtype: 'q8' },
  { path: 'onnx/model.onnx', dtype: 'fp32' },
]
const UNSET_REMEDY = 'Correct EMBEDDING_MODEL, or unset it to use the usual model.'

/** A model on disk, ready to be opened. */
export interface ResolvedModel {
  /** Absolute */
  readonly folder: string
  readonly dtype: Dtype
  readonly dimensions: number
  readonly maxTokens: number
  /** Equal for equal files used in an equal way, wherever they lie */
  readonly fingerprint: string
}

/**
 * Finds the model that the setting EMBEDDING_MODEL names and sees to it that it is on disk.
 * @param setting undefined or `all-MiniLM-L6-v2` for the pinned model; a folder with `config.json`, `tokenizer.json`,
 * `tokenizer_config.json` and `onnx/model_quantized.onnx` or `onnx/model.onnx`; or a hub's `organisation/model`,
 * fetched once
 * @throws SetupError when it is none of these, incomplete, or cannot be fetched
 */
export function resolveModel(setting: string | undefined, options: FetchOptions): Promise<ResolvedModel> {
  return locate(setting, {
    pinned: () => ensureWeights(ALL_MINILM_L6_V2, options),
    fromHub: (hubId) => ensureHubModel(hubId, options),
  })
}

/**
 * As {@link resolveModel}, but fetches nothing.
 * @throws SetupError, too, when the model is not on disk or is damaged there
 */
export function findModel(setting: string | undefined, modelsDir: string): Promise<ResolvedModel> {
  const { name, files } = ALL_MINILM_L6_V2
  return locate(setting, {
    pinned: async () => {
      const folder = join(modelsDir, name)
      const fault = await findFault(folder, files)
      if (fault !== null) throw new SetupError(`${name} is not ready: ${fault}.`, FETCHED_AT_START)
      return folder
    },
    fromHub: (hubId) => findHubModel(hubId, modelsDir),
  })
}

interface Sources {
  /** The folder of the pinned model */
  pinned(): Promise<string>
  fromHub(hubId: string): Promise<HubModel>
}

async function locate(setting: string | undefined, { pinned, fromHub }: Sources): Promise<ResolvedModel> {
  const { name, hubId, files } = ALL_MINILM_L6_V2
  if (setting === undefined || setting === name || setting === hubId) {
    return await describeModel(await pinned(), 'q8', files)
  }
  if (await isFolder(setting)) return await describeFolder(resolve(setting))
  if (HUB_ID.test(setting)) {
    const fetched = await fromHub(setting)
    return await describeModel(fetched.folder, 'q8', fetched.files)
  }
  throw new SetupError(
    `EMBEDDING_MODEL is ${JSON.stringify(setting)}, which is neither a folder nor a hub's organisation/model.`,
    UNSET_REMEDY,
  )
}

async function describeFolder(folder: string): Promise<ResolvedModel> {
  const weights = await findWeights(folder)
  const paths = ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights.path]
  const files: ModelFile[] = []
  for (const path of paths) {
    if ((await fileBytes(join(folder, path))) === null) throw incomplete(folder, path)
    files.push(await describeFile(folder, path))
  }
  return await describeModel(folder, weights.dtype, files)
}

async function findWeights(folder: string) {
  for (const candidate of MODEL_FILES) {
    if ((await fileBytes(join(folder, candidate.path))) !== null) return candidate
  }
  throw incomplete(folder, MODEL_FILES.map(({ path }) => path).join(' or '))
}

function incomplete(folder: string, path: string): SetupError {
  return new SetupError(`The embedding model's folder ${folder} has no ${path}.`, UNSET_REMEDY)
}

async function describeModel(folder: string, dtype: Dtype, files: readonly ModelFile[]): Promise<ResolvedModel> {
  const config = await readSettings(folder, 'config.json')
  const tokenizer = await readSettings(folder, 'tokenizer_config.json')
  const dimensions = config['hidden_size']
  if (typeof dimensions !== 'number' || !Number.isInteger(dimensions) || dimensions < 1) {
    throw new SetupError(`${join(folder, 'config.json')} does not tell the model's hidden_size.`, UNSET_REMEDY)
  }
  const limits = [config['max_position_embeddings'], tokenizer['model_max_length']]
  const maxTokens = Math.min(MAX_TOKENS, ...limits.filter((limit) => typeof limit === 'number'))
  if (maxTokens < LEAST_TOKENS) {
    throw new SetupError(
      `The embedding model in ${folder} takes ${maxTokens} tokens at a time; a sentence needs at least ${LEAST_TOKENS}.`,
      UNSET_REMEDY,
    )
  }
  const bytes = sha256(files.map((file) => `${file.path} ${file.sha256}\n`).join(''))
  const fingerprint = `sha256=${bytes} dtype=${dtype} pooling=mean normalised maxTokens=${maxTokens}`
  return { folder: resolve(folder), dtype, dimensions, maxTokens, fingerprint }
}

async function readSettings(folder: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  const path = join(folder, name)
  try {
    const settings: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof settings === 'object' && settings !== null) return { ...settings }
    throw new Error('not an object')
  } catch (error) {
    throw new SetupError(`${path} is not a JSON object.`, UNSET_REMEDY, { cause: error })
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() === true
}
