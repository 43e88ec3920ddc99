import { sha256 } from '../shared/hash.ts'

/** Raise it whenever the files of a generation change their form. */
export const SCHEMA_VERSION = 3

/** Everything that decides what an index looks like, besides the documents. */
export interface Recipe {
  readonly schema: number
  /** The embedder's fingerprint: model bytes, dtype, pooling */
  readonly embedder: string
  readonly dimensions: number
  /** The chunk policy's description */
  readonly chunking: string
  readonly searchTokens: number
}

/** A file of the corpus folder and what became of it. */
export interface SourceRecord {
  readonly file: string
  /** SHA-256 of the file */
  readonly fileHash: string
  /** Name and version of the parser that read it; `null` when there is none for such a file */
  readonly parser: string | null
  /** Why it is not in the library, as a sentence; `null` when it is */
  readonly problem: string | null
}

/** What made an index, and what it must look like on disk. */
export interface Manifest {
  /** Equal for equal content: a hash of recipe and sources */
  readonly generation: string
  readonly createdAt: string
  readonly recipe: Recipe
  readonly sources: readonly SourceRecord[]
  readonly passages: number
  readonly sentences: number
  /** SHA-256 of each file of the generation */
  readonly files: Readonly<Record<string, string>>
}

/** Whether what was read from a disk can be a manifest: whatever relies on it finds its fields, in their types. */
export function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value)) return false
  const { generation, recipe, sources, files } = value
  return (
    typeof generation === 'string' &&
    isRecord(recipe) &&
    typeof recipe['embedder'] === 'string' &&
    Number.isInteger(recipe['dimensions']) &&
    Array.isArray(sources) &&
    sources.every((source) => isRecord(source) && typeof source['file'] === 'string') &&
    isRecord(files)
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Which parts of the recipe differ, in words; empty when an index made by `made` may be served under `wanted`. */
export function recipeDifferences(made: Recipe, wanted: Recipe): readonly string[] {
  const words: Readonly<Record<keyof Recipe, string>> = {
    schema: 'index format',
    embedder: 'embedding model',
    dimensions: 'vector length',
    chunking: 'chunking',
    searchTokens: 'word splitting',
  }
  return (Object.keys(words) as (keyof Recipe)[])
    .filter((key) => made[key] !== wanted[key])
    .map((key) => `${words[key]}: ${made[key]} then, ${wanted[key]} now`)
}

/** Equal files read by equal parsers under an equal recipe have an equal id. */
export function generationId(
  recipe: Recipe,
  sources: readonly Pick<SourceRecord, 'file' | 'fileHash' | 'parser'>[],
): string {
  const content = sources.map(({ file, fileHash, parser }) => [file, fileHash, parser])
  return sha256(JSON.stringify([Object.entries(recipe).sort(), content.sort()])).slice(0, 16)
}
