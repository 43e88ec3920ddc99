import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pubmedText } from '../../../src/adapters/documents/pubmed-text.ts'
import type { Document } from '../../../src/core/corpus/document.ts'
import type { SourceFile } from '../../../src/core/corpus/document-parser.ts'
import { UserError } from '../../../src/core/shared/errors.ts'
import { slice } from '../../../src/core/shared/span.ts'

function file(text: string, path = 'reviews/page.txt'): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** Each paragraph behind the headings it stands under. */
function contentOf(document: Document): readonly string[] {
  return document.sections.flatMap(({ path, paragraphs }) =>
    paragraphs.map(({ span }) => [...path, slice(document.text, span)].join(' | ')),
  )
}

const TITLE = 'Vesicles of cultured cells in small animals: a trial'

/** An invented article, saved from the whole page. */
const PAGE = `Skip to main page content
Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation
Randomized Controlled Trial
J Invent Biol. 2021 Mar-Apr;12(3):45-67. doi: 10.5555/JIB(2021)00-7. Epub 2020 Dec 24.

${TITLE}

Jane Doe  1   2 , José Müller-Lüdenscheidt  3 , Ann O'Neill  1

Affiliations
Expand
1 Department of Invention, Nowhere.

${TITLE}

Jane Doe et al. J Invent Biol. 2021 Mar-Apr.

Abstract

Background: Vesicles are small.

Materials and methods: We looked
at them. Twice: in June and in July.
Results: They stayed small.

Exosomes: these were smaller.

Keywords: cells; vesicles.

Copyright © 2021 The Inventors. All rights reserved.

PubMed Disclaimer

Conflict of interest statement

J.D. owns a microscope.

The other authors declare none.

Figures

Fig. 1 A vesicle.
References
Somebody. Something. doi: 10.1/other.
`

describe('pubmedText', () => {
  it('reads the review that the library comes with', () => {
    const bytes = readFileSync(new URL('../../../corpus/reviews/maqsood-2020.txt', import.meta.url))
    const source = { path: 'reviews/maqsood-2020.txt', bytes }
    const document = pubmedText.parse(source, new Map())
    expect(pubmedText.accepts(source)).toBe(true)
    expect(document).toMatchObject({
      id: 'maqsood-2020',
      kind: 'review',
      title:
        'Adult mesenchymal stem cells and their exosomes: Sources, characteristics, and application in regenerative medicine',
      authors: ['Maria Maqsood et al.'],
      journal: 'Life Sci',
      year: 2020,
      locator: '256:118002',
      doi: '10.1016/j.lfs.2020.118002',
      file: 'reviews/maqsood-2020.txt',
    })
    expect(contentOf(document)).toEqual([
      expect.stringMatching(/^Abstract \| Human mesenchymal stem cells .* in regenerative medicine\.$/),
      'Keywords | Bone regeneration; Differentiation; Exosomes; MSCs; Regenerative medicine; Wound healing.',
      'Conflict of interest statement | Declaration of competing interest | The authors indicated no potential conflicts of interest.',
    ])
    for (const paragraph of document.text.split('\n\n')) expect(bytes.toString('utf8')).toContain(paragraph)
  })

  it('reads a page with several authors, a structured abstract and figures', () => {
    const document = pubmedText.parse(file(PAGE), new Map())
    expect(document).toMatchObject({
      kind: 'article',
      title: TITLE,
      authors: ['Jane Doe', 'José Müller-Lüdenscheidt', "Ann O'Neill"],
      journal: 'J Invent Biol',
      year: 2021,
      locator: '12(3):45-67',
      doi: '10.5555/jib(2021)00-7',
    })
    expect(contentOf(document)).toEqual([
      'Abstract | Background | Vesicles are small.',
      'Abstract | Materials and methods | We looked\nat them. Twice: in June and in July.',
      'Abstract | Results | They stayed small.',
      'Abstract | Exosomes: these were smaller.',
      'Keywords | cells; vesicles.',
      'Conflict of interest statement | J.D. owns a microscope.',
      'Conflict of interest statement | The other authors declare none.',
    ])
  })

  it('reads the same from a file with Windows line ends and a byte order mark', () => {
    const windows = pubmedText.parse(file(`\ufeff${PAGE.replaceAll('\n', '\r\n')}`), new Map())
    const unix = pubmedText.parse(file(PAGE), new Map())
    expect(windows.title).toBe(unix.title)
    expect(windows.authors).toEqual(unix.authors)
    expect(contentOf(windows).map((text) => text.replaceAll('\r\n', '\n'))).toEqual(contentOf(unix))
  })

  it('reads a short copy: one title, one author, no DOI, no keywords', () => {
    const document = pubmedText.parse(
      file(
        'Review\nCell Notes. 1999 Jan 5.\n\nOn cells\n\nJane Doe\n\nAffiliation\n\nAbstract\nCells are.\n\nThey divide.\n',
      ),
      new Map(),
    )
    expect(document).toMatchObject({
      kind: 'review',
      title: 'On cells',
      authors: ['Jane Doe'],
      journal: 'Cell Notes',
      year: 1999,
      locator: null,
      doi: null,
    })
    expect(contentOf(document)).toEqual(['Abstract | Cells are.', 'Abstract | They divide.'])
  })

  it.each([
    ['doi: 10.5555/AbC.1.', '10.5555/abc.1'],
    ['DOI: 10.5555/abc', '10.5555/abc'],
    ['doi: https://doi.org/10.5555/abc. Epub 2020 Jun 29.', '10.5555/abc'],
    ['(doi:10.5555/abc)', '10.5555/abc'],
    ['doi: none', null],
  ])('reads the DOI in "%s"', (line, doi) => {
    const page = `Notes. 2020;1:2.\n${line}\nA title\n\nA title\n\nAbstract\n\nText.\n`
    expect(pubmedText.parse(file(page), new Map()).doi).toBe(doi)
  })

  it.each([
    ['Declaration of Competing Interest: The authors have none.', ['Declaration of Competing Interest']],
    ['Competing interests None declared.', ['Competing interests']],
    ['Conflicts of interest were not found.', []],
  ])('finds the heading that runs into "%s"', (line, headings) => {
    const page = `Notes. 2020;1:2.\nA title\nAbstract\nText.\nConflict of interest statement\n${line}\n`
    expect(pubmedText.parse(file(page), new Map()).sections[1]?.path).toEqual([
      'Conflict of interest statement',
      ...headings,
    ])
  })

  it('accepts pages by what they hold', () => {
    expect(pubmedText.accepts(file(PAGE, 'anything.TXT'))).toBe(true)
    expect(pubmedText.accepts(file(PAGE, 'page.md'))).toBe(false)
    expect(pubmedText.accepts(file('Notes of our own.\n\nAbstract\n\nCells.'))).toBe(false)
    expect(pubmedText.accepts(file(''))).toBe(false)
    expect(pubmedText.accepts({ path: 'a.txt', bytes: Uint8Array.from({ length: 5000 }, (_, i) => i) })).toBe(false)
    expect(pubmedText.accepts({ path: 'a.txt', bytes: Buffer.from(PAGE, 'latin1') })).toBe(true)
    expect(pubmedText.accepts({ path: 'a.txt', bytes: Buffer.from(PAGE, 'utf16le') })).toBe(true)
  })

  it.each([
    ['empty', file(' \n'), /"reviews\/page\.txt" is empty; save/],
    ['without abstract', file(PAGE.replace('\nAbstract\n', '\n')), /has no abstract: a line "Abstract"/],
    ['cut off below the heading', file('Notes. 2020;1:2.\nA title\nAbstract\n'), /has no abstract/],
    [
      'with only a copyright line',
      file('Notes. 2020;1:2.\nA title\nAbstract\n© 2020 Us.\n'),
      /no text below its heading/,
    ],
    ['without title', file('Review\n\nAbstract\n\nCells are small.\n'), /has no title above its abstract/],
    ['in Latin-1', { path: 'a.txt', bytes: Buffer.from(PAGE, 'latin1') }, /"a\.txt" is not UTF-8 text.*encoding UTF-8/],
    ['in UTF-16', { path: 'a.txt', bytes: Buffer.from(PAGE, 'utf16le') }, /is not (?:UTF-8|plain) text/],
    ['binary', { path: 'a.txt', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) }, /is not plain text/],
  ])('refuses a page that is %s', (_, source, message) => {
    expect(() => pubmedText.parse(source, new Map())).toThrow(UserError)
    expect(() => pubmedText.parse(source, new Map())).toThrow(message)
  })
})

describe('a page that is out to take long', () => {
  const long = 100_000
  const bylineAfter = (middle: string) => PAGE.replace('Jane Doe et al. J Invent', `${middle} et al. J Invent`)
  it.each([
    ['digits', PAGE.replace('Jane Doe  1   2 ', `Jane ${'1'.repeat(long)}x`)],
    ['full stops', bylineAfter('a. '.repeat(long / 2))],
    ['full stops in the DOI', PAGE.replace('10.5555/JIB(2021)00-7', `10.5555/${'.'.repeat(long)}x`)],
    ['words in the citation', PAGE.replace('J Invent Biol. 2021 Mar-Apr;', `${'2021 Sep '.repeat(long / 9)};`)],
    ['line ends', PAGE.replace('Abstract\n', `${'\r'.repeat(long)}x\nAbstract\n`)],
    ['blanks', PAGE.replace('Abstract\n', `${' '.repeat(long)}x\nAbstract\n`)],
    ['capitals', PAGE.replace('Jane Doe  1', `${'Aa '.repeat(long / 3)}1`)],
  ])('%s', (_, text) => {
    const started = performance.now()
    const source = file(text)
    expect(pubmedText.accepts(source)).toBe(true)
    expect(contentOf(pubmedText.parse(source, new Map()))[0]).toMatch(/^Abstract \| Background \| /)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
