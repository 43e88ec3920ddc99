import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Passage } from '../../core/chunking/passage.ts'
import type { Document } from '../../core/corpus/document.ts'
import type { Generation } from '../../core/indexing/build-generation.ts'
import { isManifest, type Manifest } from '../../core/indexing/manifest.ts'
import { SetupError } from '../../core/shared/errors.ts'
import { sha256 } from '../../core/shared/hash.ts'
import { replaceFile, writeDurably } from './atomic-file.ts'
import { packIds, packTokens, packVectors, unpackTokenEmbeddings, unpackVectors } from './vector-files.ts'

const CURRENT = 'current'
/** A generation's folder: its id and an ending that makes it unlike any before */
const NAME = /^[0-9a-f]{16}-[A-Za-z0-9]{6}$/
const STAGE_PREFIX = 'staged-'
const DOCUMENTS = 'documents.json'
const PASSAGES = 'passages.json'
const VECTORS = 'vectors.f32'
const TOKEN_COUNTS = 'token-counts.json'
const TOKEN_IDS = 'token-ids.i32'
const TOKENS = 'tokens.i8'
const INPUTS = 'inputs.json'
/** The graph over the passages' vectors, written and read by the vector engine */
const GRAPH = 'passages.hnsw'

/** The generation that is being served. */
export interface Published {
  readonly folder: string
  readonly manifest: Manifest
}

/** A generation as it lies on disk, checked against its manifest. */
export interface StoredGeneration {
  readonly manifest: Manifest
  readonly documents: readonly Document[]
  readonly passages: readonly Passage[]
  /** As in {@link Generation} */
  readonly passageVectors: Generation['passageVectors']
  readonly sentences: Generation['sentences']
  readonly graphFile: string
}

/** How to mend an index that cannot be used. */
export const REINDEX = 'Run: npm run -s index'

/**
 * What the index says is the name of the published generation, which no other ever has: whoever sees another name than before has
 * something new to read. `null` when nothing has been published yet.
 */
export async function publishedName(indexFolder: string): Promise<string | null> {
  const content = await readFile(join(indexFolder, CURRENT), 'utf8').catch((error: NodeJS.ErrnoException) => {
    // A folder in its place names nothing.
    return error.code === 'EISDIR' ? '' : ignoreMissing(error)
  })
  return content === null ? null : content.trim()
}

/** The published generation; `null` when nothing has been published yet. @throws SetupError when its manifest is damaged */
export async function readPublished(indexFolder: string): Promise<Published | null> {
  const name = await publishedName(indexFolder)
  if (name === null) return null
  if (!NAME.test(name)) throw damaged(indexFolder, `${CURRENT} does not name a generation`)
  const folder = join(indexFolder, name)
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    if (!isManifest(manifest)) throw new TypeError('The manifest has another form.')
    return { folder, manifest }
  } catch (cause) {
    throw damaged(folder, 'its manifest cannot be read', cause)
  }
}

/** Reads a published generation. @throws SetupError when a file is missing or is not the one that was written */
export async function readGeneration({ folder, manifest }: Published): Promise<StoredGeneration> {
  const read = async (name: string) => {
    const bytes = await readFile(join(folder, name)).catch((cause) => {
      throw damaged(folder, `${name} cannot be read`, cause)
    })
    if (sha256(bytes) !== manifest.files[name]) throw damaged(folder, `${name} has changed since it was written`)
    return bytes
  }
  const json = async <T>(name: string) => JSON.parse((await read(name)).toString('utf8')) as T
  await read(GRAPH)
  const { dimensions } = manifest.recipe
  const passages = await json<Passage[]>(PASSAGES)
  const hashes = await json<{ passages: string[]; sentences: string[] }>(INPUTS)
  const vectors = unpackVectors(await read(VECTORS), dimensions)
  const sentences = unpackTokenEmbeddings(await json<number[]>(TOKEN_COUNTS), vectors.slice(passages.length), {
    ids: await read(TOKEN_IDS),
    tokens: await read(TOKENS),
    dimensions,
  })
  return {
    manifest,
    documents: await json<Document[]>(DOCUMENTS),
    passages,
    passageVectors: { embeddings: vectors.slice(0, passages.length), hashes: hashes.passages },
    sentences: { embeddings: sentences, hashes: hashes.sentences },
    graphFile: join(folder, GRAPH),
  }
}

/**
 * Writes a generation beside the published one and then publishes it in one step; whatever fails before that leaves the
 * published one as it was. Older generations are deleted, but for the one just replaced: another process may be opening it.
 */
export async function publishGeneration(
  indexFolder: string,
  generation: Generation,
  createdAt: string,
  writeGraph: (file: string, passageVectors: readonly Float32Array[]) => Promise<void>,
): Promise<Published> {
  await mkdir(indexFolder, { recursive: true })
  const stage = await mkdtemp(join(indexFolder, STAGE_PREFIX))
  // The stage's own random ending keeps the name unlike any published before, so nothing in use is ever overwritten.
  const name = `${generation.id}-${stage.slice(-6)}`
  try {
    const files: Record<string, string> = {}
    const write = async (name: string, content: string | Uint8Array) => {
      await writeDurably(join(stage, name), content)
      files[name] = sha256(content)
    }
    await write(DOCUMENTS, JSON.stringify(generation.documents))
    await write(PASSAGES, JSON.stringify(generation.passages))
    const { passageVectors, sentences } = generation
    await write(INPUTS, JSON.stringify({ passages: passageVectors.hashes, sentences: sentences.hashes }))
    const sentenceVectors = sentences.embeddings.map(({ vector }) => vector)
    await write(VECTORS, packVectors([...passageVectors.embeddings, ...sentenceVectors]))
    await write(TOKEN_COUNTS, JSON.stringify(sentences.embeddings.map(({ ids }) => ids.length)))
    await write(TOKEN_IDS, packIds(sentences.embeddings))
    await write(TOKENS, packTokens(sentences.embeddings))
    await writeGraph(join(stage, GRAPH), passageVectors.embeddings)
    files[GRAPH] = sha256(await readFile(join(stage, GRAPH)))
    const manifest: Manifest = {
      generation: generation.id,
      createdAt,
      recipe: generation.recipe,
      sources: generation.sources,
      passages: generation.passages.length,
      sentences: sentences.embeddings.length,
      files,
    }
    await writeDurably(join(stage, 'manifest.json'), JSON.stringify(manifest, null, 2))

    const replaced = await publishedName(indexFolder).catch(() => null)
    await rename(stage, join(indexFolder, name))
    await removeFolder(join(indexFolder, CURRENT))
    await replaceFile(join(indexFolder, CURRENT), name)
    await prune(indexFolder, [name, replaced])
    return { folder: join(indexFolder, name), manifest }
  } catch (error) {
    for (const made of [stage, join(indexFolder, name)]) await rm(made, { recursive: true, force: true })
    throw error
  }
}

/** Deletes what builds that were killed have left behind. Only for the holder of the lock: no other process is building. */
export async function removeLeftovers(indexFolder: string): Promise<void> {
  for (const name of await readdir(indexFolder)) {
    if (name.startsWith(STAGE_PREFIX) || name.endsWith('.tmp')) {
      await rm(join(indexFolder, name), { recursive: true, force: true })
    }
  }
}

/** Makes way where a folder has got into the place of a file. */
async function removeFolder(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found?.isDirectory() === true) await rm(path, { recursive: true })
}

async function prune(indexFolder: string, keep: readonly (string | null)[]): Promise<void> {
  const entries = await readdir(indexFolder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const unneeded = entry.isDirectory() ? !keep.includes(entry.name) : entry.name.endsWith('.tmp')
    if (unneeded) await rm(join(indexFolder, entry.name), { recursive: true, force: true }).catch(() => {})
  }
}

function damaged(folder: string, what: string, cause?: unknown): SetupError {
  return new SetupError(`The index in ${folder} is damaged: ${what}.`, REINDEX, { cause })
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
