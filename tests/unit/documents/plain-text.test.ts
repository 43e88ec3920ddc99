import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/adapters/documents/plain-text.ts'
import { contentOf, refusalOf, textFile } from './reading.ts'

function read(text: string) {
  return plainText.parse(textFile(text, 'notes/my notes.txt'), new Map())
}

describe('text', () => {
  it('takes the first line for the title, blank lines for paragraphs, short lines alone for headings', () => {
    const text =
      'My notes\r\n\r\nFirst paragraph\r\ngoes on.\r\n\r\n2. Methods\r\n\r\nThey were:\r\n\r\n- old\r\n\r\nvery small\r\n\r\nA sentence.\r\n\r\nResults\r\n \r\nSmall.\r\n\r\nThe End'
    const document = read(text)
    expect(document).toMatchObject({
      id: 'my-notes',
      kind: 'text',
      title: 'My notes',
      authors: [],
      year: null,
      doi: null,
    })
    expect(contentOf(document)).toEqual([
      'First paragraph goes on.',
      '2. Methods | They were:',
      '2. Methods | - old',
      '2. Methods | very small',
      '2. Methods | A sentence.',
      'Results | Small.',
      'Results | The End',
    ])
  })

  it('keeps what follows the title without a blank line, and a first line that is too long to be a title', () => {
    expect(contentOf(read('Title\nText below.'))).toEqual(['Text below.'])
    const long = `${'Words '.repeat(60)}end.`
    expect(read(long)).toMatchObject({ title: 'my notes.txt', text: long })
  })

  it('mends words divided at line ends, but keeps the hyphens of compounds', () => {
    const text = 'T\n\nA mesen-\nchymal cell, MSC-\nderived, is mesenchymal; un-\nknown, soft\u00AD\nened.'
    expect(contentOf(read(text))).toEqual(['A mesenchymal cell, MSC-derived, is mesenchymal; unknown, softened.'])
  })
})

describe('references', () => {
  const list = '1. Lai RC. Exosomes. 2010. doi:10.1000/a\n2. Smith B. Cells\n   and more. 2011.'

  it.each([
    ['after its heading', `References\n${list}`],
    ['after a blank line', `References\n\n${list}`],
    ['entry by entry', `Literature cited\n\n${list.replace('\n2', '\n\n2')}`],
  ])('sets the list apart and resolves what points to it: %s', (_, section) => {
    const document = read(`Title\n\nMethods\n\nCells are small [1, 2]. They are old [7].\n\n${section}\n`)
    expect(contentOf(document)).toEqual(['Methods | Cells are small [1, 2]. They are old [7].'])
    const [paragraph] = document.sections.flatMap(({ paragraphs }) => paragraphs)
    expect(paragraph?.mentions).toEqual([{ span: { start: 16, end: 22 }, keys: ['1', '2'] }])
    expect(document.references).toMatchObject([
      { key: '1', title: 'Lai RC. Exosomes. 2010. doi:10.1000/a', doi: '10.1000/a', year: 2010 },
      { key: '2', title: 'Smith B. Cells and more. 2011.', year: 2011 },
    ])
  })

  it('goes on with the text after the next heading', () => {
    const document = read('Title\n\nText.\n\nReferences\n\n1. A. 2010.\n\nAppendix\n\nMore text.')
    expect(contentOf(document)).toEqual(['Text.', 'Appendix | More text.'])
    expect(document.references).toHaveLength(1)
  })
})

describe('encodings', () => {
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFTitle\n\nZürich', 'utf8')],
    ['UTF-16 with a byte order mark', Buffer.from('\uFEFFTitle\n\nZürich', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFTitle\n\nZürich', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Title\n\nZ\xFCrich', 'latin1')],
  ])('reads %s', (_, buffer) => {
    const file = { path: 'a.txt', bytes: new Uint8Array(buffer) }
    expect(plainText.accepts(file)).toBe(true)
    expect(plainText.parse(file, new Map())).toMatchObject({ title: 'Title', text: 'Zürich' })
  })
})

it('reads a file whose lines are UTF-8 here and Windows-1252 there', () => {
  const lines = [Buffer.from('Zürich–Genève\n', 'utf8'), Buffer.from('Z\xFCrich\x96Gen\xE8ve\n', 'latin1')]
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('Title\n\n'), ...lines]))
  expect(plainText.parse({ path: 'a.txt', bytes }, new Map()).text).toBe('Zürich–Genève Zürich–Genève')
})

describe('bad input', () => {
  it('leaves binary files and other endings alone', () => {
    expect(plainText.accepts({ path: 'a.txt', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 8]) })).toBe(false)
    expect(
      plainText.accepts({ path: 'a.txt', bytes: Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256) }),
    ).toBe(false)
    expect(plainText.accepts(textFile('text', 'a.json'))).toBe(false)
  })

  it.each([
    ['', '"bad.txt" is empty (0 bytes); put a title in the first line and the text below, in parts if it is long.'],
    [' \n\u00A0\n', '"bad.txt" holds no text; put a title in its first line and text below.'],
    ['Title\n\n', '"bad.txt" holds a title but no text below it; add the text.'],
  ])('refuses %j with a sentence', (text, sentence) => {
    expect(refusalOf(plainText, textFile(text, 'bad.txt'))).toBe(sentence)
  })

  it('refuses 100 MB at once', () => {
    const file = { path: 'big.txt', bytes: new Uint8Array(100 * 1024 * 1024).fill(65) }
    expect(refusalOf(plainText, file)).toMatch(/has 100 MB, more than the 8 MB/)
  })
})
