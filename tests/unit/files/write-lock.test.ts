import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { processIdentity } from '../../../src/adapters/files/process-identity.ts'
import { lockState, withWriteLock } from '../../../src/adapters/files/write-lock.ts'
import { SetupError } from '../../../src/core/shared/errors.ts'

const newLock = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'lock')

/** What a lock holds that another process has taken. */
const lockOf = (pid: number, startedAt: string | null = null) => JSON.stringify({ pid, startedAt, token: 'another' })

/** The number of a process that lives as long as the test. */
function livingProcess(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void child.kill())
  return child.pid ?? 0
}

/** The number of a process that has ended. */
const goneProcess = () => spawnSync(process.execPath, ['-e', '']).pid

const done = () => Promise.resolve('done')

test('two pieces of work never overlap, and the lock is gone afterwards', async () => {
  const lock = newLock()
  const events: string[] = []
  const work = (name: string) => async () => {
    events.push(`${name} starts`)
    await sleep(50)
    events.push(`${name} ends`)
  }
  const options = { patienceMs: 5000 }
  await Promise.all([withWriteLock(lock, options, work('one')), withWriteLock(lock, options, work('two'))])
  expect(events.map((event) => event.split(' ')[1])).toEqual(['starts', 'ends', 'starts', 'ends'])
  expect(readdirSync(dirname(lock))).toEqual([])
})

test('the lock of a process that is gone is taken over, by one of many at a time', async () => {
  const lock = newLock()
  writeFileSync(lock, lockOf(goneProcess()))
  let atWork = 0
  const most: number[] = []
  const work = async () => {
    atWork += 1
    most.push(atWork)
    await sleep(5)
    atWork -= 1
  }
  await Promise.all(Array.from({ length: 8 }, () => withWriteLock(lock, { patienceMs: 20_000 }, work)))
  expect(most).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  expect(readdirSync(dirname(lock))).toEqual([])
})

test('a lock with our own number that we did not take is of a process before us, as after a container’s restart', async () => {
  const lock = newLock()
  writeFileSync(lock, lockOf(process.pid))
  expect(await withWriteLock(lock, { patienceMs: 1000 }, done)).toBe('done')
})

test.runIf(existsSync('/proc/self/stat'))('so is one whose number now belongs to a process started later', async () => {
  const lock = newLock()
  writeFileSync(lock, lockOf(livingProcess(), '1'))
  expect(await withWriteLock(lock, { patienceMs: 1000 }, done)).toBe('done')
})

test.each(['', '1', 'null', '{"pid":1}', 'noise'])(
  'a lock that holds %j is taken over after a few seconds',
  async (content) => {
    const lock = newLock()
    writeFileSync(lock, content)
    await expect(withWriteLock(lock, { patienceMs: 10 }, done)).rejects.toThrow(/number unknown/)
    const before = new Date(Date.now() - 10_000)
    utimesSync(lock, before, before)
    expect(await withWriteLock(lock, { patienceMs: 1000 }, done)).toBe('done')
  },
)

test('a lock that is held too long is reported with what to do, and stays', async () => {
  const lock = newLock()
  const pid = livingProcess()
  writeFileSync(lock, JSON.stringify({ ...(await processIdentity(pid)), token: 'another' }))
  const waitedFor: number[] = []
  const options = { patienceMs: 500, onWaiting: (holder: number) => waitedFor.push(holder) }
  const waiting = withWriteLock(lock, options, done)
  await expect(waiting).rejects.toThrow(SetupError)
  await expect(waiting).rejects.toThrow(new RegExp(`process \\(number ${pid}\\)`))
  expect(waitedFor).toEqual([pid])
  expect(readdirSync(dirname(lock))).toEqual(['lock'])
})

test('waiting can be ended', async () => {
  const lock = newLock()
  writeFileSync(lock, lockOf(livingProcess()))
  const abort = new AbortController()
  const reason = new Error('told to stop')
  const waiting = withWriteLock(lock, { patienceMs: 60_000, signal: abort.signal }, done)
  setTimeout(() => abort.abort(reason), 50)
  await expect(waiting).rejects.toBe(reason)
})

test('work that fails gives the lock back', async () => {
  const lock = newLock()
  const broken = () => Promise.reject(new Error('broken'))
  await expect(withWriteLock(lock, { patienceMs: 1000 }, broken)).rejects.toThrow('broken')
  expect(existsSync(lock)).toBe(false)
})

test('a lock that another process has meanwhile is left to it', async () => {
  const lock = newLock()
  const theirs = lockOf(1)
  await withWriteLock(lock, { patienceMs: 1000 }, () => Promise.resolve(writeFileSync(lock, theirs)))
  expect(readFileSync(lock, 'utf8')).toBe(theirs)
})

test('a lock is free, busy while it is held, or abandoned', async () => {
  const lock = newLock()
  expect(await lockState(lock)).toBe('free')
  await withWriteLock(lock, { patienceMs: 1000 }, async () => expect(await lockState(lock)).toBe('busy'))
  writeFileSync(lock, lockOf(goneProcess()))
  expect(await lockState(lock)).toBe('abandoned')
})
