import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFsrsScheduler } from '../../../src/adapters/fsrs/scheduler.ts'
import { GRADES, type Grade, type ReviewScheduler, type Schedule } from '../../../src/core/study/cards/schedule.ts'

const START = Date.UTC(2022, 11, 29, 12, 30)
const DAY_MS = 86_400_000

/** Grades by their first letters: "gga" is good, good, again. */
function gradesOf(letters: string): readonly Grade[] {
  return [...letters].map((letter) => GRADES.find((grade) => grade.startsWith(letter)) ?? 'again')
}

/** The schedules after each grade, given when the card was due. */
function history(scheduler: ReviewScheduler, letters: string): readonly Schedule[] {
  let schedule = scheduler.start(START)
  return gradesOf(letters).map((grade) => {
    schedule = scheduler.review(schedule, grade, schedule.dueAt)
    return schedule
  })
}

// The figures are those that ts-fsrs's own tests (FSRS-6, long-term scheduler) expect of these weights and grades.
const FSRS_6 = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
const FSRS_5 = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025,
  2.1214, 0.2498, 2.9466, 0.4891, 0.6468, 0, 0.5,
]

test('by its own weights the intervals are those of the reference history of FSRS-6', () => {
  const intervals = history(createFsrsScheduler(), 'ggggggaaggggg').map(({ intervalDays }) => intervalDays)
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
})

test('after a new card, each grade gives the reference stability, difficulty and state', () => {
  const scheduler = createFsrsScheduler({ w: FSRS_6 })
  const first = GRADES.map((grade) => scheduler.review(scheduler.start(START), grade, START))
  expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
  expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1])
  expect(first.map(({ intervalDays }) => intervalDays)).toEqual([0, 0, 0, 8])
  expect(first.map(({ state }) => state)).toEqual(['learning', 'learning', 'learning', 'review'])
})

test.each([
  [true, 53.62691],
  [false, 53.335106],
])(
  'after reviews at set times the memory is that of the reference (repetitions within the day: %s)',
  (short, expected) => {
    const scheduler = createFsrsScheduler({ w: FSRS_6, enable_short_term: short })
    let schedule = scheduler.start(START)
    let now = START
    const days = [0, 0, 1, 3, 8, 21]
    for (const [i, grade] of gradesOf('aggggg').entries()) {
      now += (days[i] ?? 0) * DAY_MS
      schedule = scheduler.review(schedule, grade, now)
    }
    expect(schedule.stability).toBeCloseTo(expected, 4)
    expect(schedule.difficulty).toBeCloseTo(6.3574867, 4)
  },
)

test.each([
  ['ggggggaaggggg', [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773], 772.94026648, 4.26464541],
  ['ahgeahge', [1, 2, 6, 41, 4, 7, 21, 133], 132.81849454, 5.36588547],
  ['hgeahgea', [2, 7, 54, 5, 8, 26, 171, 8], 8.11072373, 5.71619151],
  ['geahgeah', [3, 33, 4, 7, 26, 193, 9, 14], 14.31323867, 5.34697075],
  ['eahgeahg', [15, 3, 6, 27, 240, 10, 17, 60], 59.59547542, 4.24020203],
])(
  'without repetitions within the day the history of %s is that of the reference',
  (letters, intervals, stability, difficulty) => {
    const schedules = history(createFsrsScheduler({ w: FSRS_5, enable_short_term: false }), letters)
    expect(schedules.map(({ intervalDays }) => intervalDays)).toEqual(intervals)
    expect(schedules.at(-1)).toMatchObject({ stability, difficulty, reviews: letters.length })
  },
)

test('whatever the grades and times, a schedule can be kept and goes on the same; better grades are due no earlier', () => {
  const scheduler = createFsrsScheduler()
  const step = fc.record({
    grade: fc.constantFrom(...GRADES),
    wait: fc.integer({ min: -2 * DAY_MS, max: 400 * DAY_MS }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let schedule = scheduler.start(START)
      let now = START
      for (const { grade, wait } of steps) {
        now += wait
        const due = GRADES.map((each) => scheduler.review(schedule, each, now).dueAt)
        expect(due).toEqual(due.toSorted((a, b) => a - b))
        schedule = JSON.parse(JSON.stringify(scheduler.review(schedule, grade, now)))
        expect(schedule.dueAt).toBeGreaterThan(schedule.lastReviewAt ?? 0)
        const chance = scheduler.retrievability(schedule, schedule.dueAt)
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
      expect(schedule.reviews).toBe(steps.length)
    }),
    { numRuns: 60 },
  )
})

test('a new card is due at once and not remembered', () => {
  const scheduler = createFsrsScheduler()
  expect(scheduler.start(START)).toMatchObject({ state: 'new', dueAt: START, reviews: 0, lastReviewAt: null })
  expect(scheduler.retrievability(scheduler.start(START), START + DAY_MS)).toBe(0)
})
