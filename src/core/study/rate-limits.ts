/** How often something may be done: `burst` times at once, and again one by one as `perMinute` go by. */
export interface Rate {
  readonly burst: number
  readonly perMinute: number
}

/** Whether somebody may go on, or for how long (in milliseconds, > 0) they or their room have to wait. */
export type Permission = { readonly allowed: true } | Refused

export interface Refused {
  readonly allowed: false
  /** Whose limit it is */
  readonly whose: 'learner' | 'room'
  readonly waitMs: number
  /** Whether this is the first refusal since something was allowed: who goes on regardless need not be told again and again */
  readonly isFirst: boolean
}

/** Keeps one person, or one busy room, from using up what all share. */
export interface RateLimits {
  /** Counts one use when it is allowed, and nothing when it is not. */
  take(learnerId: string, roomId: string): Permission
}

interface Bucket {
  tokens: number
  /** When `tokens` was true, in milliseconds of the same clock */
  at: number
  /** Whether somebody has been turned away since the last use */
  hasRefused: boolean
}

/** Buckets looked through for full ones, which say nothing, when there are this many. */
const SWEEP_AT = 10_000

/**
 * Token buckets, one a person and one a room: each fills up to `burst` at `perMinute`, and every use takes one token from both.
 * @param nowMs a clock that never goes back, in milliseconds
 */
export function createRateLimits(
  { perLearner, perRoom }: { readonly perLearner: Rate; readonly perRoom: Rate },
  nowMs: () => number,
): RateLimits {
  const learners = new Map<string, Bucket>()
  const rooms = new Map<string, Bucket>()
  return {
    take(learnerId, roomId) {
      const now = nowMs()
      const learner = filled(learners, learnerId, { rate: perLearner, now })
      const room = filled(rooms, roomId, { rate: perRoom, now })
      if (learner.tokens < 1) return refuse(learner, 'learner', perLearner)
      if (room.tokens < 1) return refuse(room, 'room', perRoom)
      for (const bucket of [learner, room]) {
        bucket.tokens -= 1
        bucket.hasRefused = false
      }
      return { allowed: true }
    },
  }
}

interface Filling {
  readonly rate: Rate
  readonly now: number
}

function filled(buckets: Map<string, Bucket>, id: string, { rate, now }: Filling): Bucket {
  if (buckets.size >= SWEEP_AT) forgetFull(buckets, { rate, now })
  const bucket = buckets.get(id) ?? { tokens: rate.burst, at: now, hasRefused: false }
  buckets.set(id, bucket)
  bucket.tokens = tokensAt(bucket, { rate, now })
  bucket.at = now
  return bucket
}

function tokensAt({ tokens, at }: Pick<Bucket, 'tokens' | 'at'>, { rate, now }: Filling): number {
  return Math.min(rate.burst, tokens + ((now - at) * rate.perMinute) / 60_000)
}

function forgetFull(buckets: Map<string, Bucket>, filling: Filling): void {
  for (const [id, bucket] of buckets) if (tokensAt(bucket, filling) >= filling.rate.burst) buckets.delete(id)
}

function refuse(bucket: Bucket, whose: Refused['whose'], { perMinute }: Rate): Refused {
  const isFirst = !bucket.hasRefused
  bucket.hasRefused = true
  const waitMs = Math.max(1, Math.ceil(((1 - bucket.tokens) * 60_000) / perMinute))
  return { allowed: false, whose, waitMs, isFirst }
}
