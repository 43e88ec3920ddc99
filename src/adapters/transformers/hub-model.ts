import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFault } from '../../core/shared/disk-fault.ts'
import { SetupError } from '../../core/shared/errors.ts'
import { describeFile, findFault } from './check-files.ts'
import { downloadFromHub } from './download.ts'
import { ensureWeights, FETCHED_AT_START, type FetchOptions, fetchRemedy, hubUrlOf, reasonOf } from './fetch-weights.ts'
import type { ModelFile } from './pinned-model.ts'
import { publish, withStagingFolder } from './staging.ts'

const PATHS = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx']
const RECORD = 'checksums.json'

/** A model from the hub as it lies on disk. */
export interface HubModel {
  readonly folder: string
  readonly files: readonly ModelFile[]
}

/**
 * A hub's model, fetched on first use. Sizes and SHA-256 are recorded then; every later start checks the files against
 * that record and fetches damaged ones again, accepting only the recorded bytes.
 * @param hubId `organisation/model`
 * @throws SetupError when it cannot be had
 */
export async function ensureHubModel(hubId: string, options: FetchOptions): Promise<HubModel> {
  const { name, folder } = placeOf(hubId, options.modelsDir)
  const recorded = await readRecord(folder)
  if (recorded === null) return { folder, files: await fetchFirstTime(hubId, folder, name, options) }
  await ensureWeights({ name, hubId, npm: null, files: recorded }, options).catch((error: unknown) => {
    if (!(error instanceof SetupError)) throw error
    const remedy = `${error.remedy} Delete ${folder} to take what the hub has now.`
    throw new SetupError(error.message, remedy, { cause: error })
  })
  if ((await readRecord(folder)) === null) await writeRecord(folder, recorded)
  return { folder, files: recorded }
}

/** A hub's model as it lies on disk. @throws SetupError when it has not been fetched yet or is damaged */
export async function findHubModel(hubId: string, modelsDir: string): Promise<HubModel> {
  const { folder } = placeOf(hubId, modelsDir)
  const files = await readRecord(folder)
  const fault = files === null ? 'it has not been fetched yet' : await findFault(folder, files)
  if (files === null || fault !== null) throw new SetupError(`${hubId} is not ready: ${fault}.`, FETCHED_AT_START)
  return { folder, files }
}

function placeOf(hubId: string, modelsDir: string) {
  // The hub allows no two hyphens in a row inside a name, so that two models never share a folder.
  const name = hubId.replace('/', '--')
  return { name, folder: join(modelsDir, name) }
}

function fetchFirstTime(
  hubId: string,
  target: string,
  name: string,
  options: FetchOptions,
): Promise<readonly ModelFile[]> {
  const { modelsDir, onProgress = () => {}, signal } = options
  return withStagingFolder(modelsDir, name, async (folder) => {
    const staged = join(folder, 'model')
    let received = 0
    const onBytes = (bytes: number) => {
      received += bytes
      onProgress({ source: 'hub', received, total: null })
    }
    try {
      await downloadFromHub({ hubUrl: hubUrlOf(options), hubId, paths: PATHS, into: staged, onBytes, signal })
    } catch (error) {
      signal?.throwIfAborted()
      if (diskFault(error, modelsDir) !== null) throw error
      throw new SetupError(
        `The embedding model ${hubId} could not be fetched from ${hubUrlOf(options)} (${reasonOf(error)}).`,
        `Check the name in EMBEDDING_MODEL. ${fetchRemedy(
          'a folder',
          PATHS.map((path) => ({ path })),
        )} EMBEDDING_MODEL may name that folder.`,
        { cause: error },
      )
    }
    const files: ModelFile[] = []
    for (const path of PATHS) files.push(await describeFile(staged, path))
    await writeRecord(staged, files)
    await publish(staged, target, files, folder)
    return files
  })
}

/**
 * What was recorded on the first fetch, or null when there is no record.
 * @throws SetupError when it is damaged: without it, whatever the hub has now would be taken for what was fetched first
 */
async function readRecord(folder: string): Promise<readonly ModelFile[] | null> {
  const path = join(folder, RECORD)
  try {
    const record: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (Array.isArray(record) && record.length === PATHS.length && record.every(isModelFile)) return record
    throw new TypeError('The record has another form.')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new SetupError(
      `${path}, which tells what the model's files must be, is damaged.`,
      `Put it back from a backup, or delete ${folder} to take what the hub has now.`,
      { cause: error },
    )
  }
}

async function writeRecord(folder: string, files: readonly ModelFile[]): Promise<void> {
  await writeFile(join(folder, RECORD), `${JSON.stringify(files, null, 2)}\n`)
}

function isModelFile(value: unknown): value is ModelFile {
  if (typeof value !== 'object' || value === null) return false
  const { path, bytes, sha256 } = value as Record<string, unknown>
  return PATHS.some((known) => known === path) && typeof bytes === 'number' && typeof sha256 === 'string'
}
