import { expect, test } from 'vitest'
import { parseTimeOfDay } from '../../../../src/core/study/daily/parse-time.ts'

test.each([
  ['09:00', 540],
  [' 9 ', 540],
  ['18.30', 1110],
  ['7h05', 425],
  ['12 am', 0],
  ['12:15 PM', 735],
  ['6:30pm', 1110],
  ['0:00', 0],
  ['23:59', 1439],
])('%j is minute %i of the day', (typed, minute) => {
  expect(parseTimeOfDay(typed)).toBe(minute)
})

test.each(['', 'noon', '24:00', '9:60', '13 pm', '0 am', '9:5', '-1', '1e3'])(
  '%j is refused with an example',
  (typed) => {
    expect(() => parseTimeOfDay(typed)).toThrow(/is no time of day. Write it like 09:00/)
  },
)
