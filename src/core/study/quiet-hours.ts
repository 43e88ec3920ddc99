import { UserError } from '../shared/errors.ts'
import { studyPhrase } from './phrases.ts'
import type { QuietHours, RoomSettings } from './room.ts'

const RANGE = /^\s*(\d{1,2})(?::(\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?::(\d{2}))?\s*$/i
const LONGEST_ECHO = 40

/**
 * Quiet hours as somebody typed them: "22:00-07:00", "22-7" or "off" (`null`).
 * @throws UserError for anything else
 */
export function parseQuietHours(typed: string): QuietHours | null {
  if (/^\s*(?:off|none|no)\s*$/i.test(typed)) return null
  const [, fromHour = '', fromMinutes = '0', toHour = '', toMinutes = '0'] = RANGE.exec(typed) ?? []
  const fromMinute = minuteOf(fromHour, fromMinutes)
  const toMinute = minuteOf(toHour, toMinutes)
  if (fromMinute === null || toMinute === null) {
    throw new UserError(studyPhrase('quietHoursUnreadable', { typed: typed.trim().slice(0, LONGEST_ECHO) }))
  }
  if (fromMinute === toMinute) throw new UserError(studyPhrase('quietHoursNone'))
  return { fromMinute, toMinute }
}

/** Quiet hours as they are typed, e.g. "22:00-07:00". */
export function writeQuietHours({ fromMinute, toMinute }: QuietHours): string {
  return `${writeClockTime(fromMinute)}-${writeClockTime(toMinute)}`
}

/**
 * A time zone as somebody typed it, in the spelling of the IANA list.
 * @throws UserError for one that nobody knows
 */
export function parseTimeZone(typed: string): string {
  const name = typed.trim()
  // Offsets such as "+02:00" are known, too, but do not follow summer time.
  if (/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
    } catch {
      // Not on the list: told below, as everything else.
    }
  }
  throw new UserError(studyPhrase('timeZoneUnknown', { typed: name.slice(0, LONGEST_ECHO) }))
}

/** Whether it is a quiet hour in a room. */
export function isQuiet({ quietHours, timeZone }: RoomSettings, now: Date): boolean {
  if (quietHours === null) return false
  const minute = minuteOfDay(now, timeZone)
  const { fromMinute, toMinute } = quietHours
  return fromMinute < toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute
}

function minuteOfDay(now: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const part = (name: 'hour' | 'minute') => Number(format.formatToParts(now).find(({ type }) => type === name)?.value)
  return part('hour') * 60 + part('minute')
}

function minuteOf(hour: string, minute: string): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)]
  return hour === '' || hours > 23 || minutes > 59 ? null : hours * 60 + minutes
}

/** A minute of the day as clocks show it, e.g. "09:00". */
export function writeClockTime(minute: number): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0')
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}
