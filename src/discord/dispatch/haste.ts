import { createRateLimits, type RateLimits } from '../../core/study/rate-limits.ts'
import { say } from '../localisation/catalogue.ts'
import type { Origin } from '../origin.ts'

/** A person may ask twenty times in a row and then every three seconds; a room two hundred times and then twice a second. */
const RATES = { perLearner: { burst: 20, perMinute: 20 }, perRoom: { burst: 200, perMinute: 120 } }

/** The limits that hold for everybody who uses the bot. */
export function createLimits(): RateLimits {
  return createRateLimits(RATES, () => performance.now())
}

/** That somebody has to wait. */
export interface Haste {
  readonly text: string
  /** Whether they have not been told since they last got an answer */
  readonly isNew: boolean
}

/** Why somebody has to wait before they use the bot again, in their language; `null` when they need not. Counts the use. */
export function refuseHaste(limits: RateLimits, { learnerId, roomId, locale }: Origin): Haste | null {
  const permission = limits.take(learnerId, roomId)
  if (permission.allowed) return null
  const seconds = Math.ceil(permission.waitMs / 1000)
  const text = say(locale, permission.whose === 'learner' ? 'waitYourself' : 'waitRoom', { seconds })
  return { text, isNew: permission.isFirst }
}
