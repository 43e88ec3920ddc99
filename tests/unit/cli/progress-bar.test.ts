import { expect, test } from 'vitest'
import { createProgressBar } from '../../../src/cli/progress-bar.ts'

test('a bar is there to be cleared away when the process is told to stop, and no longer', () => {
  const listeners = () => ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name))
  const before = listeners()
  const bar = createProgressBar()
  bar.report('Reading', 0, 10, 'texts')
  bar.report('Reading', 5, 10, 'texts')
  expect(listeners()).toEqual(before.map((count) => count + 1))
  bar.report('Writing', 0, 10, 'texts')
  expect(listeners()).toEqual(before.map((count) => count + 1))
  bar.end()
  expect(listeners()).toEqual(before)
})
