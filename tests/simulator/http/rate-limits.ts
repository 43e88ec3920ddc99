import { createHash } from 'node:crypto'

export interface RateLimit {
  /** Requests a bucket takes per window. */
  readonly limit: number
  readonly windowMs: number
}

interface Window {
  readonly endsAt: number
  used: number
}

interface RateLimitVerdict {
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds to wait, or null when the request may pass. */
  readonly retryAfterMs: number | null
  readonly scope: 'user' | 'global'
}

export interface RateLimits {
  /** Counts one request. `bucket` is the route with its channel, guild or webhook; `exempt` ones skip the global limit. */
  take(bucket: string, exempt: boolean): RateLimitVerdict
  set(limit: RateLimit, match?: (bucket: string) => boolean): void
}

const perSecond: RateLimit = { limit: 50, windowMs: 1000 }

export function createRateLimits(now: () => number, initial: RateLimit): RateLimits {
  const windows = new Map<string, Window>()
  let fallback = initial
  let special: readonly { readonly limit: RateLimit; readonly match: (bucket: string) => boolean }[] = []

  const count = (key: string, limit: RateLimit): Window => {
    const open = windows.get(key)
    const window = open && open.endsAt > now() ? open : { endsAt: now() + limit.windowMs, used: 0 }
    windows.set(key, window)
    window.used += 1
    return window
  }

  return {
    take: (bucket, exempt) => {
      const limit = special.find(({ match }) => match(bucket))?.limit ?? fallback
      const own = count(bucket, limit)
      const all = exempt ? null : count('global', perSecond)
      const globalHit = all !== null && all.used > perSecond.limit
      const ownHit = own.used > limit.limit
      const blocking = globalHit ? all : ownHit ? own : null
      return {
        retryAfterMs: blocking === null ? null : Math.max(1, blocking.endsAt - now()),
        scope: globalHit ? 'global' : 'user',
        headers: {
          'X-RateLimit-Limit': String(limit.limit),
          'X-RateLimit-Remaining': String(Math.max(0, limit.limit - own.used)),
          'X-RateLimit-Reset': (own.endsAt / 1000).toFixed(3),
          'X-RateLimit-Reset-After': (Math.max(1, own.endsAt - now()) / 1000).toFixed(3),
          'X-RateLimit-Bucket': createHash('md5')
            .update(bucket.replaceAll(/\d{5,}/g, ''))
            .digest('hex'),
        },
      }
    },
    set: (limit, match) => {
      windows.clear()
      if (match) special = [{ limit, match }, ...special]
      else fallback = limit
    },
  }
}
