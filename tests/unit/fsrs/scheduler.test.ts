import fc from 'fast-check'
import { createEmptyCard, fsrs, type Grade as LibraryGrade } from 'ts-fsrs'
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

// The figures are those that ts-fsrs's own tests (packages/fsrs/__tests__/FSRS-6.test.ts and impl/long-term_scheduler.test.ts) expect
// of these weights and grades: https://github.com/open-spaced-repetition/ts-fsrs
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

/** Interval in days, stability and difficulty after each grade */
const REFERENCE: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  ggggggaaggggg: [
    [3, 3.0412, 4.49094334],
    [13, 13.09130698, 4.26664289],
    [48, 48.15848988, 4.05746029],
    [155, 154.93732625, 3.86237659],
    [445, 445.05562739, 3.68044154],
    [1158, 1158.07779739, 3.51076891],
    [17, 16.63063166, 4.69833071],
    [3, 3.01732209, 5.55956298],
    [11, 11.42247264, 5.26323756],
    [37, 37.37521902, 4.98688448],
    [112, 111.8752758, 4.72915759],
    [307, 306.5974569, 4.4888015],
    [773, 772.94026648, 4.26464541],
  ],
  ahgeahge: [
    [1, 0.4197, 7.1434],
    [2, 1.0344317, 7.03653841],
    [6, 5.5356759, 6.64066485],
    [41, 41.0033667, 5.92312772],
    [4, 4.46605519, 6.44779861],
    [7, 6.67743292, 6.45995078],
    [21, 20.88868155, 6.10293922],
    [133, 132.81849454, 5.36588547],
  ],
  hgeahgea: [
    [2, 1.1869, 6.23225985],
    [7, 6.59167572, 5.89059466],
    [54, 53.76078737, 5.14583392],
    [5, 5.0853693, 5.884097],
    [8, 8.09786749, 5.99269555],
    [26, 25.52991279, 5.667177],
    [171, 171.16195166, 4.91430736],
    [8, 8.11072373, 5.71619151],
  ],
  geahgeah: [
    [3, 3.0412, 4.49094334],
    [33, 32.65484522, 3.69538259],
    [4, 4.22256838, 4.83221448],
    [7, 7.2325009, 5.12078462],
    [26, 25.52681746, 4.85403286],
    [193, 193.36618775, 4.07165035],
    [9, 8.63899847, 5.1050878],
    [14, 14.31323867, 5.34697075],
  ],
  eahgeahg: [
    [15, 15.2441, 1.16304343],
    [3, 3.25621013, 2.99573557],
    [6, 6.32684549, 3.59851762],
    [27, 26.56339029, 3.43436666],
    [240, 239.70462771, 2.60045771],
    [10, 9.75621519, 4.03816348],
    [17, 17.06035531, 4.46259158],
    [60, 59.59547542, 4.24020203],
  ],
}

test.each(Object.entries(REFERENCE))(
  'without repetitions within the day every step of the history of %s is that of the reference',
  (letters, steps) => {
    const schedules = history(createFsrsScheduler({ w: FSRS_5, enable_short_term: false }), letters)
    expect(schedules.map((each) => [each.intervalDays, each.stability, each.difficulty])).toEqual(steps)
    expect(schedules.map(({ reviews }) => reviews)).toEqual(steps.map((_, i) => i + 1))
  },
)

test('by its own weights, the chance to remember a new card when it is due again is that of the reference for each grade', () => {
  const scheduler = createFsrsScheduler()
  const made = Date.UTC(2023, 11, 1, 4)
  const first = GRADES.map((grade) => scheduler.review(scheduler.start(made), grade, made + 5 * 60_000))
  expect(first.map((schedule) => scheduler.retrievability(schedule, schedule.dueAt))).toEqual([1, 1, 1, 0.9024733])
})

test('an engine of the library itself, fed the same grades at the same times, gives the same dates', () => {
  const engine = fsrs({ enable_fuzz: false })
  const scheduler = createFsrsScheduler()
  const step = fc.record({ grade: fc.constantFrom(...GRADES), wait: fc.integer({ min: 60_000, max: 90 * DAY_MS }) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (steps) => {
      let [now, ours, theirs] = [START, scheduler.start(START), createEmptyCard(START)]
      for (const { grade, wait } of steps) {
        now += wait
        ours = scheduler.review(ours, grade, now)
        theirs = engine.next(theirs, now, (GRADES.indexOf(grade) + 1) as LibraryGrade).card
        expect([ours.dueAt, ours.stability, ours.difficulty]).toEqual([
          +theirs.due,
          theirs.stability,
          theirs.difficulty,
        ])
      }
    }),
    { numRuns: 60 },
  )
})

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
