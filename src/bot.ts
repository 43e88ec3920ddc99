import { start } from './app/start.ts'

const LEAVE_WITHIN_MS = 1000

process.exitCode = await start()
// A connection that was still being opened must not keep a stopped bot alive.
setTimeout(() => process.exit(), LEAVE_WITHIN_MS).unref()
