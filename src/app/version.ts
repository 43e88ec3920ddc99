import { readFile } from 'node:fs/promises'

/** The program's version, as package.json has it. */
export async function readVersion(): Promise<string> {
  const content = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(content) as { version: string }).version
}
