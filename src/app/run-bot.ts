import { EXIT, type ExitStatus } from '../cli/exit-status.ts'
import type { Config } from '../config/settings.ts'
import type { LibraryCard } from '../core/answering/library-card.ts'
import { createBot } from '../discord/client.ts'
import type { UseCases } from '../discord/use-cases.ts'
import { createLogger } from '../operations/logger.ts'
import { followLibrary } from './follow-library.ts'
import { libraryCards } from './library-cards.ts'
import { logProgress } from './log-progress.ts'
import { type OpenedAnswering, openAnswering } from './open-answering.ts'
import { untilStopped } from './shutdown.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'
import { readVersion } from './version.ts'

/**
 * Runs the bot until the process is told to stop. Discord is connected while model and library are still being opened: who asks
 * meanwhile is answered as soon as they are.
 * @throws SetupError when Discord refuses the token, or when model or library cannot be opened
 */
export async function runBot(config: Config & { readonly DISCORD_TOKEN: string }): Promise<ExitStatus> {
  const log = createLogger(config.LOG_LEVEL, SYSTEM_CLOCK.now)
  const stopping = untilStopped(log)
  const progress = logProgress(log, SYSTEM_CLOCK)
  const opening = openAnswering({ config, progress, index: 'update', signal: stopping.signal })
  const bot = createBot({
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    guildIds: config.DISCORD_GUILD_IDS,
    readMessages: config.DISCORD_READ_MESSAGES,
    useCases: useCasesOf(opening, await readVersion()),
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
  } finally {
    await bot.stop()
    await following
    await opening.then((answering) => answering.close()).catch(() => {})
    log('info', 'stopped')
  }
}

function useCasesOf(opening: Promise<OpenedAnswering>, version: string): UseCases {
  let open = false
  opening.then(
    () => {
      open = true
    },
    () => {},
  )
  return {
    ask: async ({ question, source }) => (await opening).answer({ text: question, source, history: [] }),
    sources: async (): Promise<readonly LibraryCard[]> => libraryCards((await opening).library),
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
  }
}
