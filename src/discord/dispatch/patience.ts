/** How long a person is left waiting, in milliseconds. */
export interface Patience {
  /** When to say that it takes longer */
  readonly noticeAfterMs: number
  readonly onNotice: () => Promise<void>
  /** When to stop waiting for the work */
  readonly giveUpAfterMs: number
  /** Aborted when the bot is stopping */
  readonly signal: AbortSignal
}

export type Waited<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'gave-up' | 'stopped' }

/** Waits for `work` as long as `patience` allows. A notice that is being given is always finished first. Rejects when `work` does. */
export async function waitPatiently<T>(work: Promise<T>, patience: Patience): Promise<Waited<T>> {
  let notice: Promise<void> = Promise.resolve()
  const noticeTimer = setTimeout(() => {
    notice = patience.onNotice()
  }, patience.noticeAfterMs)
  const cleanUp = new AbortController()
  try {
    const done = work.then((value) => ({ kind: 'done', value }) as const)
    return await Promise.race([done, endOfPatience(patience, cleanUp.signal)])
  } finally {
    clearTimeout(noticeTimer)
    cleanUp.abort()
    await notice
  }
}

function endOfPatience({ giveUpAfterMs, signal }: Patience, done: AbortSignal) {
  return new Promise<{ readonly kind: 'gave-up' | 'stopped' }>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'gave-up' }), giveUpAfterMs)
    const onAbort = () => resolve({ kind: 'stopped' })
    done.addEventListener('abort', () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    })
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort)
  })
}
