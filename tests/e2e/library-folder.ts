import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkLibrary } from '../../src/app/library/check-library.ts'
import { openAnswering } from '../../src/app/open-answering.ts'
import { SILENT } from '../../src/app/progress.ts'
import type { CheckReport } from '../../src/cli/library-use-cases.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Answer } from '../../src/core/answering/answer.ts'
import { pubmedPage } from '../integration/pubmed-page.ts'
import { MODELS_DIR } from '../model/weights.ts'
import { newDataFolder, type Run, runExocite } from './run-exocite.ts'

/** What the model makes of the bundled library and its known questions, before any test */
const MADE_BEFORE = join(MODELS_DIR, '..')

/** A library of its own that holds the review alone, and a folder with texts to add. */
export interface LibraryFolder {
  readonly settings: { readonly DATA_DIR: string; readonly CORPUS_DIR: string }
  readonly corpus: string
  readonly index: string
  /** Writes a file outside the library; gives its path. */
  write(name: string, content: string | Uint8Array): string
  /** Runs a command on it, `library` by default */
  run(args: readonly string[], command?: string): Promise<Run>
  /** Makes the index anew as `index` does, without a process of its own */
  reindex(): Promise<void>
  /** Answers as `ask` does, bringing the index up to date first, without a process of its own */
  ask(question: string): Promise<Answer>
  /** What `library check` finds, without a process of its own; there must be an index */
  check(): Promise<CheckReport>
  /** Every file of the library, the hidden ones too, in order */
  files(): readonly string[]
}

/** With `all`, it holds the bundled study notes too, and has their index. */
export function newLibraryFolder({ all = false } = {}): LibraryFolder {
  const root = mkdtempSync(join(tmpdir(), 'exocite-library-'))
  const [corpus, outside, data] = [join(root, 'corpus'), join(root, 'outside'), newDataFolder()]
  if (all) {
    cpSync('corpus', corpus, { recursive: true })
    for (const made of ['index', 'known-questions'])
      cpSync(join(MADE_BEFORE, made), join(data, made), { recursive: true })
  } else cpSync('corpus/reviews', join(corpus, 'reviews'), { recursive: true })
  mkdirSync(outside)
  const settings = { DATA_DIR: data, CORPUS_DIR: corpus }
  const index = join(data, 'index')
  const config = loadConfig('no-such-file.env', settings)
  const open = (how: 'update' | 'rebuild') => openAnswering({ config, progress: SILENT, index: how })
  return {
    settings,
    corpus,
    index,
    write(name, content) {
      writeFileSync(join(outside, name), content)
      return join(outside, name)
    },
    reindex: async () => (await open('rebuild')).close(),
    async ask(text) {
      const answering = await open('update')
      try {
        return await answering.answer({ text, source: null, history: [] })
      } finally {
        await answering.close()
      }
    },
    run: (args, command = 'library') => runExocite('cli', [command, ...args], settings),
    check: () =>
      checkLibrary({ corpusFolder: corpus, indexFolder: index }, () => Promise.reject(new Error('No index'))),
    files: () =>
      readdirSync(corpus, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(corpus.length + 1))
        .sort(),
  }
}

/** A page with a DOI of its own, about an animal that the bundled library never mentions. */
export function pageAbout(
  animal: string,
  abstract = `The ${animal} sleeps for nine hours in the shade of a fig tree.`,
): string {
  return pubmedPage({ title: `Sleep of the ${animal}`, abstract }).replace('10.1000/invented.1', `10.1000/${animal}`)
}

/** A page that takes the model some seconds. */
export function longPage(animal: string, sentences = 400): string {
  const text = Array.from(
    { length: sentences },
    (_, i) => `In year ${i} the ${animal} number ${i * 7} slept ${i} hours.`,
  )
  return pageAbout(animal, text.join(' '))
}
