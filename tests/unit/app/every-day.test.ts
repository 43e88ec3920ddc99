import { expect, test } from 'vitest'
import { everyDay } from '../../../src/app/every-day.ts'

const clockAt = (time: string) => ({ now: () => new Date(time), monotonicMs: () => 0 })

test('work is done at once, and a stop ends the waiting for the next day', async () => {
  const stop = new AbortController()
  let done = 0
  const log = () => {}
  await everyDay({ clock: clockAt('2026-03-01T10:00:00Z'), log, signal: stop.signal }, () => {
    done += 1
    stop.abort()
    return Promise.resolve()
  })
  expect(done).toBe(1)
})

test('work that fails is logged and does not end the program', async () => {
  const stop = new AbortController()
  const events: string[] = []
  const log = (_: string, event: string) => {
    events.push(event)
    stop.abort()
  }
  await everyDay({ clock: clockAt('2026-03-01T10:00:00Z'), log, signal: stop.signal }, () =>
    Promise.reject(new Error('no')),
  )
  expect(events).toEqual(['upkeep-failed'])
})
