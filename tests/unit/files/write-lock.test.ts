import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withWriteLock } from '../../../src/adapters/files/write-lock.ts'
import { SetupError } from '../../../src/core/shared/errors.ts'

const newLock = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'lock')

test('two pieces of work never overlap, and the lock is gone afterwards', async () => {
  const lock = newLock()
  const events: string[] = []
  const work = (name: string) => async () => {
    events.push(`${name} starts`)
    await sleep(50)
    events.push(`${name} ends`)
  }
  await Promise.all([
    withWriteLock(lock, { patienceMs: 5000 }, work('one')),
    withWriteLock(lock, { patienceMs: 5000 }, work('two')),
  ])
  expect(events.map((event) => event.split(' ')[1])).toEqual(['starts', 'ends', 'starts', 'ends'])
  expect(existsSync(lock)).toBe(false)
})

test('the lock of a process that is gone is taken over', async () => {
  const lock = newLock()
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(lock, JSON.stringify({ pid }))
  expect(await withWriteLock(lock, { patienceMs: 1000 }, () => Promise.resolve('done'))).toBe('done')
})

test('a lock that is held too long is reported with what to do, and stays', async () => {
  const lock = newLock()
  writeFileSync(lock, JSON.stringify({ pid: process.pid }))
  const waiting = withWriteLock(lock, { patienceMs: 10 }, () => Promise.resolve('never'))
  await expect(waiting).rejects.toThrow(SetupError)
  await expect(waiting).rejects.toThrow(new RegExp(`process \\(number ${process.pid}\\)`))
  expect(existsSync(lock)).toBe(true)
})

test('work that fails gives the lock back', async () => {
  const lock = newLock()
  await expect(withWriteLock(lock, { patienceMs: 1000 }, () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
  expect(existsSync(lock)).toBe(false)
})
