import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedAnswering, openAnswering } from '../../src/app/open-answering.ts'
import { SILENT } from '../../src/app/progress.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { defineTerm, MAX_TERM_LENGTH } from '../../src/core/answering/define-term.ts'
import { findPassages } from '../../src/core/answering/find-passages.ts'
import { UserError } from '../../src/core/shared/errors.ts'
import { MODELS_DIR } from '../model/weights.ts'

let answering: OpenedAnswering

beforeAll(async () => {
  const config = loadConfig('/nowhere/.env', { DATA_DIR: join(MODELS_DIR, '..') })
  answering = await openAnswering({ config, progress: SILENT, index: 'update' })
}, 120_000)
afterAll(() => answering.close())

const define = (term: string) => defineTerm(answering.parts.library, answering.parts.index, term)
const passages = (query: string, source: string | null = null) => findPassages(answering.parts, { query, source })

test.each([
  ['critical-size bone defect', /^A critical-size bone defect is the smallest wound/, null],
  ['EVs', /^"Extracellular vesicle" is the umbrella term/, 'extracellular vesicles'],
  ['iNOS', /inducible nitric oxide synthase \(iNOS\)/, 'inducible nitric oxide synthase'],
  ['exosome', /exosomes are now usually defined as vesicles/, null],
])('%s is defined by a sentence of the library', (term, sentence, longForm) => {
  const definition = define(term)
  expect(definition.citations[0]?.quote).toMatch(sentence)
  expect(definition.longForm).toBe(longForm)
  expect(definition.mentions).toEqual([])
  for (const { documentId, start, end, quote } of definition.citations) {
    expect(answering.library.documents.get(documentId)?.text.slice(start, end)).toBe(quote)
  }
})

test('a term that is only spoken of is not defined', () => {
  const definition = define('tetraspanins')
  expect(definition.citations).toEqual([])
  expect(definition.mentions[0]?.quote).toContain('tetraspanins')
})

test('a term that the library does not know gives nothing', () => {
  expect(define('okapi')).toMatchObject({ longForm: null, citations: [], mentions: [] })
})

test.each(['', '  ', '\u200b', '.*', 'x'.repeat(MAX_TERM_LENGTH + 1)])('%j is refused as a term', (term) => {
  expect(() => define(term)).toThrow(UserError)
})

test('passages come best first, whole, numbered, from the source that was named', async () => {
  const { passages: found, isForeign } = await passages('main sources of MSCs', 'maqsood-2020')
  expect(isForeign).toBe(false)
  expect(found[0]?.quote).toContain('Main sources of MSCs are bone marrow')
  expect(found.map(({ number }) => number)).toEqual(found.map((_, i) => i + 1))
  expect(new Set(found.map(({ documentId }) => documentId))).toEqual(new Set(['maqsood-2020']))
})

test('a query in another language is not searched', async () => {
  expect(await passages('Woher kommen die Zellen und wie werden sie gezüchtet?')).toMatchObject({
    passages: [],
    isForeign: true,
  })
})

test.each(['', '\u200b\u2063', 'x'.repeat(4000), 'exosome '.repeat(120)])('a query of %j is refused', async (query) => {
  await expect(passages(query)).rejects.toThrow(UserError)
})
