// Long form: EXOCITE_FUZZ_RUNS=10000 npx vitest run --config .config/vitest.config.ts tests/fuzz/markdown.test.ts
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cslJson } from '../../src/adapters/documents/csl-json.ts'
import { markdown } from '../../src/adapters/documents/markdown.ts'
import type { Document, Paragraph } from '../../src/core/corpus/document.ts'
import { UserError } from '../../src/core/shared/errors.ts'
import { contains, slice } from '../../src/core/shared/span.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { seededRandom } from './seeded-random.ts'

const RUNS = Number(process.env['EXOCITE_FUZZ_RUNS'] ?? 50)
const MOST_MILLISECONDS = 10_000
const MOST_MEMORY_BYTES = 2 ** 30

const CORPUS = join(import.meta.dirname, '../../corpus')
const BIBLIOGRAPHY = readFileSync(join(CORPUS, 'references.json'))
const WORKS = cslJson.readBibliography({ path: 'references.json', bytes: BIBLIOGRAPHY })

/** Pages that others wrote, with tables, lists, HTML and code, and our own notes. */
const SEEDS: readonly Uint8Array[] = [
  ...['mdast-util-from-markdown', 'mdast-util-gfm-table', 'zod', 'fast-check', 'ws', 'ajv'].map(readmeOf),
  ...readdirSync(join(CORPUS, 'notes')).map((name) => readFileSync(join(CORPUS, 'notes', name))),
]

const MARKS = [
  ...[
    '# ',
    '\n\n',
    '\n',
    '---\n',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
    '|',
    '|---|---|\n',
    '| a | b |\n',
    '*',
    '__',
    '`',
    '[',
  ],
  ...[
    '](',
    '![',
    ']: ',
    '<sup>',
    '</sup>',
    '<script>',
    '<!--',
    '-->',
    '<br>',
    '&amp;',
    '&#0;',
    '\\',
    '{#def-01}',
    '[@dominici-2006]',
  ],
  ...[
    ' [@kern-2006; @nobody]',
    '@',
    ': ',
    'Table 1. ',
    '\0',
    '\u202e',
    '\u00ad',
    'ﬁ',
    '👩‍🔬',
    '\ufeff',
    'e\u0301',
    '\r\n',
    '"',
    '{',
    '}',
  ],
]

function readmeOf(name: string): Uint8Array {
  const folder = join(import.meta.dirname, '../../node_modules', name)
  const readme = readdirSync(folder).find((file) => /^readme\.md$/i.test(file)) ?? 'README.md'
  return readFileSync(join(folder, readme))
}

/** What must hold of every document, whatever the file. */
function faultOf(document: Document): string | null {
  const paragraphs = document.sections.flatMap(({ paragraphs: found }) => found)
  const anchors = paragraphs.flatMap(({ anchor }) => anchor ?? [])
  const keys = new Set(document.references.map(({ key }) => key))
  if (new Set(anchors).size < anchors.length) return 'an anchor stands twice'
  if (document.title.trim() === '') return 'the title is blank'
  let last = 0
  for (const paragraph of paragraphs) {
    if (paragraph.span.start < last) return 'paragraphs overlap'
    last = paragraph.span.end
    const fault = faultIn(paragraph, document.text, keys)
    if (fault !== null) return fault
  }
  return last === document.text.length ? null : 'text is in no paragraph'
}

function faultIn({ span, mentions }: Paragraph, text: string, keys: ReadonlySet<string>): string | null {
  const words = slice(text, span)
  if (words.trim() === '' || words.trim() !== words || /[\n\r\t\0]/.test(words))
    return `not one tidy line: ${JSON.stringify(words)}`
  if (words.normalize('NFC') !== words) return `not composed: ${words}`
  if (!mentions.every((mention) => contains(span, mention.span))) return `a mention lies outside: ${words}`
  return mentions.every((mention) => mention.keys.every((key) => keys.has(key))) ? null : `an unlisted work: ${words}`
}

test(`${RUNS} damaged Markdown files are read or refused in one sentence, quickly and in little memory`, () => {
  const random = seededRandom(20_240_607)
  const figures = { read: 0, refused: 0, slowestMs: 0, memoryBytes: 0 }
  for (let run = 0; run < RUNS; run++) {
    const bytes = mutateBytes(SEEDS[random.below(SEEDS.length)] ?? BIBLIOGRAPHY, SEEDS, MARKS, random)
    const started = performance.now()
    try {
      const fault = faultOf(markdown.parse({ path: 'notes/mutant.md', bytes }, WORKS))
      expect(fault, `run ${run}`).toBeNull()
      figures.read++
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(error.message, `run ${run}`).toMatch(/^"notes\/mutant\.md" [^\n]{10,200}\.$/)
      figures.refused++
    }
    figures.slowestMs = Math.max(figures.slowestMs, performance.now() - started)
    if (run % 50 === 0) figures.memoryBytes = Math.max(figures.memoryBytes, process.memoryUsage().rss)
  }
  if (RUNS > 1000) process.stderr.write(`${JSON.stringify(figures)}\n`)
  expect(figures.slowestMs).toBeLessThan(MOST_MILLISECONDS)
  expect(figures.memoryBytes).toBeLessThan(MOST_MEMORY_BYTES)
  expect(figures.read).toBeGreaterThan(RUNS / 2)
}, 3_600_000)

test(`${RUNS} damaged bibliographies are read or refused in one sentence`, () => {
  const random = seededRandom(7)
  const seed = new TextEncoder().encode(JSON.stringify(JSON.parse(BIBLIOGRAPHY.toString('utf8')).slice(0, 8)))
  const marks = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    '[[',
    '{"id":"a"},',
    '"author":[{}],',
    '\\u0000',
    '-1e999',
    'true',
  ]
  for (let run = 0; run < RUNS; run++) {
    const bytes = run % 2 === 0 ? mutateBytes(seed, [seed], marks, random) : mutateValues(seed, random)
    try {
      for (const [key, work] of cslJson.readBibliography({ path: 'references.json', bytes })) expect(work.key).toBe(key)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      expect(error.message, `run ${run}`).toMatch(/^"references\.json" .{10,}\.$/s)
    }
  }
})

/** Valid JSON in which some values are of another kind. */
function mutateValues(seed: Uint8Array, random: ReturnType<typeof seededRandom>): Uint8Array {
  const others = [null, 7, '', true, [], {}, ['x'], { literal: 'x' }, '2020-13', -1]
  const text = JSON.stringify(JSON.parse(new TextDecoder().decode(seed)), (_, value) =>
    random.below(40) === 0 ? structuredClone(others[random.below(others.length)]) : value,
  )
  return new TextEncoder().encode(text)
}
