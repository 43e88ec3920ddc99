import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cslJson } from '../../../src/adapters/documents/csl-json.ts'
import { bibliographyFile } from '../../../src/core/citing/bibliography.ts'
import type { CitedWork } from '../../../src/core/citing/cited-work.ts'
import { work } from './works.ts'

const REVIEW = work({
  key: 'maqsood2020adult',
  kind: 'review',
  title: 'Adult {MSCs} & 100% of_their \\exosomes',
  authors: ['Maria Maqsood et al.'],
  journal: 'Life Sci',
  year: 2020,
  locator: '256(2):118002-118010',
  doi: '10.1016/j.lfs.2020.118002',
  url: 'https://doi.org/10.1016/j.lfs.2020.118002',
  licence: 'CC BY 4.0',
})
const NOTES = work({ key: 'notes', kind: 'study-notes', title: 'Study notes', quoted: true })

const line = fc.string({ unit: 'binary', maxLength: 40 })
const known = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const anyWork = fc.record({
  key: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  kind: fc.constantFrom('review', 'article', 'study-notes', 'text', null),
  title: line,
  titleIsDescription: fc.boolean(),
  authors: fc.array(line, { maxLength: 3 }),
  journal: known(line),
  year: known(fc.integer({ min: 1, max: 2100 })),
  locator: known(line),
  doi: known(line.map((rest) => `10.1000/${rest}`)),
  url: known(fc.webUrl()),
  licence: known(line),
  retraction: known(line),
  quoted: fc.boolean(),
})

function written(format: 'bibtex' | 'ris' | 'csl' | 'markdown', works: readonly CitedWork[]): string {
  return bibliographyFile(works, format).text
}

/** How many braces are open after each brace of a text */
function depthsOf(text: string): readonly number[] {
  let depth = 0
  return [...text.replace(/[^{}]/g, '')].map((brace) => {
    depth += brace === '{' ? 1 : -1
    return depth
  })
}

describe('BibTeX', () => {
  test('writes a work with all its fields, escaped', () => {
    expect(written('bibtex', [REVIEW])).toBe(
      [
        '@article{maqsood2020adult,',
        '  author = {Maqsood, Maria and others},',
        '  title = {{Adult \\textbraceleft{}MSCs\\textbraceright{} \\& 100\\% of\\_their \\textbackslash{}exosomes}},',
        '  journal = {Life Sci},',
        '  year = {2020},',
        '  volume = {256},',
        '  number = {2},',
        '  pages = {118002--118010},',
        '  doi = {10.1016/j.lfs.2020.118002},',
        '  url = {https://doi.org/10.1016/j.lfs.2020.118002},',
        '  copyright = {CC BY 4.0},',
        '}',
        '',
      ].join('\n'),
    )
  })

  test('says nothing that is not known', () => {
    expect(written('bibtex', [NOTES])).toBe('@misc{notes,\n  title = {{Study notes}},\n  note = {Study notes},\n}\n')
  })

  test('keeps braces balanced and one entry a work, whatever the works hold', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 4 }), (works) => {
        const text = written('bibtex', works)
        const depths = depthsOf(text)
        expect(Math.min(0, ...depths)).toBe(0)
        expect(depths.at(-1) ?? 0).toBe(0)
        expect(depths.filter((depth) => depth === 0)).toHaveLength(works.length)
      }),
    )
  })
})

describe('RIS', () => {
  test('writes one tag a line, with a page range in two', () => {
    expect(written('ris', [REVIEW]).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - maqsood2020adult',
      'AU  - Maqsood, Maria',
      'TI  - Adult {MSCs} & 100% of_their \\exosomes',
      'JO  - Life Sci',
      'PY  - 2020',
      'VL  - 256',
      'IS  - 2',
      'SP  - 118002',
      'EP  - 118010',
      'DO  - 10.1016/j.lfs.2020.118002',
      'UR  - https://doi.org/10.1016/j.lfs.2020.118002',
      'N1  - Licence: CC BY 4.0',
      'ER  - ',
      '',
    ])
  })

  test('no value begins a line of its own, whatever the works hold', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 4 }), (works) => {
        const lines = written('ris', works)
          .split(/[\r\n\u0085\u2028\u2029]+/u)
          .filter((each) => each !== '')
        for (const each of lines) expect(each).toMatch(/^[A-Z][A-Z0-9] {2}- /)
        expect(lines.filter((each) => each.startsWith('TY'))).toHaveLength(works.length)
        expect(lines.filter((each) => each === 'ER  - ')).toHaveLength(works.length)
      }),
    )
  })
})

describe('CSL-JSON', () => {
  test('is read again as the same works by the reader of references.json', () => {
    const works = [REVIEW, work({ key: 'b', title: 'A description', titleIsDescription: true, authors: ['Qiu G'] })]
    const references = cslJson.readBibliography({
      path: 'references.json',
      bytes: Buffer.from(written('csl', works)),
    })
    expect([...references.values()]).toMatchObject([
      {
        key: REVIEW.key,
        title: REVIEW.title,
        titleIsDescription: false,
        authors: REVIEW.authors,
        journal: REVIEW.journal,
        year: REVIEW.year,
        doi: REVIEW.doi,
        url: REVIEW.url,
      },
      { key: 'b', title: 'A description', titleIsDescription: true, authors: ['G Qiu'], journal: null, year: null },
    ])
  })

  test('is valid JSON with one item a work, whatever the works hold', () => {
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 4 }), (works) => {
        const items = JSON.parse(written('csl', works)) as readonly { readonly id: string }[]
        expect(items.map(({ id }) => id)).toEqual(works.map(({ key }) => key))
      }),
    )
  })
})

describe('Markdown', () => {
  test('separates what was quoted from what that relays', () => {
    const relayed = work({ key: 'r', title: 'A *bold* claim', year: 2006, quoted: false })
    expect(written('markdown', [REVIEW, relayed])).toBe(
      [
        '# Sources',
        '',
        '## Quoted',
        '',
        '- Maria Maqsood et al. · (2020) · “Adult \\{MSCs\\} \\& 100% of\\_their \\\\exosomes” · *Life Sci* 256\\(2\\):118002\\-118010 · <https://doi.org/10.1016/j.lfs.2020.118002> · licence: CC BY 4.0',
        '',
        '## Relayed by the texts quoted',
        '',
        '- (2006) · “A \\*bold\\* claim”',
        '',
      ].join('\n'),
    )
  })

  test('shows a withdrawn work as withdrawn', () => {
    expect(written('markdown', [work({ retraction: 'Invented data.' })])).toContain('**RETRACTED: Invented data.**')
  })
})

test('each format has its file name', () => {
  expect((['bibtex', 'ris', 'csl', 'markdown'] as const).map((format) => bibliographyFile([], format).name)).toEqual([
    'bibliography.bib',
    'bibliography.ris',
    'bibliography.json',
    'bibliography.md',
  ])
})
