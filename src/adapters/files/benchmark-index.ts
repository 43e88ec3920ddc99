import { closeSync, openSync, readSync } from 'node:fs'
import { type FileHandle, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Passage } from '../../core/chunking/passage.ts'
import type { PassageTokens, TokenEmbedding } from '../../core/retrieval/ports.ts'
import { writeDurably } from './atomic-file.ts'
import { packIds, packTokens, packVectors, unpackIds, unpackVectors } from './vector-files.ts'

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
  readonly vectors: readonly Float32Array[]
  /** Their vectors stay on the disk, some 40 kilobytes a passage, and are read when they are asked for */
  readonly tokens: PassageTokens
  readonly graphFile: string
  close(): void
}

/** What is kept in `folder`; `null` when there is none. */
export async function openBenchmarkIndex(folder: string, dimensions: number): Promise<BenchmarkIndex | null> {
  try {
    const passages = JSON.parse(await readFile(join(folder, PASSAGES), 'utf8')) as Passage[]
    const vectors = unpackVectors(await readFile(join(folder, VECTORS)), dimensions)
    const counts = JSON.parse(await readFile(join(folder, TOKEN_COUNTS), 'utf8')) as number[]
    const ids = unpackIds(counts, await readFile(join(folder, TOKEN_IDS)))
    const file = openSync(join(folder, TOKENS), 'r')
    const tokens = { ids, vectorsOf: tokenReader(file, counts, dimensions) }
    return { passages, vectors, tokens, graphFile: join(folder, GRAPH), close: () => closeSync(file) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function tokenReader(file: number, counts: readonly number[], dimensions: number): PassageTokens['vectorsOf'] {
  const starts: number[] = []
  let next = 0
  for (const count of counts) {
    starts.push(next)
    next += count * dimensions
  }
  return (passage) => {
    const vectors = new Int8Array((counts[passage] ?? 0) * dimensions)
    readSync(file, vectors, 0, vectors.length, starts[passage] ?? 0)
    return vectors
  }
}

/** The content of an index that is being made; embeddings come in batches, in the order of the passages. */
export interface NewBenchmarkIndex {
  readonly passages: readonly Passage[]
  readonly embeddings: AsyncIterable<readonly TokenEmbedding[]>
  writeGraph(file: string, vectors: readonly Float32Array[]): Promise<void>
}

/** Keeps an index in `folder`, which appears in one step or not at all. Tokens are written as they come, for they may not fit into memory. */
export async function writeBenchmarkIndex(folder: string, index: NewBenchmarkIndex): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true })
  const stage = await mkdtemp(`${folder}-staged-`)
  try {
    const vectors: Float32Array[] = []
    const counts: number[] = []
    const [ids, tokens] = [await open(join(stage, TOKEN_IDS), 'w'), await open(join(stage, TOKENS), 'w')]
    try {
      for await (const batch of index.embeddings) {
        await writeWhole(ids, packIds(batch))
        await writeWhole(tokens, packTokens(batch))
        for (const embedding of batch) {
          vectors.push(embedding.vector)
          counts.push(embedding.ids.length)
        }
      }
    } finally {
      await Promise.all([ids.close(), tokens.close()])
    }
    await writeDurably(join(stage, PASSAGES), JSON.stringify(index.passages))
    await writeDurably(join(stage, VECTORS), packVectors(vectors))
    await writeDurably(join(stage, TOKEN_COUNTS), JSON.stringify(counts))
    await index.writeGraph(join(stage, GRAPH), vectors)
    await rename(stage, folder)
  } catch (error) {
    await rm(stage, { recursive: true, force: true })
    throw error
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written)).bytesWritten
  }
}
