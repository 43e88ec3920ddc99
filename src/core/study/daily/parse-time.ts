import { UserError } from '../../shared/errors.ts'
import { studyPhrase } from '../phrases.ts'

const TIME = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?\s*$/i
const LONGEST_ECHO = 40

/**
 * A time of day as somebody typed it, "09:00", "9" or "6:30 pm", as a minute of the day (0…1439).
 * @throws UserError for anything else
 */
export function parseTimeOfDay(typed: string): number {
  const [, hour = '', minute = '0', half = ''] = TIME.exec(typed) ?? []
  const [hours, minutes] = [Number(hour), Number(minute)]
  const fits = hour !== '' && minutes < 60 && (half === '' ? hours < 24 : hours >= 1 && hours <= 12)
  if (!fits) {
    throw new UserError(studyPhrase('timeUnreadable', { typed: typed.trim().slice(0, LONGEST_ECHO) }))
  }
  const inDay = half === '' ? hours : (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return inDay * 60 + minutes
}
