import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { docx } from '../../src/adapters/documents/docx.ts'
import { summary } from './summary.ts'

const require = createRequire(import.meta.url)

const folder = dirname(require.resolve('mammoth/test/test-data/tables.docx'))

/** Files that Word and other programs wrote, as a package from the registry carries them. */
const FILES = [
  'comments',
  'simple-list',
  'strict-format',
  'strikethrough',
  'tables',
  'text-box',
  'utf8-bom',
  'footnotes',
  'endnotes',
]

test.each(FILES)('reads %s.docx as reviewed', async (name) => {
  const path = join(folder, `${name}.docx`)
  const file = { path, bytes: readFileSync(path) }
  expect(docx.accepts(file)).toBe(true)
  await expect(summary(await docx.parse(file, new Map()))).toMatchFileSnapshot(`expected/docx-${name}.txt`)
})

test('a real document without a word in it is refused in one sentence', async () => {
  const bytes = readFileSync(join(folder, 'empty.docx'))
  await expect(docx.parse({ path: 'empty.docx', bytes }, new Map())).rejects.toThrow(
    'empty.docx holds no text; add a document that does.',
  )
})
