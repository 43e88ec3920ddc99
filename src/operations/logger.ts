import type { Log, LogLevel } from '../core/shared/log.ts'

const RANK: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 }
/** What tells others that the bot runs is never left out. */
const ALWAYS = 'ready'
const SECRET = /token|secret|password|authorization/i

/** Writes one JSON line per event, at `least` important or more, to standard error. Fields that look secret are masked. */
export function createLogger(least: LogLevel, now: () => Date): Log {
  return (level, event, fields = {}) => {
    if (RANK[level] < RANK[least] && event !== ALWAYS) return
    const shown = Object.entries(fields).map(([name, value]) => [
      name,
      SECRET.test(name) ? '(hidden)' : printable(value),
    ])
    console.error(JSON.stringify({ time: now().toISOString(), level, event, ...Object.fromEntries(shown) }))
  }
}

/** Errors become their message, stack and causes: as such they would print as `{}`. */
function printable(value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const { name, message, stack, cause } = value
  return { name, message, stack, ...(cause === undefined ? {} : { cause: printable(cause) }) }
}
