const DAY_MS = 86_400_000
export const DAYS_KEPT = 7
export const WEEKS_KEPT = 4

/** In words, for people. */
export const ROTATION = `one a day for ${DAYS_KEPT} days, one a week for ${WEEKS_KEPT} weeks`

const dayOf = (time: number) => Math.floor(time / DAY_MS)
/** Counted from Monday; the first of January 1970 was a Thursday. */
const weekOf = (time: number) => Math.floor((dayOf(time) + 3) / 7)

/**
 * Which of the backups made at these times have had their time: kept are all of today, the last one of each of the 7 days before,
 * and the last one of each of the 4 weeks before this one. Times are milliseconds since 1970, days and weeks those of UTC.
 */
export function expiredBackups(times: readonly number[], now: number): readonly number[] {
  const isLast = (time: number, periodOf: (time: number) => number) =>
    !times.some((other) => other > time && periodOf(other) === periodOf(time))
  return times.filter((time) => {
    const days = dayOf(now) - dayOf(time)
    const weeks = weekOf(now) - weekOf(time)
    if (days <= 0) return false
    if (days <= DAYS_KEPT && isLast(time, dayOf)) return false
    return weeks < 1 || weeks > WEEKS_KEPT || !isLast(time, weekOf)
  })
}

/** The moment from which on no backup holds what is deleted now, as long as one is made every day. */
export function goneFromBackups(now: number): number {
  return ((weekOf(now) + WEEKS_KEPT + 1) * 7 - 3) * DAY_MS
}

/** No backup that is kept now was made before this moment, as long as one is made every day. */
export function oldestInBackups(now: number): number {
  return ((weekOf(now) - WEEKS_KEPT) * 7 - 3) * DAY_MS
}
