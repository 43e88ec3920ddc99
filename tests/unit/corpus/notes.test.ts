import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { PARSERS } from '../../../src/app/library/parsers.ts'
import type { Document } from '../../../src/core/corpus/document.ts'
import { type ReadLibrary, readDocuments } from '../../../src/core/indexing/read-documents.ts'
import { slice } from '../../../src/core/shared/span.ts'

const ROOT = join(import.meta.dirname, '../../..')
const CORPUS = join(ROOT, 'corpus')
const ANCHORS: readonly string[] = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/notes-anchors.json'), 'utf8'))
const LISTED: readonly { readonly id: string }[] = JSON.parse(readFileSync(join(CORPUS, 'references.json'), 'utf8'))

let read: ReadLibrary
let notes: readonly Document[]

beforeAll(async () => {
  const paths = ['references.json', ...readdirSync(join(CORPUS, 'notes')).map((name) => `notes/${name}`)]
  read = await readDocuments(
    paths.map((path) => ({ path, bytes: readFileSync(join(CORPUS, path)) })),
    PARSERS,
  )
  notes = read.documents
})

const paragraphs = () =>
  notes.flatMap((document) =>
    document.sections.flatMap(({ path, paragraphs: found }) =>
      found.map((paragraph) => ({ document, path, ...paragraph })),
    ),
  )

test('every file of the notes is read, as study notes with a title', () => {
  expect(read.sources.filter(({ problem }) => problem !== null)).toEqual([])
  expect(notes.length).toBe(read.sources.length - 1)
  expect(notes.every(({ kind, title }) => kind === 'study-notes' && /^[A-Z].*[^.]$/.test(title))).toBe(true)
})

test('each of the facts stands once, as one paragraph under a heading', () => {
  expect(ANCHORS).toHaveLength(207)
  expect(
    paragraphs()
      .map(({ anchor }) => anchor)
      .sort(),
  ).toEqual([...ANCHORS].sort())
  expect(paragraphs().filter(({ path }) => path.length !== 1)).toEqual([])
})

test('the text of each paragraph is that of its file, byte for byte', () => {
  for (const { document, span, anchor } of paragraphs()) {
    const text = slice(document.text, span)
    const bytes = readFileSync(join(CORPUS, document.file))
    expect(bytes.includes(Buffer.from(text)), `${anchor}: ${text}`).toBe(true)
    expect(text, `${anchor}`).toMatch(/^[^\s[\]{}@][^[\]{}@]*[.?!]$/)
  }
})

test('every paragraph as a whole relays listed works, and each listed work is relayed', () => {
  for (const { anchor, span, mentions } of paragraphs()) {
    expect(
      mentions.every((mention) => mention.span.start === span.end && mention.span.end === span.end),
      `${anchor}`,
    ).toBe(true)
    expect(mentions.flatMap(({ keys }) => keys).length, `${anchor}`).toBeGreaterThan(0)
  }
  const cited = new Set(paragraphs().flatMap(({ mentions }) => mentions.flatMap(({ keys }) => keys)))
  expect([...cited].sort()).toEqual(LISTED.map(({ id }) => id).sort())
})

test('every citation key that a note writes is listed', () => {
  const listed = new Set(LISTED.map(({ id }) => id))
  const written = notes.flatMap(({ file }) => readFileSync(join(CORPUS, file), 'utf8').match(/(?<=@)[\w-]+/g) ?? [])
  expect(written.length).toBeGreaterThanOrEqual(207)
  expect(written.filter((key) => !listed.has(key))).toEqual([])
})

test('each relayed work but one, of which no address is known, can be followed', () => {
  const works = new Map(notes.flatMap(({ references }) => references.map((work) => [work.key, work])))
  const unlinked = [...works.values()].filter(({ doi, url }) => doi === null && url === null)
  expect(unlinked.map(({ key }) => key)).toEqual(['scite-author-page-nd'])
})
