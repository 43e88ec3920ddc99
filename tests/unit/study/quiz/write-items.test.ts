import { beforeAll, expect, test } from 'vitest'
import type { Document } from '../../../../src/core/corpus/document.ts'
import { attempts, type WrittenItems, writeItems } from '../../../../src/core/study/quiz/write-items.ts'
import { bundledLibrary } from './bundled-library.ts'

let library: { readonly documents: ReadonlyMap<string, Document> }
let written: WrittenItems

beforeAll(async () => {
  library = await bundledLibrary()
  written = writeItems(library)
})

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

test('no two items have the same name, and the same seed names them alike', () => {
  const ids = written.items.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(writeItems(library).items).toEqual(written.items)
})

test('the first item is there before the last is written', () => {
  const lazily = attempts(library)
  const first = [...lazily].find((attempt) => 'item' in attempt)
  expect(first).toEqual({ item: written.items[0] })
})
