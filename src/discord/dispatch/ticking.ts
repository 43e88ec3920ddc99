import type { Ticker } from '../tickers/ticker.ts'
import type { UseCases } from '../use-cases.ts'

const TICK_MS = 1_000

export interface Ticking {
  /** Ticks every second from now on */
  start(): void
  /** Lets every ticker look once; waits for a tick that is under way first. Never rejects: what goes wrong is logged. */
  tick(): Promise<void>
  /** Resolves once nothing is under way any more */
  stop(): Promise<void>
}

/** Tickers do not wait for each other: a quiz goes on while a slow one is posting. */
export function createTicking(tickers: readonly Ticker[], useCases: UseCases): Ticking {
  const last = new Map<Ticker, Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  function run(ticker: Ticker): Promise<void> {
    const running = (last.get(ticker) ?? Promise.resolve())
      .then(() => ticker.tick(useCases))
      .catch((error: unknown) => useCases.log('error', 'tick', { ticker: ticker.name, error }))
      .finally(() => {
        if (last.get(ticker) === running) last.delete(ticker)
      })
    last.set(ticker, running)
    return running
  }

  return {
    start() {
      timer = setInterval(() => {
        for (const ticker of tickers) if (!last.has(ticker)) void run(ticker)
      }, TICK_MS)
    },
    async tick() {
      await Promise.all(tickers.map(run))
    },
    async stop() {
      clearInterval(timer)
      await Promise.all(last.values())
    },
  }
}
