import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { SetupError } from '../../core/shared/errors.ts'

/** Files that describe the folder to people and are no part of the library. */
const ABOUT_THE_FOLDER = /(^|\/)(README\.md|\..*)$/i

/**
 * Every file below the corpus folder, ordered by path.
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
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !ABOUT_THE_FOLDER.test(path))
    .sort()
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })))
}
