import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MODELS_DIR, pinnedWeights } from './weights.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** Loaded before anything else: every way out of the process ends it. */
const NO_NETWORK = `
const refuse = (what) => () => { console.error('network used: ' + what); process.exit(9) }
globalThis.fetch = refuse('fetch')
require('node:net').Socket.prototype.connect = refuse('socket')
require('node:dns').lookup = refuse('lookup')
require('node:child_process').spawn = refuse('spawn')
`

const EMBED = `
import { openEmbedder } from './adapters/transformers/embedder.js'
import { resolveModel } from './adapters/transformers/resolve-model.js'
const embedder = await openEmbedder(await resolveModel(undefined, { modelsDir: process.argv[2] }))
const [vector] = await embedder.embed(['Exosomes carry microRNA.'])
await embedder.close()
console.log(vector.length)
`

const SEEK = `await fetch('http://127.0.0.1:1')`

let folder = ''

beforeAll(async () => {
  await pinnedWeights()
  folder = await mkdtemp(join(tmpdir(), 'exocite-offline-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(join(folder, 'no-network.cjs'), NO_NETWORK)
  await writeFile(join(folder, 'embed.js'), EMBED)
  await writeFile(join(folder, 'seek.js'), SEEK)
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const flags =
    '--ignoreConfig --noCheck --module nodenext --target es2023 --rewriteRelativeImportExtensions --types node'
  const sources = ['embedder', 'resolve-model'].map((name) => join(root, `src/adapters/transformers/${name}.ts`))
  const folders = ['--rootDir', join(root, 'src'), '--outDir', folder]
  await run(process.execPath, [compiler, ...flags.split(' '), ...folders, ...sources])
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const runWithoutNetwork = (script: string) =>
  run(process.execPath, ['--require', join(folder, 'no-network.cjs'), join(folder, script), MODELS_DIR])

it('loads and embeds where any use of the network ends the process', async () => {
  expect((await runWithoutNetwork('embed.js')).stdout).toBe('384\n')
})

it('would have noticed the network', async () => {
  await expect(runWithoutNetwork('seek.js')).rejects.toMatchObject({ code: 9 })
})
