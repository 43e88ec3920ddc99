import { randomBytes } from 'node:crypto'
import { copyFile, lstat, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { SetupError, UserError } from '../../core/shared/errors.ts'
import { writeDurably } from './atomic-file.ts'
import { explainDiskError } from './disk-errors.ts'

/** Where files go that are taken out of the library; hidden, so that they are no part of it. */
const REMOVED = '.removed'

const INCOMING = '.incoming-'

interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Changes to the files of the corpus folder, which can be taken back. Paths are relative to it, with forward slashes. */
export interface CorpusChanges {
  /**
   * Adds files, each of them complete or not at all, and all within a moment of each other, in this order.
   * @throws UserError when there is one already
   */
  put(...files: readonly NewFile[]): Promise<void>
  /** Moves a file to where it is kept, outside the library; gives its new place. Nothing is ever overwritten there. */
  setAside(path: string): Promise<string>
  /** Runs `work`; when it fails, the changes that it made are taken back. */
  attempt<T>(work: () => Promise<T>): Promise<T>
}

/** Only for the holder of the index's lock. */
export function createCorpusChanges(folder: string): CorpusChanges {
  const steps: (() => Promise<void>)[] = []
  const explained = <T>(work: () => Promise<T>) => explainDiskError(folder, work, 'CORPUS_DIR')
  return {
    put: (...files) =>
      explained(async () => {
        const staged: { readonly from: string; readonly to: string }[] = []
        try {
          for (const { path, bytes } of files) {
            const to = await placeFor(folder, path)
            if (await exists(to)) throw new UserError(corpusPhrase('fileInTheWay', { file: path }))
            const from = join(dirname(to), `${INCOMING}${randomBytes(6).toString('hex')}`)
            staged.push({ from, to })
            await writeDurably(from, bytes)
          }
          for (const { from, to } of staged) {
            await rename(from, to)
            steps.push(() => rm(to, { force: true }))
          }
        } finally {
          await Promise.all(staged.map(({ from }) => rm(from, { force: true })))
        }
      }),
    setAside: (path) =>
      explained(async () => {
        const kept = await freePlace(folder, `${REMOVED}/${path}`)
        await move(join(folder, path), join(folder, kept))
        steps.push(() => move(join(folder, kept), join(folder, path)))
        return kept
      }),
    async attempt(work) {
      const before = steps.length
      try {
        return await work()
      } catch (error) {
        await explained(async () => {
          while (steps.length > before) await steps.pop()?.()
        })
        throw error
      }
    },
  }
}

/** Deletes what programs that were killed in the middle of writing a file have left in these folders. */
export async function removeUnfinished(folder: string, subfolders: readonly string[]): Promise<void> {
  for (const subfolder of subfolders) {
    for (const name of await readdir(join(folder, subfolder)).catch(() => [])) {
      if (name.startsWith(INCOMING)) await rm(join(folder, subfolder, name), { force: true })
    }
  }
}

/** @throws SetupError when a link would lead the file out of the corpus folder */
async function placeFor(folder: string, path: string): Promise<string> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  const [top, holder] = await Promise.all([realpath(folder), realpath(dirname(target))])
  if (holder === top || holder.startsWith(top + sep)) return target
  throw new SetupError(
    `${dirname(target)} is a link that leads out of the library's folder.`,
    'Put a folder in its place, or name another library with CORPUS_DIR.',
  )
}

/** `path`, or with -2, -3 … behind it where files are in the way. */
async function freePlace(folder: string, path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : `${path}-${number}`
    if (!(await exists(await placeFor(folder, free)))) return free
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    // A part of the library may be mounted from elsewhere.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, to)
    await rm(from)
  }
}

function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
