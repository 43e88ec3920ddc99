import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Passage } from '../../core/chunking/passage.ts'
import { writeDurably } from './atomic-file.ts'
import { packVectors, unpackVectors } from './vector-files.ts'

const PASSAGES = 'passages.json'
const VECTORS = 'vectors.f32'
const GRAPH = 'passages.hnsw'

/** The passages of a benchmark's corpus as they are kept for the next run. */
export interface BenchmarkIndex {
  readonly passages: readonly Passage[]
  /** One per passage */
  readonly vectors: readonly Float32Array[]
  readonly graphFile: string
}

/** The index kept in `folder`; `null` when there is none. */
export async function readBenchmarkIndex(folder: string, dimensions: number): Promise<BenchmarkIndex | null> {
  try {
    const passages = JSON.parse(await readFile(join(folder, PASSAGES), 'utf8')) as Passage[]
    const vectors = unpackVectors(await readFile(join(folder, VECTORS)), dimensions)
    return { passages, vectors, graphFile: join(folder, GRAPH) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Keeps an index in `folder`, which appears in one step or not at all. */
export async function writeBenchmarkIndex(
  folder: string,
  { passages, vectors }: Omit<BenchmarkIndex, 'graphFile'>,
  writeGraph: (file: string, vectors: readonly Float32Array[]) => Promise<void>,
): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true })
  const stage = await mkdtemp(`${folder}-staged-`)
  try {
    await writeDurably(join(stage, PASSAGES), JSON.stringify(passages))
    await writeDurably(join(stage, VECTORS), packVectors(vectors))
    await writeGraph(join(stage, GRAPH), vectors)
    await rename(stage, folder)
  } catch (error) {
    await rm(stage, { recursive: true, force: true })
    throw error
  }
}
