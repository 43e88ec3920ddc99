import { DateTime, IANAZone } from 'luxon'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A date on the calendar of a place, as "2026-03-29". These sort as dates do. */
export type LocalDay = string

/** The date in a time zone at a moment, in milliseconds since 1970 (UTC). */
export function localDay(at: number, timeZone: string): LocalDay {
  return new Date(wallTime(at, timeZone)).toISOString().slice(0, 10)
}

/** The date `days` later, or earlier when negative. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * When a clock on the wall first shows `minute` (0…1439) of `day`. A time that comes twice is the earlier one. One that is left out
 * is the first one after the gap or, where the rest of the day is left out, the last minute before it, so that every day has its
 * moment within itself. `null` when a place leaves out the whole day.
 */
export function momentOf(day: LocalDay, minute: number, timeZone: string): number | null {
  const wanted = Date.parse(day) + minute * MINUTE_MS
  const before = offsetMs(wanted - DAY_MS, timeZone)
  const after = offsetMs(wanted + DAY_MS, timeZone)
  if (before === after) return wanted - before
  const exact = [wanted - before, wanted - after].filter((at) => wallTime(at, timeZone) === wanted)
  if (exact.length > 0) return Math.min(...exact)
  const end = endOfGap(wanted, { before, after }, timeZone)
  return [end, end - MINUTE_MS].find((at) => localDay(at, timeZone) === day) ?? null
}

/** The last {@link momentOf} a day that is at or before `now`, with that day. */
export function lastMoment(now: number, minute: number, timeZone: string): { day: LocalDay; at: number } {
  const today = localDay(now, timeZone)
  for (let days = 0; ; days -= 1) {
    const day = addDays(today, days)
    const at = momentOf(day, minute, timeZone)
    if (at !== null && at <= now) return { day, at }
  }
}

/** The next {@link momentOf} a day that is after `now`, with that day. */
export function nextMoment(now: number, minute: number, timeZone: string): { day: LocalDay; at: number } {
  const today = localDay(now, timeZone)
  for (let days = 0; ; days += 1) {
    const day = addDays(today, days)
    const at = momentOf(day, minute, timeZone)
    if (at !== null && at > now) return { day, at }
  }
}

/** The date in words, e.g. "Sunday 29 March", in the language of `locale`. */
export function dayInWords(day: LocalDay, locale: string): string {
  return DateTime.fromISO(day, { zone: 'utc', locale }).toLocaleString({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
}

/** What the clock on the wall shows, as if it were UTC. */
function wallTime(at: number, timeZone: string): number {
  return at + offsetMs(at, timeZone)
}

function offsetMs(at: number, timeZone: string): number {
  return IANAZone.create(timeZone).offset(at) * MINUTE_MS
}

/** The moment at which the clock jumps over `wanted`; the offsets are those of the days around it. */
function endOfGap(
  wanted: number,
  offsets: { readonly before: number; readonly after: number },
  timeZone: string,
): number {
  let early = wanted - offsets.after - 1
  let late = wanted - offsets.before
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (wallTime(middle, timeZone) < wanted) early = middle
    else late = middle
  }
  return late
}
