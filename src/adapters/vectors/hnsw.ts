import hnswlib from 'hnswlib-node'
import type { VectorIndex } from '../../core/retrieval/ports.ts'

/** Links per node and candidate lists while building and searching; recall against exact search is a test. */
const M = 16
const EF_CONSTRUCTION = 200
const EF_SEARCH = 128
/** Fixed, so that the same vectors always give the same graph */
const SEED = 100

type Graph = InstanceType<typeof hnswlib.HierarchicalNSW>

/** Builds a graph over `vectors` (each `dimensions` long, length 1; position = id) and writes it to `file`. */
export async function writeHnswIndex(
  file: string,
  vectors: readonly Float32Array[],
  dimensions: number,
): Promise<void> {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions)
  graph.initIndex(Math.max(1, vectors.length), M, EF_CONSTRUCTION, SEED)
  // The binding rejects typed arrays.
  vectors.forEach((vector, id) => {
    graph.addPoint([...vector], id)
  })
  await graph.writeIndex(file)
}

/** Opens a graph written by {@link writeHnswIndex}; it lies in memory from then on. */
export async function readHnswIndex(file: string, dimensions: number): Promise<VectorIndex> {
  const graph = new hnswlib.HierarchicalNSW('ip', dimensions)
  await graph.readIndex(file)
  return { size: graph.getCurrentCount(), search: (query, limit, accepts) => search(graph, query, limit, accepts) }
}

function search(graph: Graph, query: Float32Array, limit: number, accepts?: (id: number) => boolean) {
  const size = graph.getCurrentCount()
  // The binding throws when asked for more neighbours than there are.
  const count = Math.min(limit, size)
  if (count <= 0) return []
  // A filter hides nodes from the result, not from the walk: only a walk over all of them surely finds the few it lets through.
  graph.setEf(accepts === undefined ? Math.max(EF_SEARCH, count) : size)
  const { neighbors, distances } = graph.searchKnn([...query], count, accepts)
  return neighbors
    .map((id, rank) => ({ id, score: 1 - (distances[rank] ?? 1) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
}
