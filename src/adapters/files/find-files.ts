import { lstat, opendir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { describedBy, isSidecar } from '../../core/corpus/sidecar.ts'
import { globToRegExp, hasWildcards } from './glob-pattern.ts'

/** A file that was asked for, or the reason why there is none. */
export type Found =
  | { readonly given: string; readonly location: string; readonly problem: null }
  | { readonly given: string; readonly problem: string }

/** A folder with more files than this is surely not meant, such as the whole disk. */
const MOST_FILES = 10_000

/**
 * The files that `names` mean: files, everything below folders (hidden files apart), and patterns; relative to the folder `base`.
 * Sidecars do not count: they go along with the file that they describe. Every file comes once, in order of its path per name.
 */
export async function findFiles(names: readonly string[], base: string): Promise<readonly Found[]> {
  const found: Found[] = []
  const seen = new Set<string>()
  for (const name of names) {
    for (const each of await meantBy(name, base)) {
      if (each.problem === null) {
        if (seen.has(each.location)) continue
        seen.add(each.location)
      }
      found.push(each)
    }
  }
  return found
}

async function meantBy(name: string, base: string): Promise<readonly Found[]> {
  const problem = (sentence: string): readonly Found[] => [{ given: name, problem: sentence }]
  const location = resolve(base, name)
  const status = await lstat(location).catch((error: NodeJS.ErrnoException) => error)
  if (status instanceof Error) {
    if (status.code !== 'ENOENT') return problem(`It cannot be read (${status.code}).`)
    return hasWildcards(name) ? filesThatFit(name, base) : problem('There is no such file or folder.')
  }
  if (status.isSymbolicLink()) return problem('It is a link; give the file or folder that it points to.')
  if (status.isDirectory()) {
    const files = await filesBelow(location, base)
    return files.length === 0 ? problem('There is no file in this folder.') : files
  }
  if (isSidecar(location)) {
    return problem(`It describes another file; add ${describedBy(name)}, and it goes along.`)
  }
  return [{ given: name, location, problem: null }]
}

async function filesThatFit(pattern: string, base: string): Promise<readonly Found[]> {
  const absolute = resolve(base, pattern).split(sep)
  const fixed = absolute.slice(0, absolute.findIndex(hasWildcards))
  const top = fixed.join(sep) || sep
  const wanted = globToRegExp(absolute.slice(fixed.length).join('/'))
  const fitting = (await filesBelow(top, base)).filter(({ given }) =>
    wanted.test(relative(top, resolve(base, given)).replaceAll(sep, '/')),
  )
  return fitting.length === 0 ? [{ given: pattern, problem: 'No file fits this pattern.' }] : fitting
}

/** Every file below a folder that is neither hidden nor a sidecar; links are problems, and are not followed. */
async function filesBelow(folder: string, base: string): Promise<readonly Found[]> {
  const files: Found[] = []
  const folders = [folder]
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    const here = next
    const entries = await entriesOf(here)
    if (entries === null) files.push({ given: shortest(here, base), problem: 'This folder cannot be read.' })
    for (const entry of entries ?? []) {
      const location = join(here, entry.name)
      if (entry.isDirectory()) folders.push(location)
      else if (!isSidecar(entry.name)) files.push(foundAt(location, shortest(location, base), entry.isSymbolicLink()))
    }
    if (files.length > MOST_FILES) {
      return [
        { given: shortest(folder, base), problem: `More than ${MOST_FILES} files are in it; name a smaller folder.` },
      ]
    }
  }
  return files
}

function foundAt(location: string, given: string, isLink: boolean): Found {
  return isLink
    ? { given, problem: 'It is a link; give the file that it points to.' }
    : { given, location, problem: null }
}

async function entriesOf(folder: string) {
  try {
    const entries = []
    for await (const entry of await opendir(folder)) if (!entry.name.startsWith('.')) entries.push(entry)
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return null
  }
}

/** How a person would name a place, seen from the folder they are in. */
function shortest(location: string, base: string): string {
  const seen = relative(base, location)
  return seen === '' || seen.startsWith('..') ? location : seen
}
