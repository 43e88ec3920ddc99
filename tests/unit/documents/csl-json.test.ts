import { describe, expect, it } from 'vitest'
import { cslJson } from '../../../src/adapters/documents/csl-json.ts'
import { UserError } from '../../../src/core/shared/errors.ts'

const file = (text: string, path = 'references.json') => ({ path, bytes: new TextEncoder().encode(text) })
const read = (...items: readonly unknown[]) => [...cslJson.readBibliography(file(JSON.stringify(items))).values()]

it('accepts the one file by its name, wherever the folder lies, and no other', () => {
  expect(cslJson.accepts(file('[]'))).toBe(true)
  expect(
    ['notes/references.json', 'other.json', 'references.json.md'].some((path) => cslJson.accepts(file('[]', path))),
  ).toBe(false)
})

it('reads a whole entry', () => {
  const item = {
    id: 'doe-2020',
    type: 'article-journal',
    title: ' On  ﬁbroblasts ',
    author: [
      { family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van den' },
      { literal: 'ISCT' },
      { family: 'Roe', suffix: 'Jr.' },
    ],
    issued: { 'date-parts': [['2020', 3]] },
    'container-title': 'Cells',
    DOI: 'https://doi.org/10.1000/ABC.1',
    URL: 'https://example.org/doe',
    volume: 3,
  }
  expect(read(item)).toEqual([
    {
      key: 'doe-2020',
      title: 'On fibroblasts',
      titleIsDescription: false,
      authors: ['Ada van den Berg', 'ISCT', 'Roe Jr.'],
      journal: 'Cells',
      year: 2020,
      doi: '10.1000/abc.1',
      url: 'https://example.org/doe',
    },
  ])
})

it('leaves unknown what an entry does not say', () => {
  const unknown = { authors: [], journal: null, year: null, doi: null, url: null }
  expect(
    read(
      { id: 7, issued: { literal: 'in press' } },
      { id: 'x', title: 'Table 1', custom: { titleIsDescription: true } },
    ),
  ).toEqual([
    { key: '7', title: '7', titleIsDescription: true, ...unknown },
    { key: 'x', title: 'Table 1', titleIsDescription: true, ...unknown },
  ])
})

describe('the address', () => {
  it.each([
    [{ PMID: '123' }, 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    [{ PMID: 123 }, 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    [{ PMID: '123', DOI: '10.1000/x' }, null],
    [{ PMID: '123', URL: 'https://example.org' }, 'https://example.org'],
    [{ PMID: '../evil' }, null],
    [{ URL: 'javascript:alert(1)' }, null],
    [{ URL: 'see the library' }, null],
  ])('of %j is %s', (fields, url) => {
    expect(read({ id: 'a', ...fields })[0]?.url).toBe(url)
  })
})

it.each([
  ['', /^"references\.json" is not valid JSON \(.+\); export it again as CSL-JSON\.$/],
  ['[{"id":"a"}', /not valid JSON/],
  ['{"id":"a"}', /^"references\.json" is not a list of works; save it as a CSL-JSON array\.$/],
  [
    '[{"id":"a"},{"title":"b"}]',
    /^"references\.json" says something unusable in entry 2, field "id"; mend that entry\.$/,
  ],
  ['[{"id":"a","author":"Doe"}]', /entry 1, field "author"/],
  ['[7]', /unusable in entry 1; mend/],
  ['[{"id":"a"},{"id":"a"}]', /^"references\.json" has two entries "a"; rename one of them\.$/],
])('%j is refused with the reason', (text, message) => {
  expect(() => cslJson.readBibliography(file(text))).toThrow(UserError)
  expect(() => cslJson.readBibliography(file(text))).toThrow(message)
})
