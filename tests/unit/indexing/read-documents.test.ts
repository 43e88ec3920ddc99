import { expect, test } from 'vitest'
import type { Reference } from '../../../src/core/corpus/document.ts'
import { DocumentBuilder } from '../../../src/core/corpus/document-builder.ts'
import type { BibliographyReader, DocumentParser, SourceFile } from '../../../src/core/corpus/document-parser.ts'
import { generationId, type Recipe, recipeDifferences, SCHEMA_VERSION } from '../../../src/core/indexing/manifest.ts'
import { planSources, readDocuments } from '../../../src/core/indexing/read-documents.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

const file = (path: string, text: string): SourceFile => ({ path, bytes: new TextEncoder().encode(text) })

const shout: DocumentParser = {
  name: 'shout@1',
  accepts: ({ path }) => path.endsWith('.shout'),
  parse(source) {
    const text = new TextDecoder().decode(source.bytes)
    if (text === '') throw new UserError(`${source.path} is empty.`)
    const builder = new DocumentBuilder()
    builder.addParagraph(text, [])
    return builder.build(source, {
      ...{ kind: 'text', title: text, authors: [], journal: null, year: null, locator: null, doi: null },
      ...{ licence: null, retraction: null },
    })
  },
}

const recipe: Recipe = { schema: 1, embedder: 'model', dimensions: 2, chunking: 'small', searchTokens: 1 }

test('files that cannot be read are recorded with the reason and the rest goes on', async () => {
  const { documents, sources } = await readDocuments(
    [
      file('a.shout', 'CELLS'),
      file('b.shout', ''),
      file('c.xyz', 'what'),
      file('old/a.shout', 'AGAIN'),
      file('A.shout', 'LOUD'),
    ],
    [shout],
  )
  expect(documents.map(({ id, text }) => [id, text])).toEqual([['a', 'CELLS']])
  expect(sources.map(({ file: path, parser, problem }) => [path, parser, problem])).toEqual([
    ['a.shout', 'shout@1', null],
    ['b.shout', 'shout@1', 'b.shout is empty.'],
    ['c.xyz', null, 'There is no reader for this kind of file.'],
    ['old/a.shout', 'shout@1', 'It has the same name as a.shout; rename one of them.'],
    ['A.shout', 'shout@1', 'It has the same name as a.shout; rename one of them.'],
  ])
})

test('a file that could not be read is recorded with the reason, and reading it later is another generation', async () => {
  const unread = { ...file('a.shout', ''), problem: 'It cannot be read (EACCES).' }
  const { documents, sources } = await readDocuments([unread, file('b.shout', 'CELLS')], [shout])
  expect(documents.map(({ id }) => id)).toEqual(['b'])
  expect(sources[0]).toMatchObject({ file: 'a.shout', parser: null, problem: 'It cannot be read (EACCES).' })
  const readNow = [file('a.shout', ''), file('b.shout', 'CELLS')]
  expect(generationId(recipe, planSources(readNow, [shout]))).not.toBe(generationId(recipe, sources))
})

const works: BibliographyReader = {
  name: 'works@1',
  accepts: ({ path }) => path === 'works.list',
  readBibliography({ path, bytes }) {
    const keys = new TextDecoder().decode(bytes).split(' ')
    if (keys.includes('?')) throw new UserError(`${path} is broken.`)
    const unknown = { titleIsDescription: true, authors: [], journal: null, year: null, doi: null, url: null }
    return new Map(keys.map((key) => [key, { key, title: key, ...unknown }]))
  },
}

/** Lists every work of the bibliography. */
const citing: DocumentParser = {
  ...shout,
  parse(source, bibliography) {
    return { ...shout.parse(source, bibliography), references: [...bibliography.values()] }
  },
}

test('the bibliography reaches every parser, whatever the order of files, and is a source without being a document', async () => {
  const files = [file('a.shout', 'CELLS'), file('works.list', 'doe roe')]
  for (const ordered of [files, [...files].reverse()]) {
    const { documents, sources } = await readDocuments(ordered, [works, citing])
    expect(documents.map(({ id, references }) => [id, references.map(({ key }) => key)])).toEqual([
      ['a', ['doe', 'roe']],
    ])
    expect(sources.map(({ file: path, parser, problem }) => [path, parser, problem]).sort()).toEqual([
      ['a.shout', 'shout@1', null],
      ['works.list', 'works@1', null],
    ])
  }
})

test('a broken bibliography is recorded with the reason and the rest goes on without it', async () => {
  const { documents, sources } = await readDocuments(
    [file('a.shout', 'CELLS'), file('works.list', '?')],
    [works, citing],
  )
  expect(documents.map(({ references }) => references)).toEqual([[]])
  expect(sources.map(({ problem }) => problem)).toEqual([null, 'works.list is broken.'])
})

test('a changed bibliography is another generation', async () => {
  const ids = new Set<string>()
  for (const text of ['doe', 'doe roe', '?']) {
    const files = [file('a.shout', 'CELLS'), file('works.list', text)]
    const id = generationId(recipe, planSources(files, [works, citing]))
    expect(generationId(recipe, (await readDocuments(files, [works, citing])).sources)).toBe(id)
    ids.add(id)
  }
  expect(ids.size).toBe(3)
})

const withSidecar = (content: string) => [file('a.shout', 'CELLS'), file('a.shout.meta.json', content)]

test('a sidecar overrides what the parser found, and is a source without being a document', async () => {
  const { documents, sources } = await readDocuments(withSidecar('{"title": "On cells", "licence": "CC0"}'), [shout])
  expect(documents.map(({ title, licence, text }) => [title, licence, text])).toEqual([['On cells', 'CC0', 'CELLS']])
  expect(sources.map(({ file: path, parser, problem }) => [path, parser, problem])).toEqual([
    ['a.shout', 'shout@1', null],
    ['a.shout.meta.json', 'sidecar 1', null],
  ])
})

test('a broken sidecar is recorded with the reason and its document stays as the parser found it', async () => {
  const { documents, sources } = await readDocuments(withSidecar('{"title": 7}'), [shout])
  expect(documents.map(({ title }) => title)).toEqual(['CELLS'])
  expect(sources.map(({ problem }) => problem)).toEqual([null, '"a.shout.meta.json": title must be a text.'])
  const lone = await readDocuments([file('b.shout.meta.json', '{}')], [shout])
  expect(lone.sources[0]?.problem).toBe('There is no file b.shout beside it.')
})

test('a sidecar that is added, changed or removed is another generation', () => {
  const ids = [withSidecar('{}').slice(0, 1), withSidecar('{}'), withSidecar('{"year": 2020}')].map((files) =>
    generationId(recipe, planSources(files, [shout])),
  )
  expect(new Set(ids).size).toBe(3)
})

test('a file that cannot be read is recorded with the reason', async () => {
  const unreadable = { path: 'a.shout', bytes: new Uint8Array(), problem: 'It is a link.' }
  const { documents, sources } = await readDocuments([unreadable, file('b.shout', 'CELLS')], [shout])
  expect(documents.map(({ id }) => id)).toEqual(['b'])
  expect(sources[0]).toMatchObject({ file: 'a.shout', parser: null, problem: 'It is a link.' })
})

test('only what has changed is parsed again: file, sidecar, parser, bibliography', async () => {
  const files = [...withSidecar('{"year": 2020}'), file('b.shout', 'MORE'), file('works.list', 'doe')]
  const first = await readDocuments(files, [works, citing])
  const parsedBy = async (changed: readonly SourceFile[], readers = [works, citing]) => {
    const parsed: string[] = []
    const watching = readers.map((reader) =>
      'parse' in reader
        ? {
            ...reader,
            parse: (source: SourceFile, bibliography: ReadonlyMap<string, Reference>) => {
              parsed.push(source.path)
              return reader.parse(source, bibliography)
            },
          }
        : reader,
    )
    const counts: string[] = []
    const earlier = { schema: SCHEMA_VERSION, ...first }
    const onProgress = (done: number, total: number) => counts.push(`${done}/${total}`)
    const again = await readDocuments(changed, watching, { earlier, onProgress })
    const anew = await readDocuments(changed, readers)
    expect(again).toEqual(anew)
    expect(counts).toHaveLength(parsed.length === 0 ? 0 : parsed.length + 1)
    return parsed
  }
  const replaced = (path: string, text: string) => files.map((each) => (each.path === path ? file(path, text) : each))
  expect(await parsedBy(files)).toEqual([])
  expect(await parsedBy(replaced('b.shout', 'LESS'))).toEqual(['b.shout'])
  expect(await parsedBy(replaced('a.shout.meta.json', '{}'))).toEqual(['a.shout'])
  expect(await parsedBy(files.filter(({ path }) => path !== 'a.shout.meta.json'))).toEqual(['a.shout'])
  expect(await parsedBy(replaced('works.list', 'doe roe'))).toEqual(['a.shout', 'b.shout'])
  expect(await parsedBy([...files, file('c.shout', 'NEW')])).toEqual(['c.shout'])
  expect(await parsedBy(files, [works, { ...citing, name: 'shout@2' }])).toEqual(['a.shout', 'b.shout'])
})

test('a bug in a parser is not taken for a bad file', async () => {
  const broken = {
    ...shout,
    parse: () => {
      throw new TypeError('a bug')
    },
  }
  await expect(readDocuments([file('a.shout', 'X')], [broken])).rejects.toThrow(TypeError)
})

test('the generation is named by content: files, parsers and recipe, whatever the order', async () => {
  const files = [file('a.shout', 'CELLS'), file('b.shout', 'MORE')]
  const id = generationId(recipe, planSources(files, [shout]))
  expect(generationId(recipe, planSources([...files].reverse(), [shout]))).toBe(id)
  expect(generationId(recipe, (await readDocuments(files, [shout])).sources)).toBe(id)
  const others = [
    generationId(recipe, planSources([file('a.shout', 'cells'), file('b.shout', 'MORE')], [shout])),
    generationId(recipe, planSources(files.slice(0, 1), [shout])),
    generationId(recipe, planSources(files, [{ ...shout, name: 'shout@2' }])),
    generationId({ ...recipe, chunking: 'large' }, planSources(files, [shout])),
  ]
  expect(new Set([id, ...others]).size).toBe(5)
})

test('differences between recipes are named in words', () => {
  expect(recipeDifferences(recipe, recipe)).toEqual([])
  expect(recipeDifferences(recipe, { ...recipe, embedder: 'other', dimensions: 3 })).toEqual([
    'embedding model: model then, other now',
    'vector length: 2 then, 3 now',
  ])
})
