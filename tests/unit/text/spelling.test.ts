import { expect, it } from 'vitest'
import { createSpelling } from '../../../src/core/text/spelling.ts'

const ENGLISH = new Set(['hearing', 'muse', 'dogs'])
const correct = createSpelling(
  new Map([
    ['exosomes', 9],
    ['healing', 5],
    ['mouse', 4],
    ['cord', 3],
    ['does', 2],
  ]),
  (word) => ENGLISH.has(word),
)

it.each([
  ['exosmes', 'exosomes'],
  ['EXOSMES', 'exosomes'],
  ['haeling', 'healing'],
])('%s is mended', (typed, meant) => {
  expect(correct(typed)).toBe(meant)
})

it.each(['hearing', 'muse', 'dogs', 'exosomes'])('%s is a word and stays', (word) => {
  expect(correct(`what about ${word}`)).toBe(`what about ${word}`)
})

it('an abbreviation is not taken for a word that looks like it', () => {
  expect(correct('exosomes for COPD?')).toBe('exosomes for copd?')
})
