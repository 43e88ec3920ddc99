import { StoppedError } from '../core/shared/errors.ts'

/** Lets a person stop long work with Ctrl-C. */
export interface Interruption {
  /**
   * Aborts with a StoppedError when the process is told to stop. Only from the first look at it on is that listened for: what has
   * nothing to clear up ends at once.
   */
  readonly signal: AbortSignal
  /** From here on, being told to stop ends the process at once, as it does by default */
  release(): void
}

/** The first Ctrl-C lets the work clear up behind itself; the second ends the process at once. */
export function interruptible(): Interruption {
  const abort = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  let listening = false
  const release = () => {
    for (const name of signals) process.removeListener(name, stop)
  }
  const stop = () => {
    release()
    abort.abort(new StoppedError('Stopped. The library is as it was before.'))
  }
  return {
    get signal() {
      if (!listening) for (const name of signals) process.on(name, stop)
      listening = true
      return abort.signal
    },
    release,
  }
}
