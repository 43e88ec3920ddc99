import { access, constants, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { readCorpusFolder } from '../adapters/files/corpus-folder.ts'
import { explainDiskError } from '../adapters/files/disk-errors.ts'
import { readGeneration, readPublished } from '../adapters/files/generations.ts'
import { openEmbedder } from '../adapters/transformers/embedder.ts'
import { ALL_MINILM_L6_V2 } from '../adapters/transformers/pinned-model.ts'
import { findModel } from '../adapters/transformers/resolve-model.ts'
import { counted } from '../cli/counted.ts'
import type { Check } from '../cli/use-cases.ts'
import { loadConfig } from '../config/load-config.ts'
import type { Config } from '../config/settings.ts'
import { readDocuments } from '../core/indexing/read-documents.ts'
import { SetupError } from '../core/shared/errors.ts'
import { checkDatabase } from './check-database.ts'
import { checkDiscord } from './check-discord.ts'
import { readKnownQuestions } from './library/open-known-questions.ts'
import { refuseOtherRecipe } from './library/open-library.ts'
import { PARSERS } from './library/parsers.ts'
import { libraryPlaces, modelsFolder } from './places.ts'

const OLDEST_NODE = 20

/** Every check in the order in which things are needed; those that need the settings are left out when these are wrong. */
export async function diagnose(): Promise<readonly Check[]> {
  const node = checkNode()
  let config: Config
  try {
    config = loadConfig()
  } catch (error) {
    return [node, failed('settings', error)]
  }
  const settings = passed('settings', 'All settings can be used.')
  const checks = [checkDataFolder, checkEngine, checkModel, checkLibrary, checkIndex, checkStudy, checkDiscord]
  return [node, settings, ...(await Promise.all(checks.map((check) => check(config))))]
}

function checkNode(): Check {
  const version = process.versions.node
  return Number.parseInt(version, 10) >= OLDEST_NODE
    ? passed('Node.js', `Version ${version}.`)
    : failed('Node.js', new SetupError(`Version ${version} is too old.`, `Install Node.js ${OLDEST_NODE} or newer.`))
}

function checkDataFolder({ DATA_DIR }: Config): Promise<Check> {
  return attempt('data folder', () =>
    explainDiskError(DATA_DIR, async () => {
      const existing = await nearestExisting(resolve(DATA_DIR))
      if (!(await stat(existing)).isDirectory()) throw fileInPlaceOf(DATA_DIR)
      await access(existing, constants.W_OK)
      return `${DATA_DIR} can be written to.`
    }),
  )
}

/** What the disk says when a folder is to be made below a file. */
function fileInPlaceOf(folder: string): Error {
  return Object.assign(new Error(`${folder} lies below a file.`), { code: 'ENOTDIR' })
}

/** `path`, or the nearest folder above it that is there: the one in which it would be made. */
async function nearestExisting(path: string): Promise<string> {
  const there = await access(path).then(
    () => true,
    () => false,
  )
  return there || path === dirname(path) ? path : nearestExisting(dirname(path))
}

function checkEngine(): Promise<Check> {
  return attempt('vector engine', async () => {
    await import('hnswlib-node').catch((cause) => {
      throw new SetupError(
        'hnswlib-node was not built.',
        'Install a C++ compiler and Python, then run: npm rebuild hnswlib-node',
        { cause },
      )
    })
    return 'hnswlib-node is built.'
  })
}

function checkModel(config: Config): Promise<Check> {
  return attempt('embedding model', async () => {
    const model = await findModel(config.EMBEDDING_MODEL, modelsFolder(config))
    await (await openEmbedder(model)).close()
    return config.EMBEDDING_MODEL === undefined
      ? `${ALL_MINILM_L6_V2.name} is complete, byte for byte, and works.`
      : `${config.EMBEDDING_MODEL} is complete and works.`
  })
}

function checkLibrary(config: Config): Promise<Check> {
  return attempt('library', async () => {
    const { corpusFolder } = libraryPlaces(config)
    const { documents, sources } = await readDocuments(await readCorpusFolder(corpusFolder), PARSERS)
    const problems = sources.flatMap(({ file, problem }) => (problem === null ? [] : [`${file}: ${problem}`]))
    const known = await readKnownQuestions(corpusFolder)
    const withThem = known.length === 0 ? '' : `, with ${counted(known.length, 'known question')}`
    if (documents.length > 0 && problems.length === 0)
      return `${counted(documents.length, 'text')} can be read${withThem}.`
    throw new SetupError(
      documents.length === 0
        ? `No text in ${corpusFolder} can be read.`
        : `Some files are left out: ${problems.join(' ')}`,
      documents.length === 0 ? 'Put a text in it, or set CORPUS_DIR.' : `Mend or remove them in ${corpusFolder}.`,
    )
  })
}

function checkIndex(config: Config): Promise<Check> {
  return attempt('index', async () => {
    const published = await readPublished(libraryPlaces(config).indexFolder)
    if (published === null)
      throw new SetupError('There is no index yet.', 'It is made at the next start. Run: npm start')
    const model = await findModel(config.EMBEDDING_MODEL, modelsFolder(config)).catch(() => null)
    // Without the model there is nothing to compare with, and the model's own check says so.
    if (model !== null) refuseOtherRecipe(published.manifest, model)
    const { passages } = await readGeneration(published)
    return `Generation ${published.manifest.generation} holds ${passages.length} passages.`
  })
}

function checkStudy(config: Config): Promise<Check> {
  return attempt('database', () => checkDatabase(config))
}

/** Runs one check: what it returns is the finding, a SetupError is a finding with its remedy. */
async function attempt(name: string, check: () => Promise<string>): Promise<Check> {
  try {
    return passed(name, await check())
  } catch (error) {
    return failed(name, error)
  }
}

function passed(name: string, finding: string): Check {
  return { name, ok: true, finding, remedy: null }
}

function failed(name: string, error: unknown): Check {
  const finding = error instanceof Error ? error.message : String(error)
  const remedy = error instanceof SetupError ? error.remedy : 'This is a fault of Exocite; please report it.'
  return { name, ok: false, finding, remedy }
}
