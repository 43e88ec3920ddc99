import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenEmbedder, openEmbedder } from '../../src/adapters/transformers/embedder.ts'
import { resolveModel } from '../../src/adapters/transformers/resolve-model.ts'
import { openLibrary, rebuildLibrary } from '../../src/app/library/open-library.ts'
import { SILENT } from '../../src/app/progress.ts'
import { SYSTEM_CLOCK } from '../../src/app/system-clock.ts'
import { contains, slice } from '../../src/core/shared/span.ts'
import { MODELS_DIR } from '../model/weights.ts'
import { pubmedPage } from './pubmed-page.ts'

let embedder: OpenEmbedder

beforeAll(async () => {
  embedder = await openEmbedder(await resolveModel(undefined, { modelsDir: MODELS_DIR }))
}, 120_000)
afterAll(() => embedder.close())

const tools = () => ({ embedder, clock: SYSTEM_CLOCK, progress: SILENT })

/** A library of the review's page alone, and an empty place for its index. */
function newPlaces() {
  const folder = mkdtempSync(join(tmpdir(), 'exocite-'))
  const corpusFolder = join(folder, 'corpus')
  cpSync('corpus/reviews', corpusFolder, { recursive: true })
  return { corpusFolder, indexFolder: join(folder, 'data', 'index') }
}

function publishedFolder(indexFolder: string): string {
  return join(indexFolder, readFileSync(join(indexFolder, 'current'), 'utf8'))
}

test('with nothing changed nothing is embedded and the same generation is served', async () => {
  const places = newPlaces()
  const first = await openLibrary(places, tools())
  expect(first.embedded).toBeGreaterThan(10)
  const folder = publishedFolder(places.indexFolder)
  const second = await openLibrary(places, tools())
  expect([second.embedded, second.library.id, publishedFolder(places.indexFolder)]).toEqual([
    0,
    first.library.id,
    folder,
  ])
  const rebuilt = await rebuildLibrary(places, tools())
  expect([rebuilt.embedded, rebuilt.library.id]).toEqual([0, first.library.id])
})

test('a text that is added is embedded alone; one that is removed is gone', async () => {
  const places = newPlaces()
  const before = await openLibrary(places, tools())
  writeFileSync(
    join(places.corpusFolder, 'added.txt'),
    pubmedPage({ abstract: 'Kidneys were studied. Nothing was found.' }),
  )
  const after = await openLibrary(places, tools())
  expect(after.library.documents.size).toBe(before.library.documents.size + 1)
  expect(after.embedded).toBeGreaterThan(0)
  expect(after.embedded).toBeLessThanOrEqual(6)
  writeFileSync(join(places.corpusFolder, 'added.txt'), 'no article at all')
  const broken = await openLibrary(places, tools())
  expect(broken.library.documents.size).toBe(before.library.documents.size)
  expect(broken.manifest.sources.find(({ file }) => file === 'added.txt')?.problem).toMatch(/\w/)
  expect(broken.embedded).toBe(0)
})

test('every passage and sentence is a slice, and every non-blank character of a section lies in a passage', async () => {
  const { library } = await openLibrary(newPlaces(), tools())
  for (const { documentId, span, sentences } of library.passages) {
    const text = library.documents.get(documentId)?.text ?? ''
    expect(slice(text, span).trim()).toBe(slice(text, span))
    for (const sentence of sentences) expect(contains(span, sentence)).toBe(true)
  }
  for (const document of library.documents.values()) {
    const spans = library.passages.filter(({ documentId }) => documentId === document.id).map(({ span }) => span)
    for (const { span } of document.sections.flatMap(({ paragraphs }) => paragraphs)) {
      for (let at = span.start; at < span.end; at++) {
        const covered = spans.some(({ start, end }) => start <= at && at < end)
        expect(covered || /\s/.test(document.text[at] ?? '')).toBe(true)
      }
    }
  }
})

test('an index made by another recipe is refused with the command that mends it, and the command mends it', async () => {
  const places = newPlaces()
  await openLibrary(places, tools())
  const other = { ...tools(), embedder: { ...embedder, fingerprint: 'another model' } }
  const opening = openLibrary(places, other)
  await expect(opening).rejects.toThrow(/embedding model: .* then, another model now/)
  await expect(opening).rejects.toMatchObject({ remedy: 'Run: npm run -s index' })
  expect((await rebuildLibrary(places, other)).embedded).toBeGreaterThan(10)
  expect((await openLibrary(places, other)).embedded).toBe(0)
})

test.each(['vectors.f32', 'passages.hnsw', 'passages.json', 'documents.json', 'manifest.json'])(
  'a damaged %s is found out before it is used, and the remedy works',
  async (name) => {
    const places = newPlaces()
    await openLibrary(places, tools())
    truncateSync(join(publishedFolder(places.indexFolder), name), 100)
    const opening = openLibrary(places, tools())
    await expect(opening).rejects.toThrow(/index in .* is damaged/)
    await expect(opening).rejects.toMatchObject({ remedy: 'Run: npm run -s index' })
    await rebuildLibrary(places, tools())
    expect((await openLibrary(places, tools())).embedded).toBe(0)
  },
)

test.each([
  ['manifest.json', '{}'],
  ['manifest.json', 'null'],
  ['manifest.json', '{"generation":"0","recipe":{"embedder":"x","dimensions":384},"sources":[]}'],
  ['current', '../../x'],
  ['current', ''],
  ['current', '0123456789abcdef-AAAAAA'],
])('%s holding %j is a damaged index, and the remedy works', async (name, content) => {
  const places = newPlaces()
  await openLibrary(places, tools())
  const file = name === 'current' ? join(places.indexFolder, name) : join(publishedFolder(places.indexFolder), name)
  writeFileSync(file, content)
  const opening = openLibrary(places, tools())
  await expect(opening).rejects.toThrow(/index in .* is damaged/)
  await expect(opening).rejects.toMatchObject({ remedy: 'Run: npm run -s index' })
  await rebuildLibrary(places, tools())
  expect((await openLibrary(places, tools())).embedded).toBe(0)
})

test('a folder in the place of "current" is a damaged index, and the remedy works', async () => {
  const places = newPlaces()
  await openLibrary(places, tools())
  rmSync(join(places.indexFolder, 'current'))
  mkdirSync(join(places.indexFolder, 'current', 'inner'), { recursive: true })
  await expect(openLibrary(places, tools())).rejects.toThrow(/is damaged: current does not name a generation/)
  await rebuildLibrary(places, tools())
  expect((await openLibrary(places, tools())).embedded).toBe(0)
})

test('a line break behind the name in "current" does no harm', async () => {
  const places = newPlaces()
  const before = await openLibrary(places, tools())
  writeFileSync(join(places.indexFolder, 'current'), `${readFileSync(join(places.indexFolder, 'current'), 'utf8')}\r\n`)
  expect((await openLibrary(places, tools())).library.id).toBe(before.library.id)
})

test('a build clears away what builds before it have left behind', async () => {
  const places = newPlaces()
  mkdirSync(join(places.indexFolder, 'staged-abc123'), { recursive: true })
  writeFileSync(join(places.indexFolder, 'current.4711.tmp'), 'half')
  await openLibrary(places, tools())
  expect(readdirSync(places.indexFolder)).toHaveLength(2)
})

test('a build that fails leaves the published generation and nothing else', async () => {
  const places = newPlaces()
  const before = await openLibrary(places, tools())
  const entries = readdirSync(places.indexFolder).sort()
  writeFileSync(join(places.corpusFolder, 'added.txt'), pubmedPage({ abstract: 'Kidneys were studied.' }))
  const failing = { ...tools(), embedder: { ...embedder, embed: () => Promise.reject(new Error('out of memory')) } }
  await expect(openLibrary(places, failing)).rejects.toThrow('out of memory')
  expect(readdirSync(places.indexFolder).sort()).toEqual(entries)
  expect(publishedFolder(places.indexFolder)).toContain(before.library.id)
})

test('progress ends when the work fails, and the work ends when it is told to', async () => {
  const places = newPlaces()
  const calls: string[] = []
  const progress = { report: () => calls.push('report'), note: () => {}, end: () => calls.push('end') }
  const failing = { ...tools(), progress, embedder: { ...embedder, embed: () => Promise.reject(new Error('broken')) } }
  await expect(openLibrary(places, failing)).rejects.toThrow('broken')
  expect([calls[0], calls.at(-1)]).toEqual(['report', 'end'])

  const abort = new AbortController()
  const reason = new Error('told to stop')
  const stopped = { ...tools(), signal: abort.signal, progress: { ...SILENT, report: () => abort.abort(reason) } }
  await expect(openLibrary(places, stopped)).rejects.toBe(reason)
  expect(readdirSync(places.indexFolder)).toEqual([])
})

test('two builds at once agree on one generation', async () => {
  const places = newPlaces()
  const [one, two] = await Promise.all([openLibrary(places, tools()), openLibrary(places, tools())])
  expect(one.library.id).toBe(two.library.id)
  // The one that had to wait found the work done.
  expect(readdirSync(places.indexFolder).filter((name) => name !== 'current')).toHaveLength(1)
  expect((await openLibrary(places, tools())).embedded).toBe(0)
})

test('an empty library is a sentence that says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exocite-'))
  const opening = openLibrary({ corpusFolder: folder, indexFolder: join(folder, 'index') }, tools())
  await expect(opening).rejects.toThrow(/library is empty/)
  await expect(opening).rejects.toMatchObject({ remedy: expect.stringContaining('CORPUS_DIR') })
})
