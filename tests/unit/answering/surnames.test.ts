import { expect, it } from 'vitest'
import { surnamesIn } from '../../../src/core/answering/surnames.ts'

it.each([
  ['Dominici et al.', 'dominici'],
  ['Dominici, M.', 'dominici'],
  ['Massimo Dominici', 'dominici'],
  ['Stefańska K. et al', 'stefanska'],
])('%s gives %s', (author, surname) => {
  expect(surnamesIn({ authors: [author] })).toEqual([surname])
})

it('passes over what is no name', () => {
  expect(surnamesIn({ authors: ['', 'X', 'et al.'] })).toEqual([])
})
