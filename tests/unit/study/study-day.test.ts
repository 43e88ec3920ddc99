import { expect, test } from 'vitest'
import { studyDay } from '../../../src/core/study/cards/study-day.ts'

const HOUR_MS = 3_600_000
const at = (iso: string) => Date.parse(iso)

test.each([
  ['UTC', '2026-03-04T12:00:00Z', '2026-03-04T04:00:00Z', 24],
  ['UTC', '2026-03-04T03:59:59Z', '2026-03-03T04:00:00Z', 24],
  ['UTC', '2026-03-04T04:00:00Z', '2026-03-04T04:00:00Z', 24],
  ['Asia/Tokyo', '2026-03-04T18:59:00Z', '2026-03-03T19:00:00Z', 24],
  ['America/Los_Angeles', '2026-03-04T11:00:00Z', '2026-03-03T12:00:00Z', 24],
  // The night in which summer time begins, and the one in which it ends
  ['Europe/Berlin', '2026-03-28T12:00:00Z', '2026-03-28T03:00:00Z', 23],
  ['Europe/Berlin', '2026-10-24T12:00:00Z', '2026-10-24T02:00:00Z', 25],
  ['Asia/Kathmandu', '2026-03-04T12:00:00Z', '2026-03-03T22:15:00Z', 24],
])('in %s the day of %s begins at %s and has %i hours', (zone, now, start, hours) => {
  expect(studyDay(at(now), zone)).toEqual({ start: at(start), end: at(start) + hours * HOUR_MS })
})

test('days follow each other without a gap all year', () => {
  let day = studyDay(at('2026-01-01T12:00:00Z'), 'Europe/Berlin')
  for (let i = 0; i < 365; i++) {
    const next = studyDay(day.end, 'Europe/Berlin')
    expect(next.start).toBe(day.end)
    expect(studyDay(day.end - 1, 'Europe/Berlin')).toEqual(day)
    day = next
  }
})
