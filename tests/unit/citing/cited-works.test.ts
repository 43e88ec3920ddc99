import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citedWorks } from '../../../src/core/citing/cited-works.ts'
import { locatorParts } from '../../../src/core/citing/locator-parts.ts'
import { readAuthor } from '../../../src/core/citing/read-author.ts'
import type { Reference } from '../../../src/core/corpus/document.ts'
import { citation, NOTES, REVIEW } from '../discord/example-answers.ts'

function reference(known: Partial<Reference>): Reference {
  return {
    ...{
      key: 'k',
      title: 'Minimal criteria',
      titleIsDescription: false,
      authors: ['Dominici M'],
      journal: 'Cytotherapy',
    },
    ...{ year: 2006, doi: null, url: null },
    ...known,
  }
}

test('lists each document once, with what the library knows about it', () => {
  const works = citedWorks([citation(1, 'a'), citation(2, 'b')], [REVIEW, NOTES])
  expect(works).toHaveLength(1)
  expect(works[0]).toMatchObject({ key: 'maqsood2020adult', journal: 'Life Sci', doi: REVIEW.doi, quoted: true })
})

test('uses the citation’s own words for a document that the library no longer holds', () => {
  expect(citedWorks([citation(1, 'a')], [])).toMatchObject([{ title: REVIEW.title, doi: REVIEW.doi, authors: [] }])
})

test('adds the works that the quotes relay, each once, and none that was quoted itself', () => {
  const references = [
    reference({}),
    reference({ key: 'again', doi: '10.1000/xyz' }),
    reference({ key: 'self', title: 'Another title', doi: '10.1016/J.LFS.2020.118002' }),
    reference({ key: 'other', doi: '10.1000/other' }),
  ]
  const works = citedWorks([{ ...citation(1, 'a'), references }], [REVIEW])
  // The first has no DOI, so title, year and author tell that the second is the same; the last one's title is only alike.
  expect(works.map(({ key, quoted }) => [key, quoted])).toEqual([
    ['maqsood2020adult', true],
    ['dominici2006minimal', false],
  ])
})

test('keeps works with the same title and different DOIs apart, under different keys', () => {
  const references = [reference({ doi: '10.1000/a' }), reference({ key: 'b', doi: '10.1000/b' })]
  const keys = citedWorks([{ ...citation(1, 'a'), references }], []).map(({ key }) => key)
  expect(keys[1]).toBe('dominici2006minimal')
  expect(keys[2]).toMatch(/^dominici2006minimal-[0-9a-f]{4}$/)
})

test('keys are unique, and stay as they are when works are added', () => {
  const references = fc.array(
    fc.record({
      ...{ key: fc.string(), titleIsDescription: fc.boolean(), journal: fc.constant(null), url: fc.constant(null) },
      title: fc.constantFrom('', 'The same', 'Another', '日本語'),
      authors: fc.array(fc.constantFrom('Qiu G', 'Maria Müller', ''), { maxLength: 2 }),
      year: fc.option(fc.constantFrom(2019, 2020)),
      doi: fc.option(fc.constantFrom('10.1000/a', '10.1000/b', '10.1000/c')),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(references, references, (some, more) => {
      const before = citedWorks([{ ...citation(1, 'a'), references: some }], [REVIEW]).map(({ key }) => key)
      const after = citedWorks([{ ...citation(1, 'a'), references: [...some, ...more] }], [REVIEW]).map(
        ({ key }) => key,
      )
      expect(after.slice(0, before.length)).toEqual(before)
      expect(new Set(after).size).toBe(after.length)
      for (const key of after) expect(key).toMatch(/^[0-9a-z-]+$/)
    }),
  )
})

test.each([
  ['Maqsood M', 'Maqsood', 'M', false],
  ['van den Berg A-B', 'van den Berg', 'A-B', false],
  ['Maqsood, Maria', 'Maqsood', 'Maria', false],
  ['Maria Maqsood et al.', 'Maqsood', 'Maria', true],
  ['Ludwig van Example', 'van Example', 'Ludwig', false],
  ['Ankrum et al.', 'Ankrum', null, true],
  ['International Society for Invented Things', 'International Society for Invented Things', null, false],
  ['王小明', '王小明', null, false],
  ['', '', null, false],
])('reads the author %j', (name, family, given, andOthers) => {
  expect(readAuthor(name)).toEqual({ family, given, andOthers })
})

test.each([
  ['256:118002', '256', null, '118002'],
  ['1(2):3-4', '1', '2', '3-4'],
  ['12(Suppl 1):S3', '12', 'Suppl 1', 'S3'],
  ['7', '7', null, null],
  ['online ahead of print', null, null, null],
  [null, null, null, null],
])('takes the locator %j apart', (locator, volume, issue, pages) => {
  expect(locatorParts(locator)).toEqual({ volume, issue, pages })
})
