import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Simulator } from '../simulator/simulator.ts'
import { cleanEnvironment } from './run-exocite.ts'

const ROOT = resolve(import.meta.dirname, '../..')

interface LogLine {
  readonly level: string
  readonly event: string
  readonly [field: string]: unknown
}

/** The built bot, running as a process of its own. */
export interface BotProcess {
  readonly log: readonly LogLine[]
  /** Everything it wrote to standard error that is no line of its log */
  readonly complaints: readonly string[]
  /** Resolves with the first line of the log that has this event, past or to come */
  logged(event: string, timeoutMs?: number): Promise<LogLine>
  /** Asks it to stop, as the system would; gives its exit status. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>
  /** Resolves with its exit status once it has ended by itself */
  readonly ended: Promise<number | null>
}

/** Starts the built bot against a simulated Discord. */
export function startBotProcess(discord: Simulator, settings: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'bot.js')], {
    cwd: ROOT,
    env: cleanEnvironment({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...settings }),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const log: LogLine[] = []
  const complaints: string[] = []
  const watchers = new Set<() => void>()
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('{')) log.push(JSON.parse(line))
    else complaints.push(line)
    for (const look of watchers) look()
  })
  const ended = once(child, 'close').then(([status]) => status as number | null)
  return {
    log,
    complaints,
    ended,
    logged(event, timeoutMs = 20_000) {
      return new Promise((done, fail) => {
        const look = () => {
          const line = log.find((each) => each.event === event)
          if (line === undefined) return
          clearTimeout(timer)
          watchers.delete(look)
          done(line)
        }
        const timer = setTimeout(() => {
          fail(new Error(`No "${event}" within ${timeoutMs} ms. Log: ${JSON.stringify(log)} ${complaints.join('\n')}`))
        }, timeoutMs)
        watchers.add(look)
        look()
      })
    },
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}
