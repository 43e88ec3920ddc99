import { expect, test } from 'vitest'
import { howToCite } from '../../../src/core/citing/how-to-cite.ts'
import { NOTES, REVIEW } from '../discord/example-answers.ts'

test('says what is known, in the order of a list of references', () => {
  expect(howToCite(REVIEW)).toBe(
    'Maria Maqsood et al. (2020). Adult mesenchymal stem cells and their exosomes. Life Sci 256:118002. https://doi.org/10.1016/j.lfs.2020.118002',
  )
})

test('leaves out what is not known', () => {
  expect(howToCite(NOTES)).toBe('Study notes.')
})
