import { expect, it } from 'vitest'
import { questionsIn } from '../../../src/core/answering/questions-in.ts'

it.each([
  ['My exam is on Monday. How buoyant are exosomes in sucrose? Thanks!', ['How buoyant are exosomes in sucrose?']],
  [
    'We do osteogenic differentiation, day 21. Which factor is the master regulator of osteogenesis?',
    ['Which factor is the master regulator of osteogenesis?'],
  ],
  [
    'Where do adult MSCs come from? What does CD73 mark on MSCs?',
    ['Where do adult MSCs come from?', 'What does CD73 mark on MSCs?'],
  ],
  [
    'Good morning. Kindly explain how exosomes are made in the cell. Thank you.',
    ['Kindly explain how exosomes are made in the cell.'],
  ],
])('finds what is asked on its own in: %s', (message, questions) => {
  expect(questionsIn(message)).toEqual(questions)
})

it.each([
  ['What did Dominici et al. 2006 ask of the cells?'],
  ['I have read about exosomes. Where do they go in the body?'],
  ['Exosomes differ. And how are MSCs told from fibroblasts?'],
  ['Exosomes are small. MSCs are large.'],
  ['Do MSCs differ: bone marrow or fat derived?'],
  ['In which species, approx. how many exosomes does a cell release?'],
  [''],
])('finds none in: %s', (message) => {
  expect(questionsIn(message)).toEqual([])
})
