import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskFault } from '../../core/shared/disk-fault.ts'
import { findFault } from './check-files.ts'
import type { ModelFile } from './pinned-model.ts'

const ABANDONED_AFTER_MS = 24 * 3600 * 1000
const RENAME_ATTEMPTS = 3

/**
 * Runs `work` with a fresh folder beside the models, on the same disk as they are, and removes that folder afterwards
 * whatever happens. Folders that a killed process left behind a day ago or earlier are removed too.
 * @throws SetupError when the models' folder cannot be written or its disk is full
 */
export async function withStagingFolder<T>(
  modelsDir: string,
  name: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const prefix = `.${name}-`
  try {
    await mkdir(modelsDir, { recursive: true })
    await removeAbandoned(modelsDir, prefix)
    const folder = await mkdtemp(join(modelsDir, prefix))
    try {
      return await work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    throw diskFault(error, modelsDir) ?? error
  }
}

/**
 * Moves `staged` to `target` in one step once its bytes are on the disk. When another process has put the same files
 * there meanwhile, theirs stay. A damaged `target` is moved to `trash`, an existing folder, first.
 */
export async function publish(
  staged: string,
  target: string,
  files: readonly ModelFile[],
  trash: string,
): Promise<void> {
  for (const { path } of files) await flush(join(staged, path))
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(staged, target)
      await flushFolder(dirname(target))
      return
    } catch (error) {
      if (!isOccupied(error) || attempt === RENAME_ATTEMPTS) throw error
      if ((await findFault(target, files)) === null) return
      await rename(target, join(trash, `replaced-${attempt}`)).catch(() => {})
    }
  }
}

function isOccupied(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR' || code === 'EPERM'
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows has no such thing as flushing a folder, and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function removeAbandoned(modelsDir: string, prefix: string): Promise<void> {
  for (const entry of await readdir(modelsDir)) {
    if (!entry.startsWith(prefix)) continue
    const folder = join(modelsDir, entry)
    const found = await stat(folder).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
