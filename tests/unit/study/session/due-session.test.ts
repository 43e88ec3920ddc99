import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueSession, endSession, goOn, revealPoll } from '../../../../src/core/study/session/due-session.ts'
import type { Session } from '../../../../src/core/study/session/session.ts'
import { sampleSession } from '../../../samples/sessions.ts'

const MINUTE = 60_000

describe('what time does to a session', () => {
  test('without minutes it waits, and ends after an hour and a half in which nobody took part or asked', () => {
    const session = sampleSession('a')
    expect(dueSession(session, 0, 1000 + 89 * MINUTE)).toBe('nothing')
    expect(dueSession(session, 0, 1000 + 90 * MINUTE)).toBe('end')
    expect(dueSession(session, 1000 + 60 * MINUTE, 1000 + 90 * MINUTE)).toBe('nothing')
    expect(dueSession({ ...session, activeAt: 1000 + 10 * MINUTE }, 0, 1000 + 99 * MINUTE)).toBe('nothing')
  })

  test('with minutes it goes on by itself, and ends after the last part', () => {
    const session = sampleSession('a', { minutes: 10 })
    expect(dueSession(session, 0, 1000 + 10 * MINUTE - 1)).toBe('nothing')
    expect(dueSession(session, 0, 1000 + 10 * MINUTE)).toBe('next')
    expect(dueSession({ ...session, position: 2 }, 0, 1000 + 10 * MINUTE)).toBe('end')
  })

  test('a clock that was set back is noticed, and one that is over is left alone', () => {
    expect(dueSession(sampleSession('a', { positionAt: 10 * MINUTE }), 0, 5 * MINUTE)).toBe('set-back')
    expect(dueSession(sampleSession('a', { endedAt: 2000 }), 0, 1e12)).toBe('nothing')
  })
})

test('who presses late moves nothing, and what is revealed or over stays so', () => {
  const second = goOn(sampleSession('a'), 0, 2000)
  expect(second).toMatchObject({ position: 1, positionAt: 2000 })
  expect(goOn(second, 0, 3000)).toBe(second)
  expect(goOn({ ...second, position: 2 }, 2, 4000)).toMatchObject({ position: 2, endedAt: 4000 })
  expect(endSession(endSession(second, 5000), 6000).endedAt).toBe(5000)
  expect(revealPoll(revealPoll(second, 1), 1).revealed).toEqual([1])
})

type Move = { readonly kind: 'press'; readonly seen: number } | { readonly kind: 'wait'; readonly minutes: number }

/** What somebody's press, or time that has passed, makes of a session */
function moved(session: Session, move: Move, now: number): Session {
  if (move.kind === 'press') return { ...goOn(session, move.seen, now), activeAt: now }
  switch (dueSession(session, 0, now)) {
    case 'next':
      return goOn(session, session.position, now)
    case 'end':
      return endSession(session, now)
    case 'set-back':
      return { ...session, positionAt: now, activeAt: now }
    default:
      return session
  }
}

test('whatever people and clocks do, every part comes once, in order, and then the end', () => {
  const moves = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('press' as const), seen: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: -300, max: 300 }) }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 2, max: 60 }), { nil: null }), moves, (minutes, made: readonly Move[]) => {
      const states: Session[] = [sampleSession('a', { minutes })]
      let now = 1000
      for (const move of made) {
        if (move.kind === 'wait') now += move.minutes * MINUTE
        states.push(moved(states.at(-1) as Session, move, now))
      }
      for (const [i, state] of states.entries()) {
        const before = states[Math.max(0, i - 1)] as Session
        expect([before.position, before.position + 1]).toContain(state.position)
        expect([before.endedAt ?? state.endedAt]).toContain(state.endedAt)
        if (before.endedAt !== null) expect(state.position).toBe(before.position)
      }
    }),
    { numRuns: 300 },
  )
})
