import { EXIT, type ExitStatus, reportFailure } from '../cli/exit-status.ts'
import type { Printer } from '../cli/print.ts'
import { createLogger } from '../operations/logger.ts'
import { untilStopped } from './shutdown.ts'
import { type BotConfig, startBot } from './start-bot.ts'
import { SYSTEM_CLOCK } from './system-clock.ts'

/** Runs the bot until the process is told to stop. */
export async function runBot(config: BotConfig, printer: Printer): Promise<ExitStatus> {
  const log = createLogger(config.LOG_LEVEL, SYSTEM_CLOCK.now)
  const stopping = untilStopped(log)
  const bot = await startBot({ config, clock: SYSTEM_CLOCK, log, stopping })
  if (bot === 'stopped') return EXIT.done
  try {
    await stopping.promise
    return EXIT.done
  } catch (error) {
    // What it cannot go on without is said before anything is closed, which may take a while.
    return reportFailure(error, printer)
  } finally {
    await bot.stop()
  }
}
