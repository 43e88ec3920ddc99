import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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

test.each(['.', './', '../corpus-itself', './/'])('a folder named %j gives the whole paths', async (named) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'corpus-itself')
  mkdirSync(join(folder, 'reviews'), { recursive: true })
  writeFileSync(join(folder, 'reviews', 'a.txt'), 'a')
  const before = process.cwd()
  process.chdir(folder)
  onTestFinished(() => process.chdir(before))
  expect((await readCorpusFolder(named)).map(({ path }) => path)).toEqual(['reviews/a.txt'])
})

test('links and files that are too large come with their problem, and the rest is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  writeFileSync(join(folder, 'a.txt'), 'a')
  // A film: all zeros, and no room taken on the disk.
  writeFileSync(join(folder, 'film.mp4'), '')
  truncateSync(join(folder, 'film.mp4'), 3_000_000_000)
  symlinkSync(tmpdir(), join(folder, 'folder'))
  symlinkSync('a.txt', join(folder, 'link.txt'))
  const files = await readCorpusFolder(folder)
  expect(files.map(({ path, problem }) => [path, problem])).toEqual([
    ['a.txt', undefined],
    ['film.mp4', 'It is too large (3000 MB; the limit is 100 MB). Split it.'],
    ['folder', 'It is a link; put the file itself there.'],
    ['link.txt', 'It is a link; put the file itself there.'],
  ])
})

test.skipIf(process.platform === 'win32')('a library of more files than may be open at a time is read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  for (let i = 0; i < 300; i++) writeFileSync(join(folder, `${i}.txt`), 'x')
  const script = `import('./dist/adapters/files/corpus-folder.js').then(async ({ readCorpusFolder }) => {
    const files = await readCorpusFolder(process.argv[1])
    console.log(files.filter(({ problem }) => problem === undefined).length)
  })`
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -n 64; exec "$0" -e "$1" "$2"', process.execPath, script, folder])
  expect(String(stdout).trim()).toBe('300')
})

test('a folder that is not there is named with what to do', async () => {
  const reading = readCorpusFolder('/nowhere/at/all')
  await expect(reading).rejects.toThrow(SetupError)
  await expect(reading).rejects.toThrow(/\/nowhere\/at\/all cannot be read \(ENOENT\)/)
  await expect(reading).rejects.toMatchObject({ remedy: expect.stringContaining('CORPUS_DIR') })
})
