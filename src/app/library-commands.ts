import type { LibraryUseCases } from '../cli/library-use-cases.ts'
import { folderOfTheCaller, loadConfig } from '../config/load-config.ts'
import { addFiles } from './library-add.ts'
import { checkLibrary } from './library-check.ts'
import { listLibrary } from './library-list.ts'
import { removeFromLibrary } from './library-remove.ts'
import { libraryPlaces } from './places.ts'
import type { Progress } from './progress.ts'

/** @param update brings the index up to date, for what only reads it */
export function createLibraryCommands(
  progress: Progress,
  signal: () => AbortSignal,
  update: () => Promise<unknown>,
): LibraryUseCases {
  const options = () => ({ config: loadConfig(), progress, signal: signal() })
  return {
    add: (names, { replace }) => addFiles(names, { from: folderOfTheCaller(), replace }, options()),
    fetch: () => Promise.reject(new RangeError('not wired yet')),
    remove: (ids) => removeFromLibrary(ids, options()),
    list: () => listLibrary(libraryPlaces(loadConfig()), update),
    check: () => checkLibrary(libraryPlaces(loadConfig()), update),
  }
}
