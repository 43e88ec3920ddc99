import { expect, test } from 'vitest'
import { entryNumber, mentionFinder, printedReference } from '../../../src/adapters/documents/printed-references.ts'

test.each([
  ['[12] Lai RC. Exosomes.', 12],
  ['12. Lai RC. Exosomes.', 12],
  ['12 Lai RC. Exosomes.', 12],
  ['Lai RC. Exosomes. 2010;4:214.', null],
  ['2010 was a year.', null],
])('%j has the number %j', (entry, number) => {
  expect(entryNumber(entry)).toBe(number)
})

test.each([
  ['Lai RC. Exosomes. Stem Cell Res. 2010;4:214-222.', 2010],
  ['Lai RC (2010). What 1999 was. J 12, 1-9.', 2010],
  ['Lai RC. Exosomes. J Cells 2011-2015.', 2015],
  ['Lai RC. Personal communication. https://a.org/2009/x', null],
])('%j is of the year %j', (entry, year) => {
  expect(printedReference(entry, 0).year).toBe(year)
})

test('an entry without a number is known by its place', () => {
  expect(printedReference('Lai RC. Exosomes. 2010.', 6).key).toBe('ref-7')
})

test('numbers point to works only in the manner that the document uses', () => {
  const references = ['1. A. 2010.', '2. B. 2011.', '3. C. 2012.'].map(printedReference)
  const text = 'As shown [1, 3] and [2], in three (3) groups of 2 [9].'
  const find = mentionFinder(references, [{ text, raised: [] }])
  expect(find({ text, raised: [] }).map(({ span, keys }) => [text.slice(span.start, span.end), keys])).toEqual([
    ['[1, 3]', ['1', '3']],
    ['[2]', ['2']],
  ])
})

test('raised figures that follow one another are one list', () => {
  const references = ['1. A. 2010.', '2. B. 2011.', '3. C. 2012.'].map(printedReference)
  const passage = {
    text: 'Exosomes help1,2–3.',
    raised: [
      { start: 13, end: 14 },
      { start: 14, end: 15 },
      { start: 15, end: 18 },
    ],
  }
  const [mention] = mentionFinder(references, [passage])(passage)
  expect(mention).toEqual({ span: { start: 13, end: 18 }, keys: ['1', '2', '3'] })
})
