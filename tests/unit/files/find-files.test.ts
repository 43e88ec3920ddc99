import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { findFiles } from '../../../src/adapters/files/find-files.ts'
import { globToRegExp } from '../../../src/adapters/files/glob-pattern.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'))
  mkdirSync(join(folder, 'papers', 'old'), { recursive: true })
  mkdirSync(join(folder, 'papers', '.git'))
  mkdirSync(join(folder, 'empty'))
  for (const path of [
    ...[
      'a.md',
      'papers/b.pdf',
      'papers/b.pdf.meta.json',
      'papers/old/c.pdf',
      'papers/.hidden.pdf',
      'papers/.git/d.pdf',
    ],
    'odd[1].md',
  ]) {
    writeFileSync(join(folder, path), path)
  }
  symlinkSync('/etc/hostname', join(folder, 'papers', 'link.pdf'))
  symlinkSync(folder, join(folder, 'papers', 'old', 'round'))
})

const found = async (...names: readonly string[]) =>
  (await findFiles(names, folder)).map(({ given, problem }) => (problem === null ? given : `${given}: ${problem}`))

test('files, folders and patterns give every file once, without hidden ones and sidecars; links are named, not followed', async () => {
  expect(await found('a.md', join(folder, 'a.md'))).toEqual(['a.md'])
  expect(await found('papers')).toEqual([
    'papers/b.pdf',
    'papers/link.pdf: It is a link; give the file that it points to.',
    'papers/old/c.pdf',
    'papers/old/round: It is a link; give the file that it points to.',
  ])
  expect(await found('papers/*.pdf')).toEqual([
    'papers/b.pdf',
    'papers/link.pdf: It is a link; give the file that it points to.',
  ])
  expect(await found('**/{b,c}.pdf', 'papers/b.pdf')).toEqual(['papers/b.pdf', 'papers/old/c.pdf'])
  expect(await found('odd[1].md')).toEqual(['odd[1].md'])
})

test.each([
  ['nothing.md', /^nothing\.md: There is no such file or folder\.$/],
  ['*.docx', /^\*\.docx: No file fits this pattern\.$/],
  ['empty', /^empty: There is no file in this folder\.$/],
  ['papers/link.pdf', /: It is a link; give the file or folder that it points to\.$/],
  ['papers/b.pdf.meta.json', /: It describes another file; add papers\/b\.pdf, and it goes along\.$/],
])('%s is named with the reason', async (name, sentence) => {
  expect((await found(name)).join()).toMatch(sentence)
})

test.each([
  ['*.pdf', ['a.pdf'], ['a/b.pdf', 'a.pdf.txt', 'apdf']],
  ['**/*.pdf', ['a.pdf', 'a/b/c.pdf'], ['a/b/c.txt']],
  ['a/**', ['a/b', 'a/b/c'], ['b/a']],
  ['?.md', ['a.md', 'ü.md', '🧬.md'], ['ab.md', '.md']],
  ['[a-c].md', ['b.md'], ['d.md']],
  ['[!a-c].md', ['d.md'], ['b.md', '/.md']],
  ['x.{pdf,md}', ['x.pdf', 'x.md'], ['x.txt']],
  ['(1)+.md', ['(1)+.md'], ['11.md']],
  ['[', ['['], ['a']],
])('the pattern %s fits what a shell would fit', (pattern, fitting, others) => {
  const expression = globToRegExp(pattern)
  expect(fitting.filter((path) => !expression.test(path))).toEqual([])
  expect(others.filter((path) => expression.test(path))).toEqual([])
})
