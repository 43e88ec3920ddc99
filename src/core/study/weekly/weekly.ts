import { DateTime } from 'luxon'

export const WEEK_MS = 7 * 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** When a room wants to know how it is doing, in its own time zone. */
export interface Weekly {
  /** 1 (Monday) to 7 (Sunday) */
  readonly weekday: number
  /** 0…1439 */
  readonly minute: number
  /** Since when: what was due before is not made up for. Milliseconds since 1970 (UTC) */
  readonly since: number
  /** The language it is written in, as Discord names it */
  readonly locale: string
}

/**
 * What became of a summary. `trying`: it is being posted, or the process ended over it; `failed` and `forbidden` are tried again;
 * `unclear`: nobody knows whether it was posted, so it is not posted again.
 */
export type WeeklyOutcome = 'trying' | 'posted' | 'failed' | 'forbidden' | 'gone' | 'unclear'

/** A room's latest summary. Times are milliseconds since 1970 (UTC). */
export interface LastSummary {
  readonly dueAt: number
  readonly outcome: WeeklyOutcome
  readonly triedAt: number
}

/** What is to be done about a room's summary at a moment; `missed` is how many before this one were never due while the bot ran. */
export type DueWeekly =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'post' | 'find'; readonly dueAt: number; readonly missed: number }

const NOTHING: DueWeekly = { kind: 'nothing' }

/** How long until it is tried again; those that are not here are settled. */
const TRY_AGAIN_MS: Readonly<Partial<Record<WeeklyOutcome, number>>> = {
  trying: MINUTE_MS,
  failed: MINUTE_MS,
  forbidden: HOUR_MS,
}

/** `find`: it may have been posted before the process ended, which has to be found out first. In `quiet` hours nothing is due. */
export function dueWeekly(
  weekly: Weekly,
  timeZone: string,
  { last, now, quiet }: { readonly last: LastSummary | null; readonly now: number; readonly quiet: boolean },
): DueWeekly {
  const dueAt = lastTime(weekly, timeZone, now)
  if (quiet || dueAt < weekly.since) return NOTHING
  const missed = missedBefore(dueAt, weekly, last)
  if (last === null || last.dueAt < dueAt) return { kind: 'post', dueAt, missed }
  const wait = TRY_AGAIN_MS[last.outcome]
  // The clock may have been set back.
  if (wait === undefined || last.dueAt > dueAt || Math.abs(now - last.triedAt) < wait) return NOTHING
  return { kind: last.outcome === 'trying' ? 'find' : 'post', dueAt, missed: 0 }
}

/** The last time at or before `now` when the week came to this day and minute. A minute that summer time skips is the one after it. */
export function lastTime(
  { weekday, minute }: Pick<Weekly, 'weekday' | 'minute'>,
  timeZone: string,
  now: number,
): number {
  const week = DateTime.fromMillis(now, { zone: timeZone }).startOf('week')
  const at = (weeks: number) =>
    week
      .plus({ weeks, days: weekday - 1 })
      .set({ hour: Math.floor(minute / 60), minute: minute % 60 })
      .toMillis()
  return at(0) <= now ? at(0) : at(-1)
}

/** The next time after `now`. */
export function nextTime(weekly: Pick<Weekly, 'weekday' | 'minute'>, timeZone: string, now: number): number {
  // An hour more than a week: the next one may lie behind the end of summer time.
  return lastTime(weekly, timeZone, lastTime(weekly, timeZone, now) + WEEK_MS + HOUR_MS)
}

function missedBefore(dueAt: number, { since }: Weekly, last: LastSummary | null): number {
  if (last === null || last.dueAt < since) return Math.floor((dueAt - since) / WEEK_MS)
  return Math.max(0, Math.round((dueAt - last.dueAt) / WEEK_MS) - 1)
}
