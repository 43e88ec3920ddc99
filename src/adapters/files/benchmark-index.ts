import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Passage } from '../../core/chunking/passage.ts'
import type { TokenEmbedding } from '../../core/retrieval/ports.ts'
import { writeDurably } from './atomic-file.ts'
import { packIds, packTokens, packVectors, unpackTokenEmbeddings, unpackVectors } from './vector-files.ts'

const PASSAGES = 'passages.json'
const VECTORS = 'vectors.f32'
const TOKEN_COUNTS = 'token-counts.json'
const TOKEN_IDS = 'token-ids.i32'
const TOKENS = 'tokens.i8'
const GRAPH = 'passages.hnsw'

/** The passages of a benchmark's corpus as they are kept for the next run. */
export interface BenchmarkIndex {
  readonly passages: readonly Passage[]
  /** One per passage */
  readonly embeddings: readonly TokenEmbedding[]
  readonly graphFile: string
}

/** The index kept in `folder`; `null` when there is none. */
export async function readBenchmarkIndex(folder: string, dimensions: number): Promise<BenchmarkIndex | null> {
  try {
    const passages = JSON.parse(await readFile(join(folder, PASSAGES), 'utf8')) as Passage[]
    const vectors = unpackVectors(await readFile(join(folder, VECTORS)), dimensions)
    const counts = JSON.parse(await readFile(join(folder, TOKEN_COUNTS), 'utf8')) as number[]
    const ids = await readFile(join(folder, TOKEN_IDS))
    const tokens = await readFile(join(folder, TOKENS))
    const embeddings = unpackTokenEmbeddings(counts, vectors, { ids, tokens, dimensions })
    return { passages, embeddings, graphFile: join(folder, GRAPH) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Keeps an index in `folder`, which appears in one step or not at all. */
export async function writeBenchmarkIndex(
  folder: string,
  { passages, embeddings }: Omit<BenchmarkIndex, 'graphFile'>,
  writeGraph: (file: string, vectors: readonly Float32Array[]) => Promise<void>,
): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true })
  const stage = await mkdtemp(`${folder}-staged-`)
  try {
    await writeDurably(join(stage, PASSAGES), JSON.stringify(passages))
    const vectors = embeddings.map(({ vector }) => vector)
    await writeDurably(join(stage, VECTORS), packVectors(vectors))
    await writeDurably(join(stage, TOKEN_COUNTS), JSON.stringify(embeddings.map(({ ids }) => ids.length)))
    await writeDurably(join(stage, TOKEN_IDS), packIds(embeddings))
    await writeDurably(join(stage, TOKENS), packTokens(embeddings))
    await writeGraph(join(stage, GRAPH), vectors)
    await rename(stage, folder)
  } catch (error) {
    await rm(stage, { recursive: true, force: true })
    throw error
  }
}
