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

/** A built entry that is running. */
export interface RunningExocite {
  readonly pid: number | undefined
  /** Sends a signal, unless it has ended */
  signal(name: 'SIGINT' | 'SIGKILL'): void
  /** Resolves when standard error has had `text` in it, or the process has ended */
  said(text: string): Promise<void>
  readonly ended: Promise<Run>
}

/** Starts a built entry (`cli` or `bot`), with standard input closed. */
export function startExocite(
  entry: 'cli' | 'bot',
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): RunningExocite {
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
  const ended = new Promise<Run>((done, fail) => {
    child.once('error', fail)
    child.once('close', (status) => done({ status, ...read }))
  })
  return {
    pid: child.pid,
    signal: (name) => child.kill(name),
    async said(text) {
      const heard = new Promise<void>((done) => {
        const listen = () => {
          if (read.err.includes(text)) done()
        }
        child.stderr.on('data', listen)
        listen()
      })
      await Promise.race([heard, ended])
    },
    ended,
  }
}

/** Runs a built entry to its end. */
export function runExocite(
  entry: 'cli' | 'bot',
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Run> {
  return startExocite(entry, args, settings).ended
}
