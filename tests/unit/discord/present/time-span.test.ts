import { expect, test } from 'vitest'
import { timeSpan } from '../../../../src/discord/present/time-span.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

// How units are shortened and spaced differs between versions of Node's language data.
test.each([
  [10_000, 'en-GB', /^1\s?min/],
  [10 * MINUTE_MS, 'en-GB', /^10\s?min/],
  [90 * MINUTE_MS, 'en-GB', /^2\s?h/],
  [8 * DAY_MS, 'de', /^8\s?T/],
  [8 * DAY_MS, 'ja', /^8\s?日/],
  [75 * DAY_MS, 'en-GB', /^2\.5\s?m/],
  [770 * DAY_MS, 'fr', /^2,1\s?an/],
])('%i ms are told in %s like %s', (ms, locale, words) => {
  expect(timeSpan(ms, locale)).toMatch(words)
})
