import { expect, test } from 'vitest'
import { embedMissing, missingInputs } from '../../../src/core/indexing/embed-missing.ts'

/** A task whose embedding of a text is its length. */
function lengths(inputs: readonly string[], known: Readonly<Record<string, number>> = {}) {
  const asked: string[] = []
  return {
    asked,
    inputs,
    cache: new Map(Object.entries(known)),
    embed: (texts: readonly string[]) => {
      asked.push(...texts)
      return Promise.resolve(texts.map((text) => text.length))
    },
  }
}

test('each distinct text that is not known yet is embedded once, in order', async () => {
  const first = lengths(['a', 'bb', 'a', 'ccc'])
  expect(missingInputs(first)).toEqual(['a', 'bb', 'ccc'])
  const { embeddings, hashes } = await embedMissing(first, () => {})
  expect(first.asked).toEqual(['a', 'bb', 'ccc'])
  expect(embeddings).toEqual([1, 2, 1, 3])

  const known = Object.fromEntries(hashes.map((hash, i) => [hash, embeddings[i] ?? 0]))
  const second = lengths(['ccc', 'dddd', 'bb'], known)
  expect((await embedMissing(second, () => {})).embeddings).toEqual([3, 4, 2])
  expect(second.asked).toEqual(['dddd'])
})

test('progress adds up to what had to be embedded; nothing to do reports nothing', async () => {
  const counts: number[] = []
  const texts = Array.from({ length: 40 }, (_, i) => `text ${i}`)
  const { embeddings, hashes } = await embedMissing(lengths(texts), (count) => counts.push(count))
  expect(counts).toEqual([16, 16, 8])
  const known = Object.fromEntries(hashes.map((hash, i) => [hash, embeddings[i] ?? 0]))
  await embedMissing(lengths(texts, known), () => counts.push(0))
  expect(counts).toHaveLength(3)
})

test('an embedder that returns too little is found out', async () => {
  const broken = { ...lengths(['a', 'b']), embed: () => Promise.resolve([1]) }
  await expect(embedMissing(broken, () => {})).rejects.toThrow(/nothing for input 2/)
})
