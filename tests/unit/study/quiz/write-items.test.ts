import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { PARSERS } from '../../../../src/app/library/parsers.ts'
import type { Document } from '../../../../src/core/corpus/document.ts'
import { readDocuments } from '../../../../src/core/indexing/read-documents.ts'
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

test('items are spread over the library: from most of its sentences, few from each', () => {
  const ofSentence = new Map<string, number>()
  for (const { source } of written.items) ofSentence.set(source.quote, (ofSentence.get(source.quote) ?? 0) + 1)
  expect(Math.max(...ofSentence.values())).toBeLessThanOrEqual(5)
  expect(ofSentence.size).toBeGreaterThan(150)
  expect(new Set(written.items.map(({ source }) => source.documentId)).size).toBe(library.documents.size)
})

test('no stem holds its answer', () => {
  for (const item of written.items) {
    if (item.kind === 'true-false' || item.kind === 'match') continue
    const answer = item.kind === 'cloze' ? item.accepted[0] : (item.options[item.right] ?? '')
    const stem = item.stem.replace(/ \([^()]*\)$/, '')
    expect(` ${stem.toLowerCase()} `).not.toMatch(
      new RegExp(`[\\s(]${answer.toLowerCase().replace(/[.+^]/g, '\\$&')}[\\s.,;:)]`),
    )
  }
})

test('no two options are alike, and the right one stands anywhere among them', () => {
  const positions = new Set<number>()
  for (const item of written.items) {
    if (item.kind === 'cloze') continue
    expect(new Set(item.options.map((option) => option.toLowerCase())).size, item.stem).toBe(item.options.length)
    expect(item.options[item.right], item.stem).toBeDefined()
    if (item.kind === 'choice') positions.add(item.right)
  }
  expect([...positions].sort()).toEqual([0, 1, 2, 3])
})

test('a research article of another field gives items of whole sentences, none of its legends or of what "we" did', async () => {
  const path = createRequire(import.meta.url).resolve('substance-texture/dist/data/elife-32671/manuscript.xml')
  const { documents } = await readDocuments([{ path, bytes: readFileSync(path) }], PARSERS)
  const [article] = documents
  const { items, rejects } = writeItems({ documents: new Map(documents.map((each) => [each.id, each])) })
  expect(items.length).toBeGreaterThan(25)
  expect(rejects['hangs on a reference'] ?? 0).toBeGreaterThan(100)
  for (const { source, stem } of items) {
    expect(article?.text.slice(source.start, source.end)).toBe(source.quote)
    expect(stem).not.toMatch(/\b(?:we|our)\b|\((?:A|B|C)\) [A-Z]|\[\d/i)
  }
})

test('the first item is there before the others are written', () => {
  const first = firstOf(attempts(library))
  expect(first).toEqual(written.items[0])
})

function firstOf(made: ReturnType<typeof attempts>) {
  for (const attempt of made) if ('item' in attempt) return attempt.item
  return null
}
