import { expect, test } from 'vitest'
import { groupSummary, type StudyOutcome } from '../../../src/core/study/weekly/group-summary.ts'
import {
  dueWeekly,
  type LastSummary,
  lastTime,
  nextTime,
  WEEK_MS,
  type WeeklyOutcome,
} from '../../../src/core/study/weekly/weekly.ts'

const at = (iso: string) => Date.parse(iso)
const MINUTE_MS = 60_000

test.each([
  // Sundays at 18:00 around the beginning and the end of summer time
  ['2026-03-29T15:59:00Z', '2026-03-22T17:00:00Z', '2026-03-29T16:00:00Z'],
  ['2026-03-29T16:00:00Z', '2026-03-29T16:00:00Z', '2026-04-05T16:00:00Z'],
  ['2026-10-25T16:59:00Z', '2026-10-18T16:00:00Z', '2026-10-25T17:00:00Z'],
  ['2026-12-31T23:59:00Z', '2026-12-27T17:00:00Z', '2027-01-03T17:00:00Z'],
])('at %s the last Sunday at 18:00 in Berlin was %s, the next one is %s', (now, last, next) => {
  const sunday = { weekday: 7, minute: 18 * 60 }
  expect(new Date(lastTime(sunday, 'Europe/Berlin', at(now))).toISOString()).toBe(new Date(last).toISOString())
  expect(new Date(nextTime(sunday, 'Europe/Berlin', at(now))).toISOString()).toBe(new Date(next).toISOString())
})

const SUNDAY = at('2026-03-08T18:00:00Z')
const weekly = { weekday: 7, minute: 18 * 60, since: SUNDAY - 3 * 86_400_000, locale: 'en-GB' }
const due = (now: number, last: LastSummary | null = null, quiet = false) =>
  dueWeekly(weekly, 'UTC', { last, now, quiet })
const was = (outcome: WeeklyOutcome, dueAt = SUNDAY): LastSummary => ({ dueAt, outcome, triedAt: dueAt })

test('a summary is due from its time on, not before, not in quiet hours, and not for weeks before it was wanted', () => {
  expect(due(SUNDAY - 1)).toEqual({ kind: 'nothing' })
  expect(due(SUNDAY)).toEqual({ kind: 'post', dueAt: SUNDAY, missed: 0 })
  expect(due(SUNDAY, null, true)).toEqual({ kind: 'nothing' })
  expect(due(SUNDAY + 6 * 86_400_000)).toEqual({ kind: 'post', dueAt: SUNDAY, missed: 0 })
})

test.each([
  ['posted', 60 * MINUTE_MS, 'nothing'],
  ['gone', 60 * MINUTE_MS, 'nothing'],
  ['unclear', 60 * MINUTE_MS, 'nothing'],
  ['failed', MINUTE_MS - 1, 'nothing'],
  ['failed', MINUTE_MS, 'post'],
  ['forbidden', 59 * MINUTE_MS, 'nothing'],
  ['forbidden', 60 * MINUTE_MS, 'post'],
  ['trying', MINUTE_MS, 'find'],
  ['posted', -86_400_000, 'nothing'],
] as const)('after it was %s, %i ms later the next step is %s', (outcome, later, kind) => {
  expect(due(SUNDAY + later, was(outcome)).kind).toBe(kind)
})

test('what was missed while the bot was off is counted, once', () => {
  expect(due(SUNDAY + 3 * WEEK_MS, was('posted'))).toEqual({ kind: 'post', dueAt: SUNDAY + 3 * WEEK_MS, missed: 2 })
  expect(due(SUNDAY + 2 * WEEK_MS)).toEqual({ kind: 'post', dueAt: SUNDAY + 2 * WEEK_MS, missed: 2 })
  expect(due(SUNDAY + WEEK_MS, was('posted'))).toMatchObject({ missed: 0 })
  // Set anew after the last one: earlier ones were not wanted.
  const early = was('posted', SUNDAY - 4 * WEEK_MS)
  expect(due(SUNDAY, early)).toMatchObject({ missed: 0 })
})

const outcome = (learnerId: string, heading: string, isRight: boolean): StudyOutcome => ({
  learnerId,
  source: { title: 'Adult MSCs', section: heading === '' ? [] : ['Notes', heading] },
  isRight,
})

test('topics are told weak from strong, each member counting alike; what fewer than three met is left out', () => {
  const summary = groupSummary([
    ...['ann', 'bo', 'cy'].map((who) => outcome(who, 'Markers', true)),
    // Ann alone has practised this often.
    ...Array.from({ length: 7 }, () => outcome('ann', 'Senescence', true)),
    ...['bo', 'cy'].map((who) => outcome(who, 'Senescence', false)),
    ...['ann', 'bo'].map((who) => outcome(who, 'Rare', false)),
    ...['ann', 'bo', 'cy'].map((who) => outcome(who, 'Abstract', who === 'ann')),
    ...['bo', 'dan'].map((who) => outcome(who, '', false)),
  ])
  expect(summary).toMatchObject({ learners: 4, outcomes: 19 })
  expect(summary?.weak).toEqual([
    // Ann of the four who met it, and Bo met it twice
    { topic: 'Adult MSCs', share: 0.25 },
    { topic: 'Senescence', share: 1 / 3 },
  ])
  expect(summary?.strong).toEqual([{ topic: 'Markers', share: 1 }])
})

test('of two people nothing is told', () => {
  expect(groupSummary(['ann', 'bo', 'ann'].map((who) => outcome(who, 'Markers', true)))).toBeNull()
  expect(groupSummary([])).toBeNull()
})

test('at most five of each are told, the weakest and the strongest', () => {
  const shares = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((right) =>
    ['ann', 'bo', 'cy'].flatMap((who) => Array.from({ length: 10 }, (_, i) => outcome(who, `T${right}`, i < right))),
  )
  const summary = groupSummary(shares)
  expect(summary?.weak.map(({ topic }) => topic)).toEqual(['T0', 'T1', 'T2', 'T3', 'T4'])
  expect(summary?.strong.map(({ topic }) => topic)).toEqual(['T10', 'T9', 'T8'])
})
