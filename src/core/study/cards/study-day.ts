import { DateTime } from 'luxon'

/** Who studies past midnight is still at the day before. */
const BEGINS_AT_HOUR = 4

/** A learner's day, from `start` up to, not including, `end`; both in milliseconds since 1970 (UTC). */
export interface StudyDay {
  readonly start: number
  readonly end: number
}

/** The day that a moment belongs to: it begins at four in the morning of the IANA time zone, whatever summer time does. */
export function studyDay(now: number, timeZone: string): StudyDay {
  const local = DateTime.fromMillis(now, { zone: timeZone })
  const today = beginningOf(local)
  const start = today <= local ? today : beginningOf(local.minus({ days: 1 }))
  return { start: start.toMillis(), end: beginningOf(start.plus({ days: 1 })).toMillis() }
}

function beginningOf(date: DateTime): DateTime {
  return date.startOf('day').set({ hour: BEGINS_AT_HOUR })
}
