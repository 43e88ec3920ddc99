import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { addDays, lastMoment, localDay, momentOf, nextMoment } from '../../../../src/core/study/daily/wall-clock.ts'

const at = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString())
const minute = (hours: number, minutes = 0) => hours * 60 + minutes

describe('a time of day', () => {
  test.each([
    // In Berlin the clock goes from 02:00 to 03:00 on 29 March, and from 03:00 back to 02:00 on 25 October 2026.
    ['2026-03-28', minute(9), 'Europe/Berlin', '2026-03-28T08:00:00.000Z'],
    ['2026-03-29', minute(9), 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
    ['2026-03-29', minute(2, 30), 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', minute(3), 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', minute(2, 30), 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', minute(9), 'Europe/Berlin', '2026-10-25T08:00:00.000Z'],
    // In Havana it is midnight that is left out, on Lord Howe half an hour.
    ['2026-03-08', minute(0), 'America/Havana', '2026-03-08T05:00:00.000Z'],
    ['2026-10-04', minute(2, 15), 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    // In Nuuk it is the last hour of a Saturday.
    ['2026-03-28', minute(22, 30), 'America/Nuuk', '2026-03-29T00:30:00.000Z'],
    ['2026-03-28', minute(23), 'America/Nuuk', '2026-03-29T00:59:00.000Z'],
    ['2026-03-28', minute(23, 59), 'America/Nuuk', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', minute(0), 'America/Nuuk', '2026-03-29T01:00:00.000Z'],
    ['2026-06-01', minute(6), 'Asia/Kathmandu', '2026-06-01T00:15:00.000Z'],
    ['2026-06-01', minute(9), 'UTC', '2026-06-01T09:00:00.000Z'],
  ])('on %s at minute %i in %s is %s', (day, wanted, zone, expected) => {
    expect(at(momentOf(day, wanted, zone))).toBe(expected)
  })

  test('does not come on a day that a place has left out', () => {
    expect(momentOf('2011-12-30', minute(9), 'Pacific/Apia')).toBeNull()
    const before = momentOf('2011-12-29', minute(9), 'Pacific/Apia') ?? 0
    expect(nextMoment(before, minute(9), 'Pacific/Apia').day).toBe('2011-12-31')
  })
})

const zones = fc.oneof(
  fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC'),
  // Where midnight, the end of a day or a whole one is left out
  fc.constantFrom('America/Havana', 'America/Nuuk', 'America/Scoresbysund', 'Pacific/Apia', 'Antarctica/Casey'),
)
/** Some in every year, most around the nights in which clocks are changed */
const days = fc.oneof(
  fc.integer({ min: 0, max: 365 * 12 }).map((day) => addDays('2020-01-01', day)),
  fc.constantFrom('2026-03-08', '2026-03-28', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'),
  fc.constantFrom('2011-12-29', '2011-12-30', '2020-10-04'),
)
const minutes = fc.integer({ min: 0, max: 1439 })

const shown = (time: number, zone: string) => DateTime.fromMillis(time, { zone }).toFormat('yyyy-MM-dd HH:mm')
const dayShown = (time: number, zone: string) => shown(time, zone).slice(0, 10)

/** Whether a clock on the wall shows any time of the day, looked for each quarter of an hour. */
function isThere(day: string, zone: string): boolean {
  const quarters = Array.from({ length: 4 * 56 }, (_, i) => Date.parse(day) + (i - 4 * 16) * 900_000)
  return quarters.some((time) => dayShown(time, zone) === day)
}

describe('in every zone and on every day', () => {
  test('the moment is the first at which the clock shows the time or a later one, or the last minute of the day', () => {
    fc.assert(
      fc.property(zones, days, minutes, (zone, day, wanted) => {
        const moment = momentOf(day, wanted, zone)
        if (moment === null) {
          expect(isThere(day, zone)).toBe(false)
          return
        }
        const asked = `${day} ${DateTime.fromObject({}, { zone: 'utc' }).startOf('day').plus({ minutes: wanted }).toFormat('HH:mm')}`
        expect(dayShown(moment, zone)).toBe(day)
        if (shown(moment, zone) < asked) expect(dayShown(moment + 60_000, zone) > day).toBe(true)
        for (const earlier of [1, 30, 61, 181]) expect(shown(moment - earlier * 60_000, zone) < asked).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('going from one to the next meets every day that is there once, in order, and looking back finds the same', () => {
    fc.assert(
      fc.property(zones, days, minutes, (zone, day, wanted) => {
        let last = lastMoment(Date.parse(day), wanted, zone)
        for (let i = 0; i < 10; i += 1) {
          const next = nextMoment(last.at, wanted, zone)
          const following = addDays(last.day, 1)
          expect(next.day).toBe(next.day > following && !isThere(following, zone) ? addDays(following, 1) : following)
          expect(next.at).toBeGreaterThan(last.at)
          expect(lastMoment(next.at, wanted, zone)).toEqual(next)
          expect(lastMoment(next.at - 1, wanted, zone)).toEqual(last)
          expect(localDay(next.at, zone)).toBe(next.day)
          last = next
        }
      }),
      { numRuns: 40 },
    )
  })
})
