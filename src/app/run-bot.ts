import { randomBytes } from 'node:crypto'
import { EXIT, type ExitStatus, reportFailure } from '../cli/exit-status.ts'
import type { Printer } from '../cli/print.ts'
import type { Config } from '../config/settings.ts'
import type { LibraryCard } from '../core/answering/library-card.ts'
import { quoteContext } from '../core/answering/quote-context.ts'
import type { Library } from '../core/retrieval/library.ts'
import type { Log } from '../core/shared/log.ts'
import { createBot } from '../discord/client.ts'
import type { UseCases } from '../discord/use-cases.ts'
import { createLogger } from '../operations/logger.ts'
import { everyDay } from './every-day.ts'
import { forgetExpired } from './forget-expired.ts'
import { createBotLibrary } from './library/bot-library.ts'
import { libraryCards } from './library/cards.ts'
import { followLibrary } from './library/follow-library.ts'
import { logProgress } from './log-progress.ts'
import { type OpenedAnswering, openAnswering } from './open-answering.ts'
import { type OpenedStudy, openStudy } from './open-study.ts'
import { untilStopped } from './shutdown.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'
import { readVersion } from './version.ts'

/** Hard to guess, and short enough for a button */
const ID_BYTES = 8

/**
 * Runs the bot until the process is told to stop. Discord is connected while model and library are still being opened: who asks
 * meanwhile is answered as soon as they are. What it cannot go on without is said before anything is closed, which may take a while.
 */
export async function runBot(
  config: Config & { readonly DISCORD_TOKEN: string },
  printer: Printer,
): Promise<ExitStatus> {
  const log = createLogger(config.LOG_LEVEL, SYSTEM_CLOCK.now)
  const stopping = untilStopped(log)
  const study = await openStudy({ config, clock: SYSTEM_CLOCK, log, signal: stopping.signal })
  if (study === 'stopped') return EXIT.done
  const upkeep = everyDay({ clock: SYSTEM_CLOCK, log, signal: stopping.signal }, async () => {
    await forgetExpired(study, SYSTEM_CLOCK, log)
    await study.backUp()
  })
  const progress = logProgress(log, SYSTEM_CLOCK)
  const opening = openAnswering({ config, progress, index: 'update', signal: stopping.signal })
  const version = await readVersion()
  const answering = untilAborted(opening, stopping.signal)
  const library = createBotLibrary({ config, opening: answering, progress, signal: stopping.signal, version })
  const bot = createBot({
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    guildIds: config.DISCORD_GUILD_IDS,
    readMessages: config.DISCORD_READ_MESSAGES,
    useCases: { ...useCasesOf(answering, version, study, log), ...settingsOf(config), library },
    log,
    onFatal: stopping.fail,
  })
  const following = opening.then(
    (answering) => {
      const { library } = answering
      log('info', 'library-open', { generation: library.id, passages: library.passages.length })
      return followLibrary(answering, log, stopping.signal)
    },
    (reason) => stopping.fail(reason),
  )
  try {
    bot.start().catch(stopping.fail)
    await stopping.promise
    return EXIT.done
  } catch (error) {
    return reportFailure(error, printer)
  } finally {
    await bot.stop()
    await following
    await opening.then((answering) => answering.close()).catch(() => {})
    await upkeep
    await study.close()
    log('info', 'stopped')
  }
}

/** Who waits for the library while the bot is being stopped is told of the stop, not of the work that it broke off. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return work.catch((error: unknown) => {
    if (signal.aborted) return new Promise<never>(() => {})
    throw error
  })
}

/** What commands have to know of the settings. */
function settingsOf({ DISCORD_READ_MESSAGES, DISCORD_API_URL }: Config) {
  return { readsMessages: DISCORD_READ_MESSAGES, discordApiUrl: DISCORD_API_URL }
}

type Answering = Omit<UseCases, 'library' | 'readsMessages' | 'discordApiUrl'>

function useCasesOf(opening: Promise<OpenedAnswering>, version: string, saved: OpenedStudy, log: Log): Answering {
  let open = false
  const cardsOf = cardsOnce()
  opening.then(
    () => {
      open = true
    },
    () => {},
  )
  return {
    ask: async ({ question, source, history }) => (await opening).answer({ text: question, source, history }),
    context: async (citation, page) => quoteContext((await opening).library, citation, page),
    sources: async () => cardsOf((await opening).library),
    about: async () => {
      const { library, modelName } = await opening
      return {
        version,
        model: modelName,
        documents: library.documents.size,
        passages: library.passages.length,
        generation: library.id,
      }
    },
    ready: () => open,
    saved,
    newId: () => randomBytes(ID_BYTES).toString('hex'),
    now: () => SYSTEM_CLOCK.now().getTime(),
    log,
  }
}

/** Every answer is shown with the list of sources: it is made once for each library. */
function cardsOnce(): (library: Library) => readonly LibraryCard[] {
  const made = new WeakMap<Library, readonly LibraryCard[]>()
  return (library) => {
    const cards = made.get(library) ?? libraryCards(library)
    made.set(library, cards)
    return cards
  }
}
