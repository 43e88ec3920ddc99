import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRateLimits } from '../../../src/core/study/rate-limits.ts'

const RATES = { perLearner: { burst: 3, perMinute: 6 }, perRoom: { burst: 5, perMinute: 60 } }

test('allows a burst, then tells how long to wait, and allows again after just that time', () => {
  let now = 0
  const limits = createRateLimits(RATES, () => now)
  const take = () => limits.take('ada', 'room')
  expect([take(), take(), take()]).toEqual([{ allowed: true }, { allowed: true }, { allowed: true }])
  expect(take()).toEqual({ allowed: false, whose: 'learner', waitMs: 10_000, isFirst: true })
  now = 9_999
  expect(take()).toEqual({ allowed: false, whose: 'learner', waitMs: 1, isFirst: false })
  now = 10_000
  expect(take()).toEqual({ allowed: true })
})

test('a room has its own limit, and being refused there costs a person nothing', () => {
  let now = 0
  const limits = createRateLimits(RATES, () => now)
  for (let i = 0; i < 5; i++) expect(limits.take(`person ${i}`, 'room').allowed).toBe(true)
  expect(limits.take('ada', 'room')).toEqual({ allowed: false, whose: 'room', waitMs: 1000, isFirst: true })
  expect(limits.take('ada', 'elsewhere').allowed).toBe(true)
  now = 1000
  expect(limits.take('ada', 'room').allowed).toBe(true)
  expect(limits.take('ada', 'elsewhere').allowed).toBe(true)
})

test('nobody ever gets more than the burst and what has filled up since, and the time to wait is always enough', () => {
  const uses = fc.array(fc.record({ after: fc.integer({ min: 0, max: 20_000 }), who: fc.constantFrom('a', 'b') }), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(uses, (steps) => {
      let now = 0
      const limits = createRateLimits(RATES, () => now)
      const allowed = new Map<string, number>()
      for (const { after, who } of steps) {
        now += after
        const permission = limits.take(who, `room of ${who}`)
        if (!permission.allowed) {
          now += permission.waitMs
          expect(limits.take(who, `room of ${who}`).allowed).toBe(true)
        }
        allowed.set(who, (allowed.get(who) ?? 0) + 1)
        expect(allowed.get(who)).toBeLessThanOrEqual(3 + (now * 6) / 60_000 + 1e-6)
      }
    }),
  )
})
