import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiredBackups, goneFromBackups, oldestInBackups } from '../../../src/core/study/backup-rotation.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A Wednesday */
const NOW = Date.UTC(2026, 2, 4, 12)

/** What is left after a bot has made and rotated backups for a long time, `perDay` of them a day. */
function leftAfter(days: number, perDay: number): readonly string[] {
  let kept: readonly number[] = []
  for (let day = days; day >= 0; day--) {
    for (let i = 0; i < perDay; i++) {
      const now = NOW - day * DAY_MS + i * HOUR_MS
      const all = [...kept, now]
      const expired = new Set(expiredBackups(all, now))
      kept = all.filter((time) => !expired.has(time))
    }
  }
  return kept.map((time) => new Date(time).toISOString().slice(5, 13))
}

test('after months, seven days and four Sundays are left besides today', () => {
  const days = ['02-25T12', '02-26T12', '02-27T12', '02-28T12', '03-01T12', '03-02T12', '03-03T12']
  expect(leftAfter(200, 1)).toEqual(['02-08T12', '02-15T12', '02-22T12', ...days, '03-04T12'])
})

test('all of today are kept, of other days the last', () => {
  expect(leftAfter(2, 3)).toEqual(['03-02T14', '03-03T14', '03-04T12', '03-04T13', '03-04T14'])
})

test('a backup from the future is kept, and those of a bot that long stood still go at once', () => {
  expect(expiredBackups([NOW + 3 * DAY_MS, NOW, NOW - 90 * DAY_MS], NOW)).toEqual([NOW - 90 * DAY_MS])
})

test('what is deleted is gone from every backup by the day that is named, within 35 days', () => {
  const time = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  fc.assert(
    fc.property(time, fc.nat(DAY_MS), (deletedAt, after) => {
      const gone = goneFromBackups(deletedAt)
      expect(gone - deletedAt).toBeLessThanOrEqual(35 * DAY_MS)
      expect(expiredBackups([deletedAt, gone + after], gone + after)).toContain(deletedAt)
      expect(expiredBackups([deletedAt], gone - 1)).toEqual([])
    }),
  )
})

test('whatever is older than the oldest moment is in no backup, and the moment itself may be', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) }),
      fc.integer({ min: 1, max: DAY_MS }),
      (now, before) => {
        const oldest = oldestInBackups(now)
        expect(expiredBackups([oldest - before], now)).toEqual([oldest - before])
        expect(expiredBackups([oldest], now)).toEqual([])
        expect(goneFromBackups(oldest)).toBeGreaterThan(now)
      },
    ),
  )
})
