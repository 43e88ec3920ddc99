import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBm25Index } from '../../../src/core/retrieval/bm25-index.ts'

/** The formula written down once more, slowly: every text is scored for every query token. */
function naiveScores(texts: readonly (readonly string[])[], query: readonly string[]): readonly number[] {
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  return texts.map((text) =>
    query.reduce((score, token) => {
      const frequency = text.filter((other) => other === token).length
      const holders = texts.filter((other) => other.includes(token)).length
      const idf = Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5))
      const saturated = (frequency * 2.5) / (frequency + 1.5 * (0.25 + (0.75 * text.length) / average))
      return frequency === 0 ? score : score + idf * saturated
    }, 0),
  )
}

const token = fc.constantFrom('cell', 'exosom', 'bone', 'fat', 'cd73', 'toString', '__proto__')
const texts = fc.array(fc.array(token, { maxLength: 12 }), { minLength: 1, maxLength: 20 })

test('scores and order equal the formula applied text by text', () => {
  fc.assert(
    fc.property(texts, fc.array(token, { maxLength: 6 }), (corpus, query) => {
      const expected = naiveScores(corpus, query)
      const found = createBm25Index(corpus).search(query, corpus.length)
      expect(found.length).toBe(expected.filter((score) => score > 0).length)
      for (const { id, score } of found) expect(score).toBeCloseTo(expected[id] ?? Number.NaN, 10)
      expect([...found].sort((a, b) => b.score - a.score || a.id - b.id)).toEqual(found)
    }),
  )
})

test('the limit and the filter hold, and the best stay', () => {
  const index = createBm25Index([['cell'], ['cell', 'bone'], ['bone', 'bone'], []])
  expect(index.search(['bone'], 1).map(({ id }) => id)).toEqual([2])
  expect(index.search(['bone'], 9, (id) => id !== 2).map(({ id }) => id)).toEqual([1])
  expect(index.search([], 9)).toEqual([])
  expect(createBm25Index([]).search(['bone'], 9)).toEqual([])
})

test('a rare token weighs more than a common one, an unknown one most', () => {
  const { idf, has } = createBm25Index([['cell', 'bone'], ['cell'], ['cell']])
  expect(idf('bone')).toBeGreaterThan(idf('cell'))
  expect(idf('price')).toBeGreaterThan(idf('bone'))
  expect([has('bone'), has('price')]).toEqual([true, false])
})
