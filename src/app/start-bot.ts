import { randomBytes } from 'node:crypto'
import { toPng } from '../adapters/charts/png.ts'
import type { Config } from '../config/settings.ts'
import { quoteContext } from '../core/answering/quote-context.ts'
import type { Library } from '../core/retrieval/library.ts'
import type { Clock } from '../core/shared/clock.ts'
import type { Log } from '../core/shared/log.ts'
import { planSession, usualReading } from '../core/study/session/plan-session.ts'
import { strengthChart } from '../core/study/weekly/strength-chart.ts'
import { createBot } from '../discord/client.ts'
import type { UseCases } from '../discord/use-cases.ts'
import { availableItems } from './available-items.ts'
import { createCardUseCases } from './card-use-cases.ts'
import { everyDay } from './every-day.ts'
import { forgetExpired } from './forget-expired.ts'
import { createBotLibrary } from './library/bot-library.ts'
import { libraryCards } from './library/cards.ts'
import { followLibrary } from './library/follow-library.ts'
import { logProgress } from './log-progress.ts'
import { type OpenedAnswering, openAnswering } from './open-answering.ts'
import { type OpenedStudy, openStudy } from './open-study.ts'
import type { Stopping } from './shutdown.ts'
import { readVersion } from './version.ts'

/** Hard to guess, and short enough for a button */
const ID_BYTES = 8

export type BotConfig = Config & { readonly DISCORD_TOKEN: string }

export interface BotSurroundings {
  readonly config: BotConfig
  /** What the time of day is for everything that the bot saves or does when its time has come */
  readonly clock: Clock
  readonly log: Log
  readonly stopping: Pick<Stopping, 'signal' | 'fail'>
}

/** A bot that has been started. */
export interface StartedBot {
  /** Does at once what has fallen due */
  tick(): Promise<void>
  /** Lets it finish what it is saying, and closes everything */
  stop(): Promise<void>
}

/**
 * Starts the bot; `stopped` when it was told to stop while another one still used its data. Discord is connected while model and
 * library are still being opened: who asks meanwhile is answered as soon as they are. What goes wrong later is told to `stopping.fail`.
 */
export async function startBot({ config, clock, log, stopping }: BotSurroundings): Promise<StartedBot | 'stopped'> {
  const study = await openStudy({ config, clock, log, signal: stopping.signal })
  if (study === 'stopped') return 'stopped'
  const upkeep = everyDay({ clock, log, signal: stopping.signal }, async () => {
    await forgetExpired(study, clock, log)
    await study.backUp()
  })
  const progress = logProgress(log, clock)
  const opening = openAnswering({ config, progress, index: 'update', signal: stopping.signal })
  const version = await readVersion()
  const answering = untilAborted(opening, stopping.signal)
  const library = createBotLibrary({ config, opening: answering, progress, signal: stopping.signal, version })
  const bot = createBot({
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    guildIds: config.DISCORD_GUILD_IDS,
    readMessages: config.DISCORD_READ_MESSAGES,
    useCases: { ...useCasesOf(answering, version, study, clock, log), ...settingsOf(config), library },
    log,
    onFatal: stopping.fail,
  })
  const following = opening
    .then((answering) => {
      answering.prepare()
      const { library } = answering
      log('info', 'library-open', { generation: library.id, passages: library.passages.length })
      return followLibrary(answering, log, stopping.signal)
    })
    .catch(stopping.fail)
  bot.start().catch(stopping.fail)
  return {
    tick: () => bot.tick(),
    async stop() {
      await bot.stop()
      await following
      await opening.then((answering) => answering.close()).catch(() => {})
      await upkeep
      await study.close()
      log('info', 'stopped')
    },
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

type Answering = Omit<UseCases, 'library' | 'announcer' | 'quizMaster' | 'readsMessages' | 'discordApiUrl'>

function useCasesOf(
  opening: Promise<OpenedAnswering>,
  version: string,
  saved: OpenedStudy,
  clock: Clock,
  log: Log,
): Answering {
  let open = false
  const cardsOf = oncePerLibrary(libraryCards)
  const itemsOf = availableItems(saved.quizzes, () => clock.now().getTime())
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
    quizItems: async () => itemsOf((await opening).library),
    planSession: async (wished) => {
      const { library } = await opening
      const documentId = usualReading(library)
      const reading = wished ?? (documentId === null ? null : { documentId })
      return reading === null ? null : planSession(library, await itemsOf(library), reading)
    },
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
    strengthChart: (weak, strong) => toPng(strengthChart(weak, strong)),
    saved,
    cards: createCardUseCases(saved.cards, async () => (await opening).library, clock),
    newId: () => randomBytes(ID_BYTES).toString('hex'),
    now: () => clock.now().getTime(),
    log,
  }
}

/** Every answer is shown with the list of sources: it is made once for each library. */
function oncePerLibrary<T extends object>(make: (library: Library) => T): (library: Library) => T {
  const made = new WeakMap<Library, T>()
  return (library) => {
    const known = made.get(library) ?? make(library)
    made.set(library, known)
    return known
  }
}
