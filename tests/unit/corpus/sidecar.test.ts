import { describe, expect, test } from 'vitest'
import { DocumentBuilder } from '../../../src/core/corpus/document-builder.ts'
import { applySidecar, isSidecar, readSidecar, sidecarOf } from '../../../src/core/corpus/sidecar.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

const sidecar = (content: string | Uint8Array) => ({
  path: 'paper.pdf.meta.json',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})
const read = (value: unknown) => readSidecar(sidecar(JSON.stringify(value)))

const FOUND = new DocumentBuilder()
FOUND.addParagraph('Cells divide.', ['Abstract'])
const DOCUMENT = FOUND.build(
  { path: 'paper.pdf', bytes: new Uint8Array() },
  {
    ...{ kind: 'text', title: 'untitled', authors: ['A. Guess'], journal: null, year: 1999, locator: '1:2', doi: null },
    ...{ licence: null, retraction: null },
  },
)

test('every field overrides what the parser found, null included; the others stay', () => {
  const metadata = {
    ...{ title: ' On\n cells ', authors: ['Ada Example', 'Bo Sample'], journal: 'J Invented Stud', year: null },
    ...{ doi: 'https://doi.org/10.1000/ABC', licence: 'CC BY 4.0', retraction: 'Withdrawn in 2022.', kind: 'review' },
    ...{ source: 'https://example.org/paper', fetchedAt: '2026-01-31T10:00:00Z' },
  }
  expect(applySidecar(DOCUMENT, read(metadata))).toEqual({
    ...DOCUMENT,
    ...metadata,
    title: 'On cells',
    doi: '10.1000/abc',
  })
  expect(applySidecar(DOCUMENT, read({}))).toEqual(DOCUMENT)
})

test('a sidecar is known by its name', () => {
  expect(isSidecar(sidecarOf('added/paper.pdf'))).toBe(true)
  expect(isSidecar('added/meta.json')).toBe(false)
})

test('a DOI may hold brackets of any kind, as older ones do', () => {
  const doi = '10.1002/(SICI)1097-4652(199911)181:2<193::AID-JCP1>3.0.CO;2-G'
  expect(read({ doi }).doi).toBe(doi.toLowerCase())
})

describe('what is wrong is named with what it must be', () => {
  test.each([
    [{ title: '' }, 'title must be a text'],
    [{ title: null }, 'title must be a text'],
    [{ title: 'x'.repeat(5001) }, 'title must be a text'],
    [{ authors: 'Ada' }, 'authors must be a list of names'],
    [{ authors: ['Ada', 7] }, 'authors must be a list of names'],
    [{ year: '2020' }, 'year must be a year such as 2020, or null'],
    [{ year: 20200 }, 'year must be a year'],
    [{ doi: 'see the page' }, 'doi must be a DOI'],
    [{ kind: 'book' }, 'kind must be one of review, article, study-notes, text'],
    [{ retraction: true }, 'retraction must be the text of the notice, or null'],
    [{ source: 'file:///etc/passwd' }, 'source must be a web address'],
    [{ fetchedAt: 'yesterday' }, 'fetchedAt must be a date'],
    [{ licens: 'CC0' }, 'has a field "licens"; there are: title, authors'],
    [['title'], 'must hold one JSON object'],
    ['title', 'must hold one JSON object'],
  ])('%j', (value, sentence) => {
    expect(() => read(value)).toThrow(UserError)
    expect(() => read(value)).toThrow(sentence)
    expect(() => read(value)).toThrow('"paper.pdf.meta.json"')
  })

  test('bytes that are no JSON, no UTF-8, or far too many', () => {
    expect(() => readSidecar(sidecar('{"title": '))).toThrow(/is not JSON in UTF-8; correct it or delete it/)
    expect(() => readSidecar(sidecar(Uint8Array.of(0x7b, 0xff, 0x7d)))).toThrow(/is not JSON in UTF-8/)
    expect(() => readSidecar(sidecar(new Uint8Array(1_000_001)))).toThrow(/too large for a sidecar/)
    expect(() => readSidecar(sidecar('{"__proto__": {"title": "x"}}'))).toThrow(/has a field "__proto__"/)
  })
})
