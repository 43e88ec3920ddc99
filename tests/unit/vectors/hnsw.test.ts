import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHnswIndex, writeHnswIndex } from '../../../src/adapters/vectors/hnsw.ts'
import { dot } from '../../../src/core/retrieval/dot.ts'

const DIMENSIONS = 32

/** Directions spread evenly but reproducibly: a linear congruential generator and the Box-Muller transform. */
function unitVectors(count: number, seed: number): readonly Float32Array[] {
  let state = seed
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 1) / 4294967297
  }
  return Array.from({ length: count }, () => {
    const raw = Float32Array.from({ length: DIMENSIONS }, () => {
      return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    })
    const length = Math.sqrt(dot(raw, raw))
    return raw.map((number) => number / length)
  })
}

async function reopen(vectors: readonly Float32Array[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'hnsw-')), 'graph')
  await writeHnswIndex(file, vectors, DIMENSIONS)
  return readHnswIndex(file, DIMENSIONS)
}

function exact(vectors: readonly Float32Array[], query: Float32Array, limit: number, accepts = (_: number) => true) {
  return vectors
    .map((vector, id) => ({ id, score: dot(vector, query) }))
    .filter(({ id }) => accepts(id))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit)
}

test('finds at least 95 % of the ten true neighbours among 3,000, with their cosines', async () => {
  const vectors = unitVectors(3000, 1)
  const index = await reopen(vectors)
  let shared = 0
  const queries = unitVectors(50, 2)
  for (const query of queries) {
    const truth = exact(vectors, query, 10)
    const found = index.search(query, 10)
    expect(found.length).toBe(10)
    for (const { id, score } of found) expect(score).toBeCloseTo(dot(vectors[id] ?? query, query), 4)
    shared += found.filter(({ id }) => truth.some((other) => other.id === id)).length
  }
  expect(shared / (10 * queries.length)).toBeGreaterThanOrEqual(0.95)
})

test('a filter that lets few through still finds exactly those', async () => {
  const vectors = unitVectors(1000, 3)
  const index = await reopen(vectors)
  const accepts = (id: number) => id % 200 === 7
  for (const query of unitVectors(10, 4)) {
    expect(index.search(query, 10, accepts).map(({ id }) => id)).toEqual(
      exact(vectors, query, 10, accepts).map(({ id }) => id),
    )
  }
})

test('more neighbours than there are, none, and an empty index are no errors', async () => {
  const [query = new Float32Array(DIMENSIONS), ...vectors] = unitVectors(4, 5)
  const index = await reopen(vectors)
  expect(index.size).toBe(3)
  expect(index.search(query, 99).length).toBe(3)
  expect(index.search(query, 0)).toEqual([])
  const empty = await reopen([])
  expect(empty.size).toBe(0)
  expect(empty.search(query, 5)).toEqual([])
})

test('the same vectors give the same answer each time', async () => {
  const vectors = unitVectors(500, 6)
  const [query = new Float32Array(DIMENSIONS)] = unitVectors(1, 7)
  expect((await reopen(vectors)).search(query, 20)).toEqual((await reopen(vectors)).search(query, 20))
})
