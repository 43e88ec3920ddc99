import { expect, test } from 'vitest'
import { findDoi } from '../../../src/adapters/documents/doi.ts'

test.each([
  ['doi:10.1016/J.scr.2009.12.003.', '10.1016/j.scr.2009.12.003'],
  ['(https://doi.org/10.1002/(SICI)1097-4652)', '10.1002/(sici)1097-4652'],
  ['<https://doi.org/10.1002/abc>', '10.1002/abc'],
  [
    '10.1002/(SICI)1097-4652(199911)181:2<193::AID-JCP1>3.0.CO;2-G',
    '10.1002/(sici)1097-4652(199911)181:2<193::aid-jcp1>3.0.co;2-g',
  ],
  ['a DOI with “10.1000/quoted”, in running text', '10.1000/quoted'],
  ['No identifier, 10.5 mg of it', null],
])('%j holds the DOI %j', (text, doi) => {
  expect(findDoi(text)).toBe(doi)
})
