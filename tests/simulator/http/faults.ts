import type { JsonObject } from '../state/json.ts'

export interface InjectedAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: JsonObject | string
  /** True: the work is done first and only its answer replaced, as when a proxy loses it. */
  readonly afterWork?: boolean
}

/**
 * `reset-*` ends the connection with a TCP reset (ECONNRESET), `close-*` in an orderly way without an answer (UND_ERR_SOCKET);
 * `-before` nothing has been done, `-after` the work has been done and only the answer is lost.
 */
export type FaultKind =
  | InjectedAnswer
  | 'reset-before'
  | 'reset-after'
  | 'close-before'
  | 'close-after'
  | { readonly delayMs: number }

export interface Fault {
  /** `path` starts after `/api/v10`, without the query. */
  readonly match: (method: string, path: string) => boolean
  readonly times: number
  readonly with: FaultKind
}

export interface Faults {
  add(fault: Fault): void
  /** The fault this request meets, if any; each is used up after `times` requests. */
  take(method: string, path: string): FaultKind | null
  /** How many injected faults are still waiting for a request. */
  pending(): number
  clear(): void
}

export function createFaults(): Faults {
  let waiting: readonly { fault: Fault; left: number }[] = []
  return {
    add: (fault) => {
      waiting = [...waiting, { fault, left: fault.times }]
    },
    take: (method, path) => {
      const entry = waiting.find(({ fault }) => fault.match(method, path))
      if (entry === undefined) return null
      entry.left -= 1
      waiting = waiting.filter(({ left }) => left > 0)
      return entry.fault.with
    },
    pending: () => waiting.reduce((sum, { left }) => sum + left, 0),
    clear: () => {
      waiting = []
    },
  }
}

/** A 429 as Discord words it. */
export function tooManyRequests(retryAfterMs: number, scope: 'user' | 'global' | 'shared' = 'user'): InjectedAnswer {
  const seconds = retryAfterMs / 1000
  return {
    status: 429,
    headers: {
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': scope,
      ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
  }
}
