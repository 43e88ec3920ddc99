import { describe, expect, test } from 'vitest'
import { pdf } from '../../../src/adapters/documents/pdf.ts'
import type { Document } from '../../../src/core/corpus/document.ts'
import { slice } from '../../../src/core/shared/span.ts'
import { assemble, column, makePdf, type Print } from '../../samples/make-pdf.ts'

const LEFT = 60
const RIGHT = 310
/** As wide as a column: 45 letters of 10 points */
const FILLER = 'the cells of the marrow were then kept in media'

function parse(pages: readonly (readonly Print[])[], info?: Readonly<Record<string, string>>): Promise<Document> {
  return pdf.parse({ path: 'papers/cargo.pdf', bytes: makePdf(pages, info) }, new Map())
}

function paragraphsOf(document: Document): readonly string[] {
  return document.sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => slice(document.text, span)))
}

/** Lines that fill a column, no two alike: a sentence begins on the first and ends on the last. */
function prose(name: string, lines: number): readonly string[] {
  return Array.from({ length: lines }, (_, i) => {
    if (i === lines - 1) return `and so ${name} ends.`
    return `${i === 0 ? `${name} begins` : `in ${name} ${inLetters(i)}`} ${FILLER}`.slice(0, FILLER.length)
  })
}

function inLetters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}

const title: Print = { x: LEFT, y: 790, text: 'Cargo of Small Vesicles in Two Columns', size: 20, font: 'bold' }
const heading = (x: number, y: number, text: string): Print => ({ x, y, text, size: 12, font: 'bold' })

describe('columns', () => {
  test('are read one after the other, below and above what reaches over both', async () => {
    const document = await parse([
      [
        title,
        ...column(LEFT, 750, [`Abstract. ${FILLER} and ${FILLER} of old`, `${FILLER} and ${FILLER} of the young.`]),
        heading(LEFT, 700, '1 Introduction'),
        ...column(LEFT, 680, prose('Alpha', 20)),
        ...column(RIGHT, 700, prose('Beta', 20)),
        ...column(LEFT, 400, [`Figure 1. ${FILLER} and ${FILLER} of them both.`], { size: 9 }),
        ...column(LEFT, 370, prose('Gamma', 20)),
        ...column(RIGHT, 370, prose('Delta', 20)),
      ],
    ])
    const names = paragraphsOf(document).map((text) => text.split(' ')[0])
    expect(names).toEqual(['the', 'Alpha', 'Beta', 'Figure', 'Gamma', 'Delta'])
    expect(document.sections.map(({ path }) => path)).toEqual([['Abstract'], ['1 Introduction']])
    for (const text of paragraphsOf(document).filter((paragraph) => /begins/.test(paragraph))) {
      const [, name] = /^(\w+) begins/.exec(text) ?? []
      expect(text.match(/begins|ends/g)).toEqual(['begins', 'ends'])
      expect(text.endsWith(`and so ${name} ends.`)).toBe(true)
    }
  })

  test('three of them are read one after the other', async () => {
    const xs = [40, 225, 410]
    const lines = (name: string) => [
      `${name} begins with cells in`,
      ...Array(28).fill('the marrow and the blood of'),
      `${name} ends.`,
    ]
    const document = await parse([
      [
        title,
        heading(40, 750, 'Introduction'),
        ...xs.flatMap((x, i) => column(x, 730, lines(['One', 'Two', 'Three'][i] ?? ''))),
      ],
    ])
    expect(paragraphsOf(document).map((text) => text.split(' ')[0])).toEqual(['One', 'Two', 'Three'])
  })

  test('a line that sticks out into the gutter stays in its column', async () => {
    const long = `${FILLER} of it all`
    const document = await parse([
      [
        title,
        heading(LEFT, 750, 'Results'),
        ...column(LEFT, 730, ['Exosomes were counted while', ...Array<string>(20).fill(FILLER), long]),
        ...column(LEFT, 466, [...Array<string>(20).fill(FILLER), 'before the column ends in this']),
        ...column(RIGHT, 730, ['place and is read on here.']),
      ],
      ...[1, 2].map(() => [...column(LEFT, 780, prose('Psi', 50)), ...column(RIGHT, 780, prose('Chi', 50))]),
    ])
    expect(paragraphsOf(document)[0]).toMatch(
      /^Exosomes .* of it all the cells .* ends in this place and is read on here\.$/,
    )
  })

  test('a sentence goes on in the next column and on the next page, around a figure and the running heads', async () => {
    const head = (page: number): readonly Print[] => [
      { x: LEFT, y: 820, text: `J Vesicles 12 (2019) ${page}`, size: 8 },
      { x: 290, y: 30, text: String(page), size: 8 },
    ]
    const full = Array<string>(50).fill(FILLER)
    const document = await parse([
      [
        ...head(1),
        title,
        heading(LEFT, 750, 'Results'),
        ...column(LEFT, 730, ['Exosomes were counted while', ...full]),
        ...column(RIGHT, 750, full),
      ],
      [
        ...head(2),
        ...column(LEFT, 780, ['Figure 2. A picture of it all.'], { size: 8 }),
        ...column(LEFT, 750, [...full, 'until the end came.']),
        ...column(RIGHT, 780, prose('Omega', 50)),
      ],
      [...head(3), ...column(LEFT, 780, prose('Psi', 50)), ...column(RIGHT, 780, prose('Chi', 50))],
    ])
    const [first = '', caption, second] = paragraphsOf(document)
    expect(first).toMatch(/^Exosomes were counted while .* until the end came\.$/)
    expect(first).not.toMatch(/J Vesicles|Figure/)
    expect(caption).toBe('Figure 2. A picture of it all.')
    expect(second).toMatch(/^Omega/)
    const [results] = document.sections
    expect(results?.paragraphs.map(({ page }) => page)).toEqual([1, 2, 2, 3, 3])
    expect(document).toMatchObject({ journal: 'J Vesicles', year: 2019, locator: '12:1' })
  })
})

describe('what is not the text', () => {
  test('line numbers beside a manuscript are left out', async () => {
    const lines = prose('Alpha', 40)
    const numbers = lines.map((_, i): Print => ({ x: 30, y: 750 - 18 * i, text: String(i + 1), size: 8 }))
    const text = lines.map((line, i): Print => ({ x: LEFT, y: 750 - 18 * i, text: `${line} ${FILLER}` }))
    const document = await parse([[title, heading(LEFT, 770, 'Methods'), ...text, ...numbers]])
    expect(document.text).not.toMatch(/\d/)
  })

  test('a note printed up the margin is left out, a page printed sideways is read', async () => {
    const stamp: Print = { x: 20, y: 200, text: 'arXiv:1901.01234 stamp', turned: 90 }
    const sideways = ['Results', ...prose('Alpha', 20)].map(
      (text, i): Print => ({ x: 60 + 14 * i, y: 60, text, turned: 90, font: i === 0 ? 'bold' : 'regular' }),
    )
    const document = await parse([
      [title, heading(LEFT, 750, 'Methods'), ...column(LEFT, 730, prose('Beta', 20)), stamp],
      sideways,
    ])
    expect(document.text).not.toMatch(/stamp/)
    expect(paragraphsOf(document).map((text) => text.split(' ')[0])).toEqual(['Beta', 'Alpha'])
  })
})

describe('what stands between the parts of a sentence stays out of it', () => {
  /** A page whose left column ends in the middle of a sentence, with `between` at the head of the right one */
  const interrupted = (between: readonly Print[], rest: readonly Print[] = []): readonly Print[] => [
    title,
    heading(LEFT, 750, 'Results'),
    ...column(LEFT, 730, ['Exosomes were counted while', ...Array<string>(50).fill(FILLER)]),
    ...between,
    ...column(RIGHT, 600, [...Array<string>(38).fill(FILLER), 'until the end came.']),
    ...rest,
  ]
  const sentence =
    /^Exosomes were counted while (?:the cells of the marrow were then kept in media ?)+ until the end came\.$/

  test.each<[string, readonly Print[]]>([
    [
      'a caption in letters like the text’s, its title in a line of its own',
      column(RIGHT, 750, ['Figure 1. A picture.', '(A) What it shows above all is', 'the cells, and then some more.']),
    ],
    [
      'a line inside a figure',
      [...column(RIGHT, 700, ['Paste Figure Here']), ...column(RIGHT, 660, ['Figure 1. It.'])],
    ],
    [
      'a table’s last row, which runs over three lines',
      [
        ...column(RIGHT, 750, ['000', '010', '110']),
        ...column(RIGHT + 60, 750, ['object handle', 'number handle', 'enumeration for null,', 'or undefined']),
      ],
    ],
    [
      'a note to a table',
      [
        { x: RIGHT, y: 704, text: 'a', size: 6 },
        { x: RIGHT + 4, y: 700, text: 'latitude, to the north of it' },
      ],
    ],
  ])('%s', async (_, between) => {
    const document = await parse([interrupted(between)])
    expect(paragraphsOf(document).filter((text) => sentence.test(text))).toHaveLength(1)
  })

  test('a table’s row beside a line of text', async () => {
    const document = await parse([
      [
        title,
        heading(LEFT, 750, 'Results'),
        ...column(LEFT, 730, prose('Alpha', 20)),
        ...[0, 60].map((shift): Print => ({ x: LEFT + shift, y: 466, text: shift === 0 ? 'Beta has' : 'ends of au-' })),
        ...column(LEFT, 454, ['tomatic lines.']),
        ...column(RIGHT, 730, prose('Gamma', 20)),
        ...[0, 70, 140].map((shift): Print => ({ x: RIGHT + shift, y: 466, text: `${shift + 45}` })),
        ...column(RIGHT, 400, prose('Delta', 20)),
      ],
    ])
    expect(document.text).toContain('Beta has ends of automatic lines.')
  })

  test('lines of the other column a little higher', async () => {
    const document = await parse([
      [
        title,
        heading(LEFT, 750, 'Results'),
        ...column(LEFT, 730, prose('Alpha', 20)),
        ...column(RIGHT, 733, prose('Beta', 20)),
        { x: LEFT, y: 400, text: 'Gamma is' },
        { x: LEFT + 48, y: 397.8, text: 'lowered', font: 'italic' },
        { x: LEFT + 85, y: 400, text: 'in its line.' },
        { x: RIGHT, y: 403, text: 'Delta is not.' },
      ],
    ])
    expect(document.text).toContain('Gamma is lowered in its line.')
  })
})

describe('text that looks like something else is kept', () => {
  test('a word divided at the end of a line that hangs', async () => {
    const document = await parse([
      [
        title,
        heading(LEFT, 750, 'Results'),
        ...column(LEFT, 730, prose('Alpha', 20)),
        ...column(LEFT + 12, 470, [
          'There is one command for the name alone and',
          'another that gives the name in brackets (Au-',
        ]),
        ...column(LEFT, 446, ['thor 2013)']),
        ...column(LEFT, 420, prose('Beta', 20)),
      ],
    ])
    expect(document.text).toContain('in brackets (Author 2013)')
  })

  test('short paragraphs of an abstract in bold letters', async () => {
    const document = await parse([
      [
        title,
        heading(LEFT, 750, 'Abstract'),
        ...column(LEFT, 730, [...prose('Alpha', 5), '', 'Thanks are due to all of them.'], { font: 'bold' }),
        heading(LEFT, 630, '1 Introduction'),
        ...column(LEFT, 610, prose('Beta', 20)),
      ],
    ])
    expect(document.sections[0]?.path).toEqual(['Abstract'])
    expect(paragraphsOf(document)[1]).toBe('Thanks are due to all of them.')
  })

  test.each(['Email was sent to all of them.', 'Received doses were low in each.'])('%s', async (text) => {
    const document = await parse([[title, heading(LEFT, 750, 'Methods'), ...column(LEFT, 730, [text])]])
    expect(document.text).toBe(text)
  })

  test('the address of an author and the dates of a paper are none', async () => {
    const notes = ['E-mail address: doe@cells.org', 'Received 3 May 2018; accepted 5 June 2018']
    const document = await parse([
      [
        title,
        heading(LEFT, 750, 'Methods'),
        ...column(LEFT, 730, prose('Alpha', 9)),
        ...notes.map((text, i): Print => ({ x: LEFT, y: 560 - 30 * i, text })),
      ],
    ])
    expect(paragraphsOf(document)).toEqual([expect.stringMatching(/^Alpha begins .* so Alpha ends\.$/)])
  })
})

test.each([
  [
    'the exosomes that mesen-',
    'chymal cells release, mesenchymal above all',
    'the exosomes that mesenchymal cells release',
  ],
  ['the vesicles were MSC-', 'derived and small', 'MSC-derived and small'],
  ['we gave them a cell-', 'free preparation of it', 'a cell-free preparation'],
  ['with short- and long-', 'term effects on them', 'short- and long-term effects'],
  ['in the range of 30-', '150 nm as is usual', 'range of 30-150 nm'],
  ['as is known from inter-', 'leukin and its like', 'from interleukin and'],
])('the word broken in "%s | %s" is mended', async (before, after, mended) => {
  const document = await parse([
    [title, heading(LEFT, 750, 'Results'), ...column(LEFT, 730, ['Here is some text which says', before, `${after}.`])],
  ])
  expect(document.text).toContain(mended)
})

test('an accent printed before its letter becomes part of it', async () => {
  const document = await parse([
    [title, heading(LEFT, 750, 'Results'), ...column(LEFT, 730, ['A na\xa8ive mouse had a gain of it.'])],
  ])
  expect(document.text).toBe('A naïve mouse had a gain of it.')
})

test('headings are found by number, letters and name, with their levels', async () => {
  const document = await parse([
    [
      title,
      ...column(LEFT, 740, prose('Zero', 3)),
      ...['1. Introduction', '2. Methods', '2.1. Cells', '3. Results'].flatMap((text, i) => [
        heading(LEFT, 680 - 90 * i, text),
        ...column(LEFT, 660 - 90 * i, prose(`Part${i}`, 4)),
      ]),
      heading(LEFT, 300, 'Conflict of interest'),
      ...column(LEFT, 280, ['None is known to us.']),
    ],
  ])
  expect(document.sections.map(({ path }) => path.join(' > '))).toEqual([
    '',
    '1. Introduction',
    '2. Methods',
    '2. Methods > 2.1. Cells',
    '3. Results',
    'Conflict of interest',
  ])
})

describe('references', () => {
  const listed = [
    '[1] Lai RC, Arslan F. Exosome secreted by MSC reduces injury.',
    'Stem Cell Res. 2010;4:214-222. doi:10.1016/j.scr.2009.12.003.',
    '[2] Smith J. On cargo. J Vesicles. 2019;12:1-9.',
    '[3] Jones K. On size. J Vesicles. 2020;13:1-9.',
  ]
  const page = (text: readonly string[]): readonly Print[] => [
    title,
    heading(LEFT, 750, 'Results'),
    ...column(LEFT, 730, text),
    heading(LEFT, 600, 'References'),
    ...column(LEFT, 580, listed),
  ]

  test('are set apart and numbers in the text point to them', async () => {
    const document = await parse([
      page(['Vesicles help the heart [1], and there', 'is more to say of them all [2-3].']),
    ])
    expect(document.references.map(({ key, year, doi }) => [key, year, doi])).toEqual([
      ['1', 2010, '10.1016/j.scr.2009.12.003'],
      ['2', 2019, null],
      ['3', 2020, null],
    ])
    expect(document.references[0]).toMatchObject({ titleIsDescription: true, title: expect.stringMatching(/^Lai RC/) })
    const mentions = document.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.mentions),
    )
    expect(mentions.map(({ span, keys }) => [slice(document.text, span), keys])).toEqual([
      ['[1]', ['1']],
      ['[2-3]', ['2', '3']],
    ])
    expect(document.text).not.toMatch(/Stem Cell Res/)
  })

  test('a paragraph of prose among them is none of them', async () => {
    const remark = prose('Remark', 6)
    const document = await parse([
      [
        ...page(['Vesicles help the heart [1], and there', 'is more to say of them all [2-3].']),
        ...column(LEFT, 480, remark),
      ],
    ])
    expect(paragraphsOf(document).at(-1)).toBe(remark.join(' '))
    expect(document.references).toHaveLength(3)
  })

  test('an appendix after them is text again', async () => {
    const document = await parse([
      [
        ...page(['Vesicles help the heart [1], and there', 'is more to say of them all [2-3].']),
        ...column(LEFT, 480, ['APPENDIX A. THE HEART']),
        ...column(LEFT, 455, ['The heart is a muscle.']),
      ],
    ])
    expect(document.sections.map(({ path }) => path)).toEqual([['Results'], ['APPENDIX A. THE HEART']])
    expect(paragraphsOf(document).at(-1)).toBe('The heart is a muscle.')
    expect(document.references.at(-1)?.title).toBe('Jones K. On size. J Vesicles. 2020;13:1-9.')
  })

  test('names and years in the text point to them too', async () => {
    const document = await parse([
      page(['Vesicles help the heart (Lai et al., 2010)', 'and are small (Jones, 2020; Nobody, 1999).']),
    ])
    const mentions = document.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.mentions),
    )
    expect(mentions.map(({ span, keys }) => [slice(document.text, span), keys])).toEqual([
      ['Lai et al., 2010', ['1']],
      ['Jones, 2020', ['3']],
    ])
  })
})

test('title, DOI and year are those printed on the first page; a template in the file information is not believed', async () => {
  const page = [
    title,
    ...column(LEFT, 770, ['https://doi.org/10.1234/Abc.5', 'Published 3 May 2018']),
    ...column(LEFT, 700, prose('Alpha', 9)),
  ]
  const document = await parse([page], { Title: 'Microsoft Word - template_v2.doc', Author: 'Administrator' })
  expect(document).toMatchObject({
    kind: 'article',
    title: 'Cargo of Small Vesicles in Two Columns',
    authors: [],
    doi: '10.1234/abc.5',
    year: 2018,
  })
})

describe('a file that cannot be read is refused in one sentence', () => {
  const text = makePdf([[title, ...column(LEFT, 700, prose('Alpha', 9))]])
  const locked = assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [] /Count 0 >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  ])
  const lockedFile = Buffer.from(locked).toString('latin1').replace('/Info 3 0 R', '/Encrypt 3 0 R /ID [<00><00>]')

  test.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'is empty; save the PDF again.'],
    ['cut off', text.subarray(0, 60), 'is damaged or cut off and cannot be read as PDF; get the file again.'],
    [
      'wrongly named',
      Buffer.from('<html>A page</html>'),
      'is no PDF file, whatever its name says; give it the ending of what it is.',
    ],
    ['scanned', makePdf([[], [], []]), 'holds pictures of pages, no text; run it through OCR first.'],
    [
      'without sentences',
      makePdf([[title, ...column(LEFT, 700, Array(20).fill('x = 1'))]]),
      'holds scattered words but no running text; add a copy with its text, or type it off.',
    ],
    ['locked', Buffer.from(lockedFile, 'latin1'), 'is locked with a password; save a copy without one and add that.'],
    [
      'too large',
      new Uint8Array(Buffer.alloc(101 * 2 ** 20, '%PDF-1.4\n')),
      'is larger than 100 MB; split it, or print it without its pictures.',
    ],
  ])('%s', async (_, bytes, problem) => {
    const file = { path: 'papers/cargo.pdf', bytes }
    expect(pdf.accepts(file)).toBe(true)
    await expect(pdf.parse(file, new Map())).rejects.toThrow(`papers/cargo.pdf ${problem}`)
  })

  test('too many pages', async () => {
    await expect(parse(Array<readonly Print[]>(2_001).fill([]))).rejects.toThrow(
      'papers/cargo.pdf has 2001 pages, more than 2000; split it.',
    )
  })
})

test('500 pages are read in seconds', { timeout: 30_000 }, async () => {
  const pages = Array.from({ length: 500 }, (_, i) => [
    ...(i === 0 ? [title, heading(LEFT, 770, 'Introduction')] : []),
    ...column(LEFT, 750, prose(`Page${inLetters(i)}`, 30)),
    ...column(RIGHT, 750, prose(`Side${inLetters(i)}`, 30)),
  ])
  const document = await parse(pages)
  expect(paragraphsOf(document)).toHaveLength(1_000)
  expect(document.sections.at(-1)?.paragraphs.at(-1)?.page).toBe(500)
})

test('the bytes handed in stay as they are, and the same bytes give the same document', async () => {
  const bytes = Buffer.from(makePdf([[title, ...column(LEFT, 700, prose('Alpha', 9))]]))
  const before = Buffer.from(bytes)
  const [one, two] = await Promise.all([1, 2].map(() => pdf.parse({ path: 'a.pdf', bytes }, new Map())))
  expect(bytes.equals(before)).toBe(true)
  expect(one).toEqual(two)
})

test('other files are not claimed', () => {
  expect(pdf.accepts({ path: 'notes.txt', bytes: Buffer.from('Just text.') })).toBe(false)
  expect(pdf.accepts({ path: 'paper', bytes: makePdf([[]]) })).toBe(true)
})
