import type { Log } from '../core/shared/log.ts'

/** The end of a program that otherwise runs for ever. */
export interface Stopping {
  /** Resolves when the process is asked to stop, rejects when something fails that it cannot go on without */
  readonly promise: Promise<void>
  readonly signal: AbortSignal
  fail(reason: unknown): void
}

/**
 * Listens for the process being told to stop, by Ctrl-C or by the system. A rejection that nobody handles is logged and survived:
 * one malformed message from outside must not end the bot.
 */
export function untilStopped(log: Log): Stopping {
  const abort = new AbortController()
  const { promise, resolve, reject } = defer()
  // Without a listener of its own, a rejection that comes before anyone awaits it would end the process.
  promise.catch(() => {})
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      log('info', 'stopping', { signal: name })
      abort.abort(new Error('The program was told to stop.'))
      resolve()
    })
  }
  process.on('unhandledRejection', (reason) => log('error', 'unhandled-rejection', { reason }))
  return {
    promise,
    signal: abort.signal,
    fail: (reason) => {
      abort.abort(reason)
      reject(reason)
    },
  }
}

function defer() {
  let resolve: () => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}
