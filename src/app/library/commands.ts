import { createFetchOptions } from '../../adapters/open-access/fetch-options.ts'
import type { LibraryUseCases } from '../../cli/library-use-cases.ts'
import { folderOfTheCaller, loadConfig } from '../../config/load-config.ts'
import { libraryPlaces } from '../places.ts'
import type { Progress } from '../progress.ts'
import { SYSTEM_CLOCK } from '../system-clock.ts'
import { readVersion } from '../version.ts'
import { addFiles } from './add-texts.ts'
import { checkLibrary } from './check-library.ts'
import { fetchArticles } from './fetch-articles.ts'
import { listLibrary } from './list-library.ts'
import { removeFromLibrary } from './remove-texts.ts'

interface Surroundings {
  readonly progress: Progress
  readonly signal: () => AbortSignal
  /** Told what is being done, one sentence at a time */
  readonly note: (sentence: string) => void
  /** Brings the index up to date, for what only reads it */
  readonly update: () => Promise<unknown>
}

/** The `library` command's doings; the settings are read when one of them is called. */
export function createLibraryCommands({ progress, signal, note, update }: Surroundings): LibraryUseCases {
  const options = () => ({ config: loadConfig(), progress, signal: signal() })
  return {
    add: (names, { replace }) => addFiles(names, { from: folderOfTheCaller(), replace }, options()),
    fetch: async (identifiers, { replace }) => {
      const { config, ...rest } = options()
      const services = createFetchOptions({
        ...{ version: await readVersion(), contactEmail: config.CONTACT_EMAIL ?? null, clock: SYSTEM_CLOCK },
        ...{
          europePmcUrl: config.EUROPE_PMC_URL,
          eutilsUrl: config.EUTILS_URL,
          idConverterUrl: config.ID_CONVERTER_URL,
        },
      })
      return fetchArticles(identifiers, { config, ...rest, replace, services: { ...services, onStep: note } })
    },
    remove: (ids) => removeFromLibrary(ids, options()),
    list: () => listLibrary(libraryPlaces(loadConfig()), update),
    check: () => checkLibrary(libraryPlaces(loadConfig()), update),
  }
}
