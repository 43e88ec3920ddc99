import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createCorpusChanges, removeUnfinished } from '../../../src/adapters/files/corpus-changes.ts'
import { SetupError, UserError } from '../../../src/core/shared/errors.ts'

let corpus: string
const bytes = (text: string) => new TextEncoder().encode(text)
const content = (path: string) => readFileSync(join(corpus, path), 'utf8')
const tree = () => (readdirSync(corpus, { recursive: true }) as string[]).sort()

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'changes-'))
  writeFileSync(join(corpus, 'old.md'), 'old')
})

test('a file is put in its place as a whole, and never over another', async () => {
  const changes = createCorpusChanges(corpus)
  await changes.put({ path: 'added/new.md', bytes: bytes('new') })
  expect(content('added/new.md')).toBe('new')
  await expect(changes.put({ path: 'added/new.md', bytes: bytes('newer') })).rejects.toThrow(UserError)
  expect([content('added/new.md'), readdirSync(join(corpus, 'added'))]).toEqual(['new', ['new.md']])
})

test('of several files all are added or none', async () => {
  const changes = createCorpusChanges(corpus)
  const [one, two] = [
    { path: 'added/one.md', bytes: bytes('one') },
    { path: 'added/two.md', bytes: bytes('two') },
  ]
  await changes.put(two)
  await expect(changes.put(one, two)).rejects.toThrow(/two\.md in the library already/)
  expect(readdirSync(join(corpus, 'added'))).toEqual(['two.md'])
})

test('what is set aside is kept under its name, whatever has been there before', async () => {
  const changes = createCorpusChanges(corpus)
  expect(await changes.setAside('old.md')).toBe('.removed/old.md')
  writeFileSync(join(corpus, 'old.md'), 'second')
  expect(await changes.setAside('old.md')).toBe('.removed/old.md-2')
  expect([content('.removed/old.md'), content('.removed/old.md-2')]).toEqual(['old', 'second'])
})

test('an attempt that fails takes back its own changes and no others', async () => {
  const changes = createCorpusChanges(corpus)
  await changes.put({ path: 'added/kept.md', bytes: bytes('kept') })
  const failing = changes.attempt(async () => {
    await changes.setAside('old.md')
    await changes.put({ path: 'old.md', bytes: bytes('new') })
    await changes.attempt(() => changes.put({ path: 'added/more.md', bytes: bytes('more') }))
    throw new Error('the disk is on fire')
  })
  await expect(failing).rejects.toThrow('the disk is on fire')
  expect([content('old.md'), content('added/kept.md')]).toEqual(['old', 'kept'])
  expect(tree().filter((path) => path.endsWith('.md'))).toEqual(['added/kept.md', 'old.md'])
})

test('a link never leads a file out of the library', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'))
  symlinkSync(outside, join(corpus, 'added'))
  const putting = createCorpusChanges(corpus).put({ path: 'added/new.md', bytes: bytes('new') })
  await expect(putting).rejects.toThrow(SetupError)
  await expect(putting).rejects.toThrow(/is a link that leads out of the library's folder/)
  expect(readdirSync(outside)).toEqual([])
})

test('what a killed program left half written is cleared away, and nothing else', async () => {
  mkdirSync(join(corpus, 'added'))
  writeFileSync(join(corpus, 'added', '.incoming-0123456789ab'), 'hal')
  writeFileSync(join(corpus, 'added', 'whole.md'), 'whole')
  await removeUnfinished(corpus, ['added', 'fetched'])
  expect([existsSync(join(corpus, 'added', '.incoming-0123456789ab')), content('added/whole.md')]).toEqual([
    false,
    'whole',
  ])
})

test('a folder that may not be written to is named with the setting', async () => {
  writeFileSync(join(corpus, 'added'), 'a file in the place of the folder')
  const putting = createCorpusChanges(corpus).put({ path: 'added/new.md', bytes: bytes('new') })
  await expect(putting).rejects.toMatchObject({ name: 'SetupError', remedy: expect.stringContaining('CORPUS_DIR') })
})
