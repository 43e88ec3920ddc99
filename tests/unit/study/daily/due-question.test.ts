import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Daily, DailyQuestion } from '../../../../src/core/study/daily/daily.ts'
import { dueDaily, isSettled } from '../../../../src/core/study/daily/due-question.ts'
import { addDays, lastMoment, localDay, nextMoment } from '../../../../src/core/study/daily/wall-clock.ts'
import { sampleDaily, sampleQuestion } from '../../../samples/dailies.ts'

const HOUR = 3_600_000
const time = (text: string) => Date.parse(text)
const over = (day: string, answered = 1) => sampleQuestion(day, day, { state: 'over', answered })

describe('a room’s question', () => {
  test('is asked at its time, not before it was set, and once', () => {
    const daily = sampleDaily({ since: time('2026-03-02T07:59:00Z') })
    expect(dueDaily(daily, [], time('2026-03-02T07:59:59Z'), false).kind).toBe('nothing')
    expect(dueDaily(daily, [], time('2026-03-02T08:00:00Z'), false)).toEqual({
      ...{ kind: 'ask', day: '2026-03-02', missed: [] },
    })
    const set = sampleDaily({ since: time('2026-03-02T08:00:01Z') })
    expect(dueDaily(set, [], time('2026-03-02T08:00:02Z'), false).kind).toBe('nothing')
    expect(dueDaily(daily, [over('2026-03-02')], time('2026-03-02T09:00:00Z'), false).kind).toBe('nothing')
  })

  test('is asked late on the same day, but not in the evening, nor on the next day', () => {
    const daily = sampleDaily()
    expect(dueDaily(daily, [], time('2026-03-02T15:59:00Z'), false).kind).toBe('ask')
    expect(dueDaily(daily, [], time('2026-03-02T16:01:00Z'), false).kind).toBe('nothing')
    const late = sampleDaily({ minute: 23 * 60 })
    expect(dueDaily(late, [], time('2026-03-02T22:30:00Z'), false).kind).toBe('ask')
    expect(dueDaily(late, [], time('2026-03-02T23:30:00Z'), false).kind).toBe('nothing')
  })

  test('is asked in the last minute of a day whose end is left out, on its own day', () => {
    // In Nuuk the clock goes from 23:00 to midnight of 29 March.
    const daily = sampleDaily({ timeZone: 'America/Nuuk', minute: 23 * 60, since: time('2026-03-20T00:00:00Z') })
    const asked = [over('2026-03-27')]
    expect(dueDaily(daily, asked, time('2026-03-29T00:58:59Z'), false).kind).toBe('nothing')
    expect(dueDaily(daily, asked, time('2026-03-29T00:59:00Z'), false)).toEqual({
      ...{ kind: 'ask', day: '2026-03-28', missed: [] },
    })
    expect(dueDaily(daily, asked, time('2026-03-29T01:00:00Z'), false).kind).toBe('nothing')
    expect(dueDaily(daily, asked, time('2026-03-30T00:00:00Z'), false)).toMatchObject({ missed: ['2026-03-28'] })
  })

  test('tells of the days on which it was not asked', () => {
    const daily = sampleDaily({ since: time('2026-02-20T00:00:00Z') })
    const missed = ['2026-02-28', '2026-03-01']
    expect(dueDaily(daily, [over('2026-02-27')], time('2026-03-02T08:00:00Z'), false)).toMatchObject({ missed })
    const woken = sampleDaily({ since: time('2026-02-28T12:00:00Z') })
    expect(dueDaily(woken, [over('2026-02-27')], time('2026-03-02T08:00:00Z'), false)).toMatchObject({
      missed: ['2026-03-01'],
    })
  })

  test('waits for the end of quiet hours', () => {
    expect(dueDaily(sampleDaily(), [], time('2026-03-02T08:00:00Z'), true).kind).toBe('nothing')
    expect(dueDaily(sampleDaily(), [], time('2026-03-02T10:00:00Z'), false).kind).toBe('ask')
  })

  test('is closed when the next one is due, and then the next one is asked', () => {
    const open = sampleQuestion('a', '2026-03-01', { state: 'open' })
    const now = time('2026-03-02T08:00:00Z')
    expect(dueDaily(sampleDaily(), [open], now - 1, false).kind).toBe('nothing')
    expect(dueDaily(sampleDaily(), [open], now, true)).toEqual({ kind: 'close', question: open })
    expect(dueDaily(sampleDaily(), [{ ...open, state: 'closed' }], now, false).kind).toBe('ask')
    expect(dueDaily(sampleDaily({ pause: 'may-not-post' }), [open], now, false).kind).toBe('close')
  })

  test('is tried again after a minute when it is not known to be posted, until it is too late', () => {
    const planned = sampleQuestion('a', '2026-03-02')
    const [now, late] = [time('2026-03-02T08:00:30Z'), time('2026-03-02T16:00:30Z')]
    expect(dueDaily(sampleDaily(), [planned], now, false).kind).toBe('nothing')
    expect(dueDaily(sampleDaily(), [planned], now + 30_000, false)).toEqual({ kind: 'post', question: planned })
    expect(dueDaily(sampleDaily(), [planned], now - 2 * HOUR, false).kind).toBe('post')
    expect(dueDaily(sampleDaily(), [planned], late, false)).toEqual({ kind: 'give-up', question: planned })
    // One that a manager wanted long after the daily time
    const wanted = { ...planned, plannedAt: late, triedAt: late }
    expect(dueDaily(sampleDaily(), [wanted], late + 30_000, false).kind).toBe('nothing')
    expect(dueDaily(sampleDaily(), [wanted], late + 60_000, false).kind).toBe('post')
  })

  test('stops after five that nobody answered, and begins again when it is woken', () => {
    const days = ['2026-03-05', '2026-03-04', '2026-03-03', '2026-03-02', '2026-03-01']
    const ignored = days.map((day) => over(day, 0))
    const now = time('2026-03-06T08:00:00Z')
    expect(dueDaily(sampleDaily(), ignored, now, false)).toMatchObject({ kind: 'sleep', day: '2026-03-06' })
    expect(dueDaily(sampleDaily(), ignored.slice(1), now, false).kind).toBe('ask')
    expect(dueDaily(sampleDaily(), [over('2026-03-05', 1), ...ignored.slice(1)], now, false).kind).toBe('ask')
    expect(dueDaily(sampleDaily({ since: time('2026-03-05T09:00:00Z') }), ignored, now, false).kind).toBe('ask')
    expect(dueDaily(sampleDaily({ pause: 'nobody-answers' }), ignored, now, false).kind).toBe('nothing')
  })
})

/** A bot that acts on what is due, and that is off or finds its clock set anew every now and then. */
function live(daily: Daily, moves: readonly (readonly [minutes: number, on: boolean])[], start: number) {
  let questions: DailyQuestion[] = []
  const asked: { readonly day: string; readonly at: number; readonly missed: readonly string[] }[] = []
  let now = start
  for (const [minutes, on] of moves) {
    now += minutes * 60_000
    for (let steps = 0; on; steps += 1) {
      const due = isSettled(daily, questions[0], now)
        ? { kind: 'nothing' as const }
        : dueDaily(daily, questions, now, false)
      if (due.kind === 'nothing') break
      expect(steps).toBeLessThan(3)
      if (due.kind === 'close') questions = questions.map((each) => ({ ...each, state: 'over', answered: 1 }))
      if (due.kind === 'ask') {
        asked.push({ ...due, at: now })
        questions = [sampleQuestion(due.day, due.day, { state: 'open', plannedAt: now, triedAt: now }), ...questions]
        questions.sort((a, b) => (a.day < b.day ? 1 : -1))
      }
    }
  }
  return { asked, now }
}

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
  'America/Havana',
)
const minutesOfDay = fc.integer({ min: 0, max: 1439 })
/** Half of them in the days before a change of clocks in Berlin or New York */
const starts = fc.oneof(
  fc.integer({ min: time('2026-01-01'), max: time('2026-12-01') }),
  fc.constantFrom('2026-03-06', '2026-03-27', '2026-10-23', '2026-10-30').map(time),
)

describe('whatever happens', () => {
  test('every day is asked once or told of as missed, and no question comes early or on another day', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.boolean()), { minLength: 10, maxLength: 50 })
    fc.assert(
      fc.property(zones, minutesOfDay, starts, moves, (timeZone, minute, start, moved) => {
        const daily = sampleDaily({ timeZone, minute, since: start })
        const { asked } = live(daily, moved, start)
        const told = asked.flatMap(({ day, missed }) => [...missed, day])
        const due: string[] = []
        for (let next = nextMoment(start - 1, minute, timeZone); next.day <= (told.at(-1) ?? ''); ) {
          due.push(next.day)
          next = nextMoment(next.at, minute, timeZone)
        }
        expect(told).toEqual(due)
        for (const { day, at } of asked) {
          expect(localDay(at, timeZone)).toBe(day)
          expect(lastMoment(at, minute, timeZone).day).toBe(day)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a bot that is always on asks on every day within minutes, through summer and winter time', () => {
    // Whoever looks every five minutes may not see the very end of a day.
    const seenInTime = fc.integer({ min: 0, max: 1434 })
    fc.assert(
      fc.property(zones, seenInTime, starts, (timeZone, minute, start) => {
        const moves = Array.from({ length: 5 * 288 }, () => [5, true] as const)
        const { asked, now } = live(sampleDaily({ timeZone, minute, since: start }), moves, start)
        const days = Array.from({ length: asked.length }, (_, i) => addDays(asked[0]?.day ?? '', i))
        expect(asked.map(({ day }) => day)).toEqual(days)
        expect(asked.at(-1)?.day).toBe(lastMoment(now, minute, timeZone).day)
        for (const { at } of asked) expect(at - lastMoment(at, minute, timeZone).at).toBeLessThanOrEqual(300_000)
      }),
      { numRuns: 4 },
    )
  })

  test('a clock that is set back or forth never has a day asked twice', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: -3000, max: 4000 }), fc.constant(true)), { maxLength: 60 })
    fc.assert(
      fc.property(zones, minutesOfDay, starts, moves, (timeZone, minute, start, moved) => {
        const days = live(sampleDaily({ timeZone, minute }), moved, start).asked.map(({ day }) => day)
        expect(new Set(days).size).toBe(days.length)
      }),
      { numRuns: 100 },
    )
  })
})
