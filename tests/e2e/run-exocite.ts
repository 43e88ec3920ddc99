import { spawn } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { MODELS_DIR } from '../model/weights.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Settings of a process under test: nothing of this machine's own `.env` or environment reaches it. */
export function cleanEnvironment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, npm_config_cache } = process.env
  return { PATH, HOME, npm_config_cache, DISCORD_TOKEN: '', ...settings }
}

/** A data folder of its own that already has the model. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exocite-data-'))
  symlinkSync(MODELS_DIR, join(folder, 'models'))
  return folder
}

/** What lies in the index's folder while this process is writing the index, as another one sees it. */
export function lockOfThisProcess(): string {
  return JSON.stringify({ pid: process.pid, startedAt: null, token: 'test' })
}

/** Runs a built entry (`cli` or `bot`) to its end, with standard input closed. */
export function runExocite(
  entry: 'cli' | 'bot',
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Run> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', `${entry}.js`), ...args], {
    cwd: ROOT,
    env: cleanEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const read = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    read.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    read.err += text
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (status) => done({ status, ...read }))
  })
}
