import { EXIT, type ExitStatus, reportFailure } from '../cli/exit-status.ts'
import { createPrinter } from '../cli/print.ts'
import { createProgressBar } from '../cli/progress-bar.ts'
import { loadConfig } from '../config/load-config.ts'
import { demonstrate } from './demonstrate.ts'
import { interruptible } from './interruption.ts'
import { openAnswering } from './open-answering.ts'

/** What `npm start` does: runs the bot when there is a token, otherwise shows in the terminal what it would answer. */
export async function start(): Promise<ExitStatus> {
  const printer = createPrinter(process.stdout.isTTY === true)
  try {
    const config = loadConfig()
    if (config.DISCORD_TOKEN !== undefined) {
      const { runBot } = await import('./run-bot.ts')
      return await runBot({ ...config, DISCORD_TOKEN: config.DISCORD_TOKEN }, printer)
    }
    const interruption = interruptible()
    const answering = await openAnswering({
      ...{ config, progress: createProgressBar(), index: 'update' },
      signal: interruption.signal,
    }).finally(interruption.release)
    try {
      await demonstrate(answering, printer)
    } finally {
      await answering.close()
    }
    return EXIT.done
  } catch (error) {
    return reportFailure(error, printer)
  }
}
