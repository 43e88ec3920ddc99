import { expect, test } from 'vitest'
import { createSeenIds } from '../../../../src/discord/dispatch/seen-ids.ts'

test('an id is new once, again when forgotten, and again when it has fallen out', () => {
  const seen = createSeenIds(2)
  expect([seen.add('a'), seen.add('a')]).toEqual([true, false])
  seen.forget('a')
  expect(seen.add('a')).toBe(true)
  seen.add('b')
  seen.add('c')
  expect(seen.add('a')).toBe(true)
  expect(seen.add('c')).toBe(false)
})
