import { expect, it } from 'vitest'
import { comparedSides } from '../../../src/core/answering/compared-sides.ts'
import type { IndexedSentence } from '../../../src/core/answering/evidence-index.ts'
import { conceptsIn } from '../../../src/core/text/concepts.ts'
import { searchTokens } from '../../../src/core/text/search-tokens.ts'

const sentence = (text: string) =>
  ({ tokens: new Set(searchTokens(text)), concepts: conceptsIn(text) }) as unknown as IndexedSentence

it.each([
  ['BM vs AD-MSCs', 'Marrow is invasive to draw.', 'Fat is plentiful.'],
  ['What is the difference between exosomes and microvesicles?', 'Exosomes are small.', 'Microvesicles bud off.'],
  ['Is TFF better than SEC?', 'Tangential flow filtration is gentle.', 'Size exclusion chromatography is slow.'],
  ['Which harms less, sonication or electroporation?', 'Sonication breaks them.', 'Electroporation makes siRNA clump.'],
  ['How do mice differ from humans?', 'Mice use iNOS.', 'Humans use IDO.'],
])('%s compares two things', (question, left, right) => {
  const sides = comparedSides(question)
  expect(sides.map((side) => [side.isIn(sentence(left)), side.isIn(sentence(right))])).toEqual([
    [true, false],
    [false, true],
  ])
})

it.each([
  'What are exosomes?',
  'Where do bone and fat come from?',
  'or',
  'MSCs vs MSCs',
  'How do exosomes and cells work?',
])('%s compares nothing', (question) => {
  expect(comparedSides(question)).toEqual([])
})
