import { CHOICES_LIMIT } from '../present/limits.ts'
import type { Suggest } from './command.ts'

/** The IANA time zones whose names contain what was typed. */
export const suggestTimeZone: Suggest = (typed) => {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const named = ['UTC', ...Intl.supportedValuesOf('timeZone')].filter((zone) => zone.toLowerCase().includes(wanted))
  return Promise.resolve(named.slice(0, CHOICES_LIMIT).map((zone) => ({ name: zone, value: zone })))
}
