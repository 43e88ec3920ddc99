import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuseScores } from '../../../src/core/retrieval/fuse-scores.ts'

const list = fc
  .uniqueArray(fc.record({ id: fc.nat(30), score: fc.float({ min: -1, max: 50, noNaN: true }) }), {
    selector: ({ id }) => id,
  })
  .map((scored) => scored.sort((a, b) => b.score - a.score))

test('every id appears once, best first, with scores from 0 to 1', () => {
  fc.assert(
    fc.property(list, list, (dense, lexical) => {
      const fused = fuseScores(dense, lexical)
      const ids = new Set([...dense, ...lexical].map(({ id }) => id))
      expect(new Set(fused.map(({ id }) => id))).toEqual(ids)
      expect(fused.length).toBe(ids.size)
      for (const { score } of fused) expect(score >= 0 && score <= 1 + 1e-9).toBe(true)
      expect([...fused].sort((a, b) => b.score - a.score || a.id - b.id)).toEqual(fused)
    }),
  )
})

test('what leads both lists leads the fused one, and meaning outweighs words', () => {
  const dense = [
    { id: 1, score: 0.8 },
    { id: 2, score: 0.5 },
    { id: 3, score: 0.1 },
  ]
  const lexical = [
    { id: 1, score: 9 },
    { id: 3, score: 7 },
  ]
  expect(fuseScores(dense, lexical).map(({ id }) => id)).toEqual([1, 2, 3])
  expect(
    fuseScores(
      [
        { id: 1, score: 0.9 },
        { id: 4, score: 0.2 },
      ],
      [
        { id: 2, score: 9 },
        { id: 4, score: 1 },
      ],
    )[0]?.id,
  ).toBe(1)
})
