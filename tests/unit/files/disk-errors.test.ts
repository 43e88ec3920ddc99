import { mkdtempSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explainDiskError } from '../../../src/adapters/files/disk-errors.ts'
import { SetupError } from '../../../src/core/shared/errors.ts'

test.each([
  ['ENOSPC', /is full/],
  ['EACCES', /may not write/],
  ['EROFS', /cannot be written/],
])('%s becomes a sentence that says what to do', async (code, sentence) => {
  const failing = explainDiskError('/data', () => Promise.reject(Object.assign(new Error('low level'), { code })))
  await expect(failing).rejects.toThrow(SetupError)
  await expect(failing).rejects.toThrow(sentence)
})

test('a file in the place of the folder is explained', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'disk-')), 'data')
  writeFileSync(file, '')
  await expect(explainDiskError(file, () => mkdir(join(file, 'index'), { recursive: true }))).rejects.toThrow(
    /a file is in its place/,
  )
})

test('anything else passes through unchanged', async () => {
  const error = new Error('a bug')
  await expect(explainDiskError('/data', () => Promise.reject(error))).rejects.toBe(error)
})
