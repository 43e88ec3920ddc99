import { expect, test } from 'vitest'
import { withinTime } from '../../../src/adapters/documents/within-time.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

test('work that does not end is stopped with a sentence for the person', () => {
  const endless = () => {
    for (let i = 0; i >= 0; i = (i + 1) % 7) if (i > 7) return i
    return 0
  }
  expect(() => withinTime(50, 'It takes too long.', endless)).toThrow(new UserError('It takes too long.'))
})

test('what the work gives or throws comes through', () => {
  expect(withinTime(1_000, 'too slow', () => 7)).toBe(7)
  expect(() =>
    withinTime(1_000, 'too slow', () => {
      throw new UserError('It is broken.')
    }),
  ).toThrow(new UserError('It is broken.'))
})
