import type { QuizItem } from '../quiz/item.ts'
import type { LocalDay } from './wall-clock.ts'

/** Why no question is asked for the time being, until somebody wakes it. */
export type DailyPause = 'nobody-answers' | 'may-not-post' | 'nothing-to-ask'

/** When and about what a room is asked a question a day. */
export interface Daily {
  readonly roomId: string
  readonly serverId: string
  /** 0…1439, of the day in `timeZone` */
  readonly minute: number
  /** An IANA time zone */
  readonly timeZone: string
  /** A heading, a title or words; `null`: the whole library */
  readonly topic: string | null
  /** The language of what is said around the question */
  readonly locale: string
  /** Set or woken at this moment, in milliseconds since 1970 (UTC); nothing before it is due, or was missed */
  readonly since: number
  /** `null` while it asks */
  readonly pause: DailyPause | null
}

/**
 * How far a question has come: `planned`: kept, but perhaps not posted; `open`: posted; `closed`: no more answers are taken, the
 * solution is to be shown in its message; `over`: it is.
 */
export type DailyState = 'planned' | 'open' | 'closed' | 'over'

/** The question of one day in a room. */
export interface DailyQuestion {
  /** Short and random: its buttons carry it */
  readonly id: string
  readonly roomId: string
  readonly serverId: string
  /** There is one at most for each room and day. */
  readonly day: LocalDay
  readonly item: QuizItem
  readonly locale: string
  readonly plannedAt: number
  /** When it was last tried to post it, or to show its solution */
  readonly triedAt: number
  readonly state: DailyState
  /** `null` as long as it is not known */
  readonly messageId: string | null
  /** How many have answered, and how many of these rightly; 0 until it is closed */
  readonly answered: number
  readonly right: number
  /** Days before it on which none was asked though one was due */
  readonly missed: readonly LocalDay[]
}
