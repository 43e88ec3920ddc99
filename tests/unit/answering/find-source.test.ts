import { expect, test } from 'vitest'
import { matchingSources } from '../../../src/core/answering/find-source.ts'

const REVIEW = {
  id: 'maqsood-2020',
  title: 'Adult stem cells',
  doi: '10.1016/j.lfs',
  authors: ['Maria Maqsood et al.'],
}
const NOTES = { id: 'notes', title: 'Notes on stem cells', doi: null, authors: [] }
const find = (typed: string) => matchingSources([REVIEW, NOTES], typed)

test('a whole id, title or DOI names one source, whatever the case', () => {
  for (const typed of ['maqsood-2020', ' ADULT stem cells ', '10.1016/J.LFS']) expect(find(typed)).toEqual([REVIEW])
  expect(matchingSources([REVIEW, { ...NOTES, id: 'maqsood-2020-b' }], 'maqsood-2020')).toEqual([REVIEW])
})

test('a part names every source that has it, in id, title, DOI or author', () => {
  expect(find('maria')).toEqual([REVIEW])
  expect(find('stem')).toEqual([REVIEW, NOTES])
  expect(find('heart')).toEqual([])
  expect(find(' ')).toEqual([])
})
