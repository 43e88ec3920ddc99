import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lockState, withWriteLock } from '../../../src/adapters/files/write-lock.ts'
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

test('a lock is known from that of a later process with the same number', async () => {
  const lock = newLock()
  expect(await lockState(lock)).toBe('free')
  await withWriteLock(lock, { patienceMs: 1000 }, async () => expect(await lockState(lock)).toBe('busy'))
  writeFileSync(lock, JSON.stringify({ pid: process.pid, startedAt: '1' }))
  // Only Linux tells when a process started.
  expect(await lockState(lock)).toBe(existsSync('/proc/self/stat') ? 'abandoned' : 'busy')
})

test('a lock whose process was killed while writing it is taken over', async () => {
  const lock = newLock()
  writeFileSync(lock, '')
  expect(await lockState(lock)).toBe('busy')
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lock, longAgo, longAgo)
  expect(await lockState(lock)).toBe('abandoned')
  expect(await withWriteLock(lock, { patienceMs: 1000 }, () => Promise.resolve('done'))).toBe('done')
  expect(readdirSync(dirname(lock))).toEqual([])
})

test('waiting for a lock can be stopped', async () => {
  const lock = newLock()
  writeFileSync(lock, JSON.stringify({ pid: process.pid }))
  const signal = AbortSignal.timeout(50)
  await expect(withWriteLock(lock, { patienceMs: 60_000, signal }, () => Promise.resolve())).rejects.toThrow(/timeout/)
})
