import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that tests write outside the project goes into one folder, which is gone after the run, whatever they leave behind. */
export function setup(): () => void {
  const outside = tmpdir()
  const folder = mkdtempSync(join(outside, 'exocite-tests-'))
  process.env['TMPDIR'] = folder
  process.env['TEMP'] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
