import { expect, test } from 'vitest'
import { readModules } from './source-files.ts'

interface Rule {
  /** Folders of `src` that this one may import from, besides itself */
  readonly own: readonly string[]
  readonly packages: readonly string[]
}

const CORE = [
  'shared',
  'text',
  'corpus',
  'chunking',
  'retrieval',
  'indexing',
  'answering',
  'citing',
  'evaluation',
  'study',
].map((name) => `core/${name}`)

/** Which folder may import what. Arrows point inwards: entries → app → edges and adapters → core. */
const RULES: Readonly<Record<string, Rule>> = {
  'core/shared': { own: [], packages: ['node:crypto'] },
  'core/text': { own: ['core/shared'], packages: ['stemmer'] },
  'core/corpus': { own: ['core/shared'], packages: [] },
  'core/chunking': { own: ['core/corpus', 'core/text', 'core/shared'], packages: [] },
  'core/retrieval': { own: ['core/chunking', 'core/corpus', 'core/text', 'core/shared'], packages: [] },
  'core/indexing': {
    own: ['core/retrieval', 'core/chunking', 'core/corpus', 'core/text', 'core/shared'],
    packages: [],
  },
  'core/answering': {
    own: ['core/retrieval', 'core/chunking', 'core/corpus', 'core/text', 'core/shared'],
    packages: [],
  },
  'core/evaluation': {
    own: ['core/answering', 'core/retrieval', 'core/corpus', 'core/shared'],
    packages: [],
  },
  'core/citing': { own: ['core/answering', 'core/corpus', 'core/text', 'core/shared'], packages: [] },
  'core/study': {
    own: [
      'core/citing',
      'core/answering',
      'core/retrieval',
      'core/chunking',
      'core/corpus',
      'core/text',
      'core/shared',
    ],
    packages: ['luxon'],
  },
  'adapters/anki': {
    own: CORE,
    packages: ['node:*', 'better-sqlite3', 'csv-parse/sync', 'csv-stringify/sync', 'yazl'],
  },
  'adapters/charts': { own: CORE, packages: ['sharp'] },
  'adapters/documents': {
    own: CORE,
    packages: [
      'node:*',
      'entities',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-extension-gfm-table',
      'parse5',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'saxes',
      'yauzl',
      'zod',
    ],
  },
  'adapters/files': { own: CORE, packages: ['node:*'] },
  'adapters/fsrs': { own: CORE, packages: ['ts-fsrs'] },
  'adapters/open-access': { own: CORE, packages: ['node:*', 'entities', 'zod'] },
  'adapters/sql': { own: CORE, packages: ['node:*', 'better-sqlite3', 'kysely'] },
  'adapters/transformers': { own: CORE, packages: ['node:*', '@xenova/transformers', 'tar'] },
  'adapters/vectors': { own: CORE, packages: ['hnswlib-node'] },
  config: { own: CORE, packages: ['node:fs', 'dotenv', 'zod'] },
  operations: { own: ['core/shared'], packages: [] },
  discord: {
    own: ['core/study', 'core/citing', 'core/answering', 'core/retrieval', 'core/corpus', 'core/shared'],
    packages: ['node:*', 'discord.js'],
  },
  cli: { own: CORE, packages: ['node:*', 'cli-progress', 'picocolors'] },
  app: {
    own: [
      ...CORE,
      'adapters/anki',
      'adapters/charts',
      'adapters/documents',
      'adapters/files',
      'adapters/fsrs',
      'adapters/open-access',
      'adapters/sql',
      'adapters/transformers',
      'adapters/vectors',
    ].concat(['config', 'operations', 'discord', 'cli']),
    packages: ['node:*', 'hnswlib-node'],
  },
  entry: { own: ['app'], packages: [] },
}

const modules = readModules('src')

/** `core/text` for src/core/text/x.ts, `discord` for src/discord/commands/x.ts, `entry` for src/bot.ts. */
function folderOf(path: string): string {
  const parts = path.split('/').slice(1, -1)
  if (parts.length === 0) return 'entry'
  return parts[0] === 'core' || parts[0] === 'adapters' ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

function isAllowed(from: string, imported: string): boolean {
  const rule = RULES[from]
  if (rule === undefined) return false
  if (imported.startsWith('src/')) return folderOf(imported) === from || rule.own.includes(folderOf(imported))
  return rule.packages.some((name) => name === imported || (name === 'node:*' && imported.startsWith('node:')))
}

test('there are modules to check', () => {
  expect(modules.length).toBeGreaterThan(50)
})

test('every folder imports only what its rule allows', () => {
  const offences = modules.flatMap(({ path, imports }) =>
    imports.filter((imported) => !isAllowed(folderOf(path), imported)).map((imported) => `${path} imports ${imported}`),
  )
  expect(offences).toEqual([])
})

test('no module imports itself by a detour', () => {
  const graph = new Map(modules.map(({ path, imports }) => [path, imports.filter((name) => name.startsWith('src/'))]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  expect(cycles).toEqual([])
})

test('every import names a file that is there', () => {
  const paths = new Set(modules.map(({ path }) => path))
  const missing = modules.flatMap(({ path, imports }) =>
    imports.filter((name) => name.startsWith('src/') && !paths.has(name)).map((name) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})
