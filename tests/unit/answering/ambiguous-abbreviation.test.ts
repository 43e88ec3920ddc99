import { expect, it } from 'vitest'
import { ambiguousIn, askWhichMeaning, withMeaning } from '../../../src/core/answering/ambiguous-abbreviation.ts'
import { AMBIGUOUS_TERMS } from '../../../src/core/text/ambiguous-terms.ts'
import { conceptsIn } from '../../../src/core/text/concepts.ts'
import { trainingQuestions } from './training-questions.ts'

it.each([
  ['How long does UC take?', 'UC', ['ulcerative colitis', 'umbilical cord', 'ultracentrifugation']],
  ['What is AD?', 'AD', ["Alzheimer's disease", 'adipose tissue']],
  ['and hscs?', 'hscs', ['hepatic stellate cell', 'hematopoietic stem cell']],
  ['What is CD?', 'CD', ["Crohn's disease", 'cluster of differentiation']],
] as const)('%s leaves open what %s is', (question, word, meanings) => {
  expect(ambiguousIn(question)).toEqual({ word, meanings })
})

it.each([
  'BM, AD and UC as sources',
  'Is UC slower than SEC?',
  'AD-MSC yield',
  'Do MSCs carry CD73?',
  'MSCs for CD fistulas',
  'AD and dementia',
  'PD-L1 on exosomes',
  'ADMIRE-CD II',
  'What are exosomes?',
])('%s is clear', (question) => {
  expect(ambiguousIn(question)).toBeNull()
})

it('writes the abbreviation out wherever it stands alone', () => {
  expect(withMeaning('UC or UC-MSC: what is UC?', 'UC', 'cord')).toBe('cord or UC-MSC: what is cord?')
})

it('asks back in one sentence that names every meaning', () => {
  expect(askWhichMeaning({ word: 'UC', meanings: ['a', 'b', 'c'] }).words).toBe(
    '“UC” can mean a, b or c: which one? Please ask again with the full word.',
  )
})

it('every meaning is a concept of the field', () => {
  expect([...AMBIGUOUS_TERMS.values()].flat().filter(({ concept }) => conceptsIn(concept).size === 0)).toEqual([])
})

it('finds nothing to ask back in what the library answers', () => {
  const said = trainingQuestions().filter(({ expect: wanted }) => wanted === 'answer')
  const together = said.map(({ question, history }) =>
    [...(history ?? []).map(({ content }) => content), question].join(' '),
  )
  expect(together.filter((text) => ambiguousIn(text) !== null)).toEqual([])
})

it('takes no word for an abbreviation that is only a name of the programming language', () => {
  expect(ambiguousIn('Is the MSC the constructor of bone?')).toBeNull()
  expect(conceptsIn('Is the MSC the constructor of bone?')).toEqual(conceptsIn('Is the MSC the builder of bone?'))
})

it('reads an abbreviation beside a longer one that holds it', () => {
  expect(conceptsIn('DGUC vs plain UC')).toEqual(conceptsIn('DGUC vs plain ultracentrifugation'))
})
