import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
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

test('a folder that is not there is named with what to do', async () => {
  const reading = readCorpusFolder('/nowhere/at/all')
  await expect(reading).rejects.toThrow(SetupError)
  await expect(reading).rejects.toThrow(/\/nowhere\/at\/all cannot be read \(ENOENT\)/)
  await expect(reading).rejects.toMatchObject({ remedy: expect.stringContaining('CORPUS_DIR') })
})
