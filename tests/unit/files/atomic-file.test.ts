import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFile } from '../../../src/adapters/files/atomic-file.ts'

test('a file is replaced as a whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atomic-'))
  writeFileSync(join(folder, 'file'), 'old')
  await replaceFile(join(folder, 'file'), 'new')
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['file'])
})

test('a file that cannot be replaced leaves nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'atomic-'))
  mkdirSync(join(folder, 'taken'))
  await expect(replaceFile(join(folder, 'taken'), 'new')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
})
