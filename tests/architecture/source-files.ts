import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

export interface SourceModule {
  /** Relative to the project's root, with forward slashes */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
}

/** Every TypeScript file below a folder, with the modules it imports: own files by path from the root, packages by name. */
export function readModules(folder: string): readonly SourceModule[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const text = readFileSync(file, 'utf8')
      return { path: fromRoot(file), text, imports: importsOf(text, dirname(file)) }
    })
}

function importsOf(text: string, folder: string): readonly string[] {
  const statement = /^(?:import|export)\s(?:[\w*{}\s,$]+\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'/gm
  const specifiers = text.matchAll(statement)
  return [...specifiers].map(([, fixed, dynamic]) => {
    const specifier = fixed ?? dynamic ?? ''
    return specifier.startsWith('.') ? fromRoot(resolve(folder, specifier)) : specifier
  })
}

function fromRoot(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/')
}
