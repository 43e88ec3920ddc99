import { setTimeout as sleep } from 'node:timers/promises'
import { createFetchOptions } from '../../adapters/open-access/fetch-options.ts'
import type { Additions } from '../../cli/library-use-cases.ts'
import type { Config } from '../../config/settings.ts'
import { defineTerm } from '../../core/answering/define-term.ts'
import { findPassages } from '../../core/answering/find-passages.ts'
import { corpusPhrase } from '../../core/corpus/phrases.ts'
import { UserError } from '../../core/shared/errors.ts'
import type { LibraryChange, LibraryUseCases } from '../../discord/library-use-cases.ts'
import type { OpenedAnswering } from '../open-answering.ts'
import type { Progress } from '../progress.ts'
import { SYSTEM_CLOCK } from '../system-clock.ts'
import { addOffers, type Offer } from './add-texts.ts'
import { ADDED } from './change-library.ts'
import { libraryName } from './examine-candidate.ts'
import { fetchArticles } from './fetch-articles.ts'
import { removeFromLibrary } from './remove-texts.ts'

const SERVED_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 100

interface Surroundings {
  readonly config: Config
  /** The library as it is served */
  readonly opening: Promise<OpenedAnswering>
  readonly progress: Progress
  readonly signal: AbortSignal
  readonly version: string
}

/** The library as a running bot uses and changes it: one change at a time, each served before it is reported. */
export function createBotLibrary(surroundings: Surroundings): LibraryUseCases {
  const { config, opening, version } = surroundings
  let last: Promise<unknown> = Promise.resolve()

  function oneAtATime<T>(change: () => Promise<T>): Promise<T> {
    const running = last.then(change)
    last = running.catch(() => {})
    return running
  }

  async function addOffer(offer: Offer): Promise<LibraryChange> {
    return served(await addOffers([offer], false, surroundings))
  }

  async function served(additions: Additions): Promise<LibraryChange> {
    const ids = additions.added.map(({ id }) => id)
    await untilServed(await opening, ({ documents }) => ids.every((id) => documents.has(id)))
    return {
      added: additions.added.map(({ title, passages, missing, fetched }) => ({
        ...{ title, passages, missing },
        whyAbstract: fetched?.whyPhrase ?? null,
      })),
      refused: additions.refused,
    }
  }

  return {
    async define(term) {
      const { library, index } = (await opening).parts
      return defineTerm(library, index, term)
    },
    passages: async (query, source) => findPassages((await opening).parts, { query, source }),
    addFile: ({ name, bytes }) => {
      const candidate = { given: name, path: `${ADDED}/${libraryName(name)}`, bytes, sidecar: null }
      return oneAtATime(() => addOffer({ given: name, fetched: null, read: () => Promise.resolve(candidate) }))
    },
    addArticle: (identifier) =>
      oneAtATime(async () => {
        const contactEmail = config.CONTACT_EMAIL ?? null
        const services = createFetchOptions({ version, contactEmail, clock: SYSTEM_CLOCK })
        return served(await fetchArticles([identifier], { ...surroundings, services, replace: false }))
      }),
    remove: (id) =>
      oneAtATime(async () => {
        const { removed, refused } = await removeFromLibrary([id], surroundings)
        const gone = removed.flatMap((each) => each.id ?? [])
        await untilServed(await opening, ({ documents }) => gone.every((each) => !documents.has(each)))
        return refused
      }),
  }
}

/** Waits until the library that is served is as wished. The bot looks for new ones by itself, too, and may be opening it just now. */
async function untilServed(
  answering: OpenedAnswering,
  isWished: (library: OpenedAnswering['library']) => boolean,
): Promise<void> {
  for (let waited = 0; waited < SERVED_WITHIN_MS; waited += LOOK_EVERY_MS) {
    await answering.refresh()
    if (isWished(answering.library)) return
    await sleep(LOOK_EVERY_MS)
  }
  throw new UserError(corpusPhrase('libraryUnserved'))
}
