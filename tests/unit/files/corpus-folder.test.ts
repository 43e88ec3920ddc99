import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCorpusFolder } from '../../../src/adapters/files/corpus-folder.ts'
import { SetupError } from '../../../src/core/shared/errors.ts'

test('reads every file below the folder by its path, but not what describes the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  mkdirSync(join(folder, 'reviews', 'old'), { recursive: true })
  for (const path of ['b.txt', 'reviews/a.txt', 'reviews/old/c.txt', 'README.md', 'reviews/README.md', '.DS_Store']) {
    writeFileSync(join(folder, path), path)
  }
  const files = await readCorpusFolder(folder)
  expect(files.map(({ path }) => path)).toEqual(['b.txt', 'reviews/a.txt', 'reviews/old/c.txt'])
  expect(new TextDecoder().decode(files[1]?.bytes)).toBe('reviews/a.txt')
  expect(await readCorpusFolder(`${folder}/`)).toHaveLength(3)
})

test('links, files that cannot be read and files that are too large come with the reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  symlinkSync('/etc/passwd', join(folder, 'a.txt'))
  symlinkSync('/etc', join(folder, 'b'))
  writeFileSync(join(folder, 'c.txt'), '')
  truncateSync(join(folder, 'c.txt'), 101_000_000)
  const files = await readCorpusFolder(folder)
  expect(files.map(({ path, bytes, problem }) => [path, bytes.length, problem])).toEqual([
    ['a.txt', 0, 'It is a link; put the file itself there.'],
    ['b', 0, 'It is a link; put the file itself there.'],
    ['c.txt', 0, 'It has 101 MB; a file may have 100 MB. Split it.'],
  ])
})

test('files that are set aside are no part of the library', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  mkdirSync(join(folder, '.removed', 'added'), { recursive: true })
  writeFileSync(join(folder, '.removed', 'added', 'a.txt'), 'gone')
  expect(await readCorpusFolder(folder)).toEqual([])
})

test('a folder that is not there is named with what to do', async () => {
  const reading = readCorpusFolder('/nowhere/at/all')
  await expect(reading).rejects.toThrow(SetupError)
  await expect(reading).rejects.toThrow(/\/nowhere\/at\/all cannot be read \(ENOENT\)/)
  await expect(reading).rejects.toMatchObject({ remedy: expect.stringContaining('CORPUS_DIR') })
})
