/** How much a log line matters. */
export type LogLevel = 'info' | 'warn' | 'error'

/** Records an event with its fields. Never handed tokens or the words of a question. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void
