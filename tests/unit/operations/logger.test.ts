import { afterEach, expect, test, vi } from 'vitest'
import { createLogger } from '../../../src/operations/logger.ts'

afterEach(() => vi.restoreAllMocks())

test('lines below the level are left out, but never the one that says that the bot is ready', () => {
  const lines: { event: string }[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => lines.push(JSON.parse(line)))
  const log = createLogger('warn', () => new Date(0))
  log('info', 'progress')
  log('info', 'ready')
  log('warn', 'connection-lost')
  expect(lines.map(({ event }) => event)).toEqual(['ready', 'connection-lost'])
})
