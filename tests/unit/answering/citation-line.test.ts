import { expect, it } from 'vitest'
import { doiAddress, referenceAddress, referenceLine } from '../../../src/core/answering/citation-line.ts'
import type { Reference } from '../../../src/core/corpus/document.ts'

const WORK: Reference = {
  key: 'dominici-2006',
  title: 'Minimal criteria',
  titleIsDescription: false,
  authors: ['Dominici et al.'],
  journal: 'Cytotherapy',
  year: 2006,
  doi: '10.1080/14653240600855905',
  url: 'https://example.org/dominici',
}

it.each([
  [{}, 'Dominici et al. 2006, Cytotherapy'],
  [{ authors: ['Ada Roe', 'Jan Doe'] }, 'Ada Roe and Jan Doe 2006, Cytotherapy'],
  [{ authors: ['Ada Roe', 'Jan Doe', 'Eve Poe'] }, 'Ada Roe et al. 2006, Cytotherapy'],
  [{ year: null }, 'Dominici et al., Cytotherapy'],
  [{ journal: null }, 'Dominici et al. 2006, “Minimal criteria”'],
  [{ authors: [] }, '“Minimal criteria”, Cytotherapy 2006'],
  [{ authors: [], journal: null }, '“Minimal criteria”, 2006'],
  [{ authors: [], journal: null, year: null }, '“Minimal criteria”'],
  [{ authors: [], titleIsDescription: true }, 'Minimal criteria, Cytotherapy 2006'],
  [{ journal: null, titleIsDescription: true }, 'Dominici et al. 2006, Minimal criteria'],
])('a work with %j reads: %s', (fields, line) => {
  expect(referenceLine({ ...WORK, ...fields })).toBe(line)
})

it('the address is the DOI, else the work’s own, else none', () => {
  expect(referenceAddress(WORK)).toBe('https://doi.org/10.1080/14653240600855905')
  expect(referenceAddress({ ...WORK, doi: null })).toBe('https://example.org/dominici')
  expect(referenceAddress({ ...WORK, doi: null, url: null })).toBeNull()
})

it.each([
  [
    '10.1002/1097-0142(19910601)67:11<2784::aid>3.0.co;2-#',
    '10.1002/1097-0142(19910601)67:11%3C2784::aid%3E3.0.co;2-%23',
  ],
  ['10.1000/a?b%c d', '10.1000/a%3Fb%25c%20d'],
  ['10.1000/\ud83dx', '10.1000/x'],
])('the DOI %j is one address', (doi, address) => {
  expect(doiAddress(doi)).toBe(`https://doi.org/${address}`)
})
