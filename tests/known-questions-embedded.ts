import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/**
 * The model reads the known questions once, before the tests: it takes some half a minute where they have changed, and every test that
 * opens the bundled library would do it again for itself.
 */
export function setup(): void {
  const { PATH, HOME, npm_config_cache } = process.env
  const env = { PATH, HOME, npm_config_cache, DATA_DIR: join(ROOT, '.data') }
  execFileSync(process.execPath, ['dist/cli.js', 'ask', 'What are MSCs?'], { cwd: ROOT, env, stdio: 'pipe' })
}
