import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { SetupError } from '../core/shared/errors.ts'
import { type Config, SETTINGS } from './settings.ts'

/**
 * Reads the settings from the environment and from `envFile`, which the environment overrides.
 * @throws SetupError that lists every setting that is wrong, and what is allowed
 */
export function loadConfig(envFile = '.env', environment: NodeJS.ProcessEnv = process.env): Config {
  const result = SETTINGS.safeParse({ ...readEnvFile(envFile), ...environment })
  if (result.success) return Object.freeze(result.data)
  const faults = result.error.issues.map(({ path, message }) => `${String(path[0])} must be ${message}`)
  throw new SetupError(
    `These settings are wrong: ${faults.join('; ')}.`,
    `Correct them in ${envFile} or in the environment; .env.example explains each.`,
  )
}

/** The folder in which the person typed the command: npm runs scripts in the project's folder, wherever it was called. */
export function folderOfTheCaller(environment: NodeJS.ProcessEnv = process.env): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = environment
  return script === 'library' && folder !== undefined ? folder : process.cwd()
}

function readEnvFile(path: string): Record<string, string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    if (text.includes('\0')) throw new TypeError('Zero bytes: this is UTF-16.')
    return parse(text)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {}
    if (cause instanceof TypeError) {
      throw new SetupError(`The settings file ${path} is not in UTF-8.`, 'Open it in an editor and save it as UTF-8.', {
        cause,
      })
    }
    throw new SetupError(`The settings file ${path} cannot be read.`, 'Make it a plain text file that you may read.', {
      cause,
    })
  }
}
