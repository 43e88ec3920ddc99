import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkDatabase } from '../../../src/app/check-database.ts'
import { type OpenedStudy, openStudy } from '../../../src/app/open-study.ts'
import { SETTINGS } from '../../../src/config/settings.ts'
import { sampleCard } from '../../contracts/cards.ts'

const NOON = Date.UTC(2026, 2, 4, 12)
const DAY_MS = 86_400_000

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exocite-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const configOf = (folder: string) => SETTINGS.parse({ DATA_DIR: folder })

async function open(folder: string, now = NOON) {
  const events: string[] = []
  const clock = { now: () => new Date(now), monotonicMs: () => 0 }
  const log = (_: string, event: string) => void events.push(event)
  const study = await openStudy({ config: configOf(folder), clock, log, signal: new AbortController().signal })
  if (study === 'stopped') throw new Error('Nobody has stopped it.')
  return { study: study as OpenedStudy, events }
}

test('what is saved is there at the next start, and one backup is made a day', async () => {
  const folder = newFolder()
  const first = await open(folder)
  await first.study.rooms.change('room', null, { board: true })
  await first.study.backUp()
  await first.study.backUp()
  await first.study.close()
  const second = await open(folder, NOON + DAY_MS)
  expect((await second.study.rooms.settings('room')).board).toBe(true)
  await second.study.backUp()
  await second.study.close()
  expect(readdirSync(join(folder, 'backups'))).toEqual([
    'study-2026-03-04T12-00-00Z.db',
    'study-2026-03-05T12-00-00Z.db',
  ])
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'study.db'])
})

test('a second bot waits for the first, and can be stopped meanwhile', async () => {
  const folder = newFolder()
  const { study } = await open(folder)
  const stop = new AbortController()
  const clock = { now: () => new Date(NOON), monotonicMs: () => 0 }
  const waiting = openStudy({ config: configOf(folder), clock, log: () => {}, signal: stop.signal })
  stop.abort()
  expect(await waiting).toBe('stopped')
  await study.close()
})

test('a damaged database is mended at the start, and what people had deleted stays deleted', async () => {
  const folder = newFolder()
  const file = join(folder, 'study.db')
  const first = await open(folder)
  await first.study.cards.add([sampleCard('a', { madeAt: NOON - 1 })])
  await first.study.rooms.change('room', null, { board: true })
  await first.study.backUp()
  await first.study.personalData.delete('ann')
  await first.study.close()
  writeFileSync(file, readFileSync(file).fill(7, 0, 100))
  const second = await open(folder, NOON + 1000)
  expect(second.events).toEqual(['database-restored', 'forgotten-again'])
  expect((await second.study.rooms.settings('room')).board).toBe(true)
  expect(await second.study.cards.list('ann')).toEqual([])
  await second.study.close()
  const third = await open(folder, NOON + 2000)
  expect(third.events).toEqual([])
  await third.study.close()
})

test('the check says when the data has changed long after the last backup', async () => {
  const folder = newFolder()
  const longAgo = await open(folder)
  await longAgo.study.backUp()
  await longAgo.study.close()
  await expect(checkDatabase(configOf(folder))).rejects.toThrow(
    /study\.db has changed since 2026-03-04 12:00 UTC, when its last backup was made\./,
  )
})
