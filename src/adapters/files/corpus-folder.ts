import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { SetupError } from '../../core/shared/errors.ts'

/** Questions whose answers in the library are known, beside its texts; they help to find answers and are never quoted. */
export const KNOWN_QUESTIONS_FILE = 'known-questions.jsonl'

/** Files that describe the folder to people, and hidden files and folders, are no part of the library. */
const ABOUT_THE_FOLDER = /(^|\/)(README\.md$|\.)/i

/** The largest file that is read. */
const LARGEST_FILE_MB = 100

/** Files read at the same time: a large library must not use up what the system lets one process open. */
const AT_ONCE = 16

/** Whether a file at this place of the corpus folder is never read. */
export function isIgnored(path: string): boolean {
  return path === KNOWN_QUESTIONS_FILE || ABOUT_THE_FOLDER.test(path)
}

/**
 * Every file below the corpus folder, ordered by path. A link, and a file that cannot be read, comes with its problem in the place of
 * its bytes.
 * @throws SetupError when the folder cannot be read
 */
export async function readCorpusFolder(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    throw new SetupError(
      `The library's folder ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      'Create it and put a text in it, or name another folder with CORPUS_DIR.',
      { cause: error },
    )
  })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !isIgnored(path))
    .sort()
  const files: SourceFile[] = []
  for (let next = 0; next < paths.length; next += AT_ONCE) {
    const some = paths.slice(next, next + AT_ONCE)
    files.push(...(await Promise.all(some.map((path) => readPlainFile(join(folder, path), path)))))
  }
  return files
}

/** A file's bytes, to be known as `path`; for whatever is no plain file of a size that can be read, the reason instead. */
export async function readPlainFile(location: string, path: string): Promise<SourceFile> {
  const bytes = new Uint8Array()
  try {
    const found = await lstat(location)
    if (found.isSymbolicLink()) return { path, bytes, problem: 'It is a link; put the file itself there.' }
    if (!found.isFile()) return { path, bytes, problem: 'It is no file that can be read.' }
    if (found.size > LARGEST_FILE_MB * 1_000_000) {
      const size = Math.ceil(found.size / 1_000_000)
      return { path, bytes, problem: `It has ${size} MB; a file may have ${LARGEST_FILE_MB} MB. Split it.` }
    }
    return { path, bytes: await readFile(location) }
  } catch (error) {
    return { path, bytes, problem: `It cannot be read (${(error as NodeJS.ErrnoException).code}).` }
  }
}
