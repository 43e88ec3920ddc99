import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCardsCsv } from '../../../src/adapters/anki/read-cards-csv.ts'
import { writeCardsCsv } from '../../../src/adapters/anki/write-cards-csv.ts'
import { UserError } from '../../../src/core/shared/errors.ts'
import type { CardDraft } from '../../../src/core/study/cards/card.ts'
import type { RefusedRow } from '../../../src/core/study/cards/ports.ts'

const anything = () => true

const inWords = (refused: readonly RefusedRow[]) => refused.map(({ line, reason }) => ({ line, reason: reason.words }))

const side = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replaceAll('\r', '').trim())
const awkward = fc.constantFrom(
  '=1+1',
  "'=1",
  '-80 °C',
  '@x',
  '+',
  'a,b;c\td',
  '"quoted"',
  'two\nlines',
  "''-",
  'é “α” 😀',
)
const sides = fc.oneof(awkward, side).filter((text) => text !== '')
const source = fc.record({
  documentId: sides,
  title: fc.oneof(awkward, side),
  section: fc.array(
    sides.filter((heading) => !heading.includes('>')),
    { maxLength: 3 },
  ),
  start: fc.nat(1e6),
  end: fc.nat(1e6),
  quote: sides,
  url: fc.constantFrom(null, 'https://doi.org/10.1000/x'),
})
const draft = fc.record({ front: sides, back: sides, source: fc.option(source) })

test('what is written is read back as it was, whatever the texts', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), (cards) => {
      expect(readCardsCsv(writeCardsCsv(cards), anything)).toEqual({ cards, refused: [] })
    }),
  )
})

test('no cell of a written file is a formula to a spreadsheet', () => {
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 4 }), (cards) => {
      const cells = (parse(writeCardsCsv(cards), { bom: true }) as string[][]).flat()
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }),
  )
})

test('files of other programs are read: semicolons, tabs, other order, other columns, capitals, no citation', () => {
  const card: CardDraft = { front: 'What, exactly?', back: 'A; B', source: null }
  expect(readCardsCsv('Back;Tags;FRONT\n"A; B";x;What, exactly?\n\n', anything)).toEqual({ cards: [card], refused: [] })
  expect(readCardsCsv('front\tback\r\nWhat, exactly?\tA; B\r\n', anything)).toEqual({ cards: [card], refused: [] })
})

test('bad rows are refused one by one, with their lines, and the others become cards', () => {
  const file = [
    'front,back,document,title,section,start,end,quote,url',
    'One?,1,,,,,,,',
    ',no front,,,,,,,',
    '"Two',
    'lines?",2,doc,Title,A > B,3,8,quote,',
    'Three?,3,doc,,,x,8,quote,',
    'Four?,4,doc,,,3,8,,',
    'Five?,5,elsewhere,,,3,8,quote,',
    'Six?,6,,,,,,,,,surplus',
    `Seven?,${'x'.repeat(1501)}`,
    'Eight?,8',
  ].join('\n')
  const { cards, refused } = readCardsCsv(file, ({ documentId }) => documentId === 'doc')
  expect(cards.map(({ front }) => front)).toEqual(['One?', 'Two\nlines?', 'Eight?'])
  const place = { documentId: 'doc', title: 'Title', section: ['A', 'B'], start: 3, end: 8, quote: 'quote', url: null }
  expect(cards[1]?.source).toEqual(place)
  expect(inWords(refused)).toEqual([
    { line: 3, reason: "The card's front is empty. Write something on it." },
    { line: 6, reason: 'Its start is "x", and must be a whole number.' },
    { line: 7, reason: 'Its citation is not complete. Fill document, start, end and quote, or none of them.' },
    { line: 8, reason: 'Its quote does not stand in "elsewhere" at 3 to 8.' },
    { line: 9, reason: 'It has 11 cells, and there are 9 columns. Quote cells with separators.' },
    { line: 10, reason: "The card's back has 1501 characters; at most 1500 fit. Make two cards of it." },
  ])
})

test('a quotation mark that is never closed is refused with its line, and what stands before it is read', () => {
  const { cards, refused } = readCardsCsv(
    'front,back\r\nTwo "x"?,"2" 2\r\n"A\r\nB",1\r\n\r\n"Three?,3\r\nFour?,4\r\n',
    anything,
  )
  expect(cards.map(({ front, back }) => [front, back])).toEqual([
    ['Two "x"?', '"2" 2'],
    ['A\nB', '1'],
  ])
  expect(inWords(refused)).toEqual([
    { line: 5, reason: 'Its quotation mark is never closed; from here on nothing was read.' },
  ])
})

test.each([
  ['', /The first line must name the columns: "front" and "back"/],
  ['question,answer\na,b', /The first line must name the columns/],
  ['\u0000\u0001binary', /The first line must name the columns/],
  [`front,back\n${'a,b\n'.repeat(5001)}`, /The file has 5001 rows; at most 5000/],
  ['x'.repeat(4_000_001), /The file has 4000001 characters; at most 4000000/],
])('a file that is none is refused as a whole: %#', (text, sentence) => {
  expect(() => readCardsCsv(text, anything)).toThrow(UserError)
  expect(() => readCardsCsv(text, anything)).toThrow(sentence)
})
