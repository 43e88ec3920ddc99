import { expect, test } from 'vitest'
import { embedMissing } from '../../../src/core/indexing/embed-missing.ts'
import type { Embedder } from '../../../src/core/retrieval/ports.ts'

function lengthEmbedder(): Embedder & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    fingerprint: 'length',
    dimensions: 1,
    maxTokens: 100,
    countTokens: (text) => text.length,
    embed: (texts) => {
      asked.push(...texts)
      return Promise.resolve(texts.map((text) => Float32Array.of(text.length)))
    },
  }
}

test('each distinct text that is not known yet is embedded once, in order', async () => {
  const first = lengthEmbedder()
  const { vectors, inputHashes, embedded } = await embedMissing(['a', 'bb', 'a', 'ccc'], first, new Map(), () => {})
  expect(first.asked).toEqual(['a', 'bb', 'ccc'])
  expect(vectors.map(([number]) => number)).toEqual([1, 2, 1, 3])
  expect(embedded).toBe(3)

  const cache = new Map(vectors.map((vector, i) => [inputHashes[i] ?? '', vector]))
  const second = lengthEmbedder()
  const again = await embedMissing(['ccc', 'dddd', 'bb'], second, cache, () => {})
  expect(second.asked).toEqual(['dddd'])
  expect(again.vectors.map(([number]) => number)).toEqual([3, 4, 2])
})

test('progress starts at nothing and ends at all; nothing to do reports nothing', async () => {
  const reports: string[] = []
  const texts = Array.from({ length: 40 }, (_, i) => `text ${i}`)
  const { vectors, inputHashes } = await embedMissing(texts, lengthEmbedder(), new Map(), (done, total) =>
    reports.push(`${done}/${total}`),
  )
  expect(reports).toEqual(['0/40', '16/40', '32/40', '40/40'])
  const cache = new Map(vectors.map((vector, i) => [inputHashes[i] ?? '', vector]))
  await embedMissing(texts, lengthEmbedder(), cache, () => reports.push('more'))
  expect(reports).toHaveLength(4)
})

test.each([
  ['too few numbers', Float32Array.of()],
  ['not a number', Float32Array.of(Number.NaN)],
])('an embedder that returns %s is found out', async (_, vector) => {
  const broken = { ...lengthEmbedder(), embed: () => Promise.resolve([vector]) }
  await expect(embedMissing(['a'], broken, new Map(), () => {})).rejects.toThrow(/not 1 finite numbers/)
})
