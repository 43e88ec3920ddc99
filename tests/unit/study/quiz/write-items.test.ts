import { beforeAll, expect, test } from 'vitest'
import type { Document } from '../../../../src/core/corpus/document.ts'
import { attempts, type WrittenItems, writeItems } from '../../../../src/core/study/quiz/write-items.ts'
import { bundledLibrary } from './bundled-library.ts'

let library: { readonly documents: ReadonlyMap<string, Document> }
let written: WrittenItems

beforeAll(async () => {
  library = await bundledLibrary()
  written = writeItems(library)
}, 60_000)

test('the bundled library gives at least 400 items of at least four kinds', () => {
  const kinds = new Set(written.items.map(({ kind }) => kind))
  expect(written.items.length).toBeGreaterThanOrEqual(400)
  expect([...kinds].sort()).toEqual(['choice', 'cloze', 'match', 'true-false'])
})

test('each item cites a sentence of the library, byte for byte', () => {
  for (const { source, id } of written.items) {
    expect(library.documents.get(source.documentId)?.text.slice(source.start, source.end), id).toBe(source.quote)
  }
})

test('no two items have the same name', () => {
  const ids = written.items.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the same sentences give the same items again, alone as among all', () => {
  const anchors = ['def-02', 'prod-09', 'iso-02']
  const again = writeItems(library, { from: ({ anchor }) => anchors.includes(anchor ?? '') })
  const before = written.items.filter(({ source }) => anchors.includes(source.anchor ?? ''))
  expect(before.length).toBeGreaterThan(6)
  expect(again.items).toEqual(before)
})

test('the first item is there before the others are written', () => {
  const first = firstOf(attempts(library))
  expect(first).toEqual(written.items[0])
})

function firstOf(made: ReturnType<typeof attempts>) {
  for (const attempt of made) if ('item' in attempt) return attempt.item
  return null
}
