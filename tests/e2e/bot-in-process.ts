import { startBot } from '../../src/app/start-bot.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Simulator } from '../simulator/simulator.ts'

interface LogLine {
  readonly level: string
  readonly event: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** The whole bot, in this process, so that its time of day is the simulator's, which a test can advance. */
export interface BotHere {
  readonly log: readonly LogLine[]
  /** Does at once what has fallen due at the simulator's time, instead of within a second */
  tick(): Promise<void>
  /** Stops it; another one may be started on the same data then */
  stop(): Promise<void>
}

/** Starts it against a simulated Discord, with settings as in an environment; resolves when it is ready and its library is open. */
export async function startBotHere(discord: Simulator, settings: Readonly<Record<string, string>>): Promise<BotHere> {
  const log: LogLine[] = []
  const stopping = new AbortController()
  const config = loadConfig('no-such-file.env', {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    ...settings,
  })
  const isOpen = (event: string) => log.some((line) => line.event === event)
  const { promise: opened, resolve, reject } = promised<void>()
  const bot = await startBot({
    config: { ...config, DISCORD_TOKEN: discord.token },
    clock: { now: () => new Date(discord.now()), monotonicMs: () => performance.now() },
    log(level, event, fields = {}) {
      log.push({ level, event, fields })
      if (isOpen('ready') && isOpen('library-open')) resolve()
    },
    stopping: { signal: stopping.signal, fail: reject },
  })
  if (bot === 'stopped') throw new Error('Nobody has told the bot to stop.')
  await opened
  return {
    log,
    tick: () => bot.tick(),
    stop() {
      stopping.abort(new Error('The test is over.'))
      return bot.stop()
    },
  }
}

function promised<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}
