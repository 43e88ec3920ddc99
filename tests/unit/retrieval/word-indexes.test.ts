import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordIndexes, wordScores } from '../../../src/core/retrieval/word-indexes.ts'

const letter = fc.constantFrom(...'abdegiklmnoprstu')
const word = fc.array(letter, { minLength: 6, maxLength: 14 }).map((letters) => letters.join(''))
const everything = () => true

/** One letter left out, doubled, replaced or exchanged with its neighbour. */
function mistype(text: string, at: number, how: number): string {
  const [before, here, next, after] = [text.slice(0, at), text[at] ?? '', text[at + 1] ?? '', text.slice(at + 2)]
  return [
    `${before}${next}${after}`,
    `${before}${here}${here}${next}${after}`,
    `${before}z${next}${after}`,
    `${before}${next}${here}${after}`,
  ][how] as string
}

test('a word spelt right never scores lower than the same word mistyped, whichever stands first', () => {
  fc.assert(
    fc.property(word, fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.boolean(), (exact, at, how, exactFirst) => {
      const typo = mistype(exact, at, how)
      fc.pre(typo !== exact)
      const sentence = (term: string) => `the role of ${term} in repair`
      const texts = exactFirst ? [sentence(exact), sentence(typo)] : [sentence(typo), sentence(exact)]
      const scores = wordScores(
        createWordIndexes(texts, (text) => text),
        `What does ${exact} do?`,
        everything,
      )
      const [first = 0, second = 0] = exactFirst ? scores : [...scores].reverse()
      expect(first).toBeGreaterThanOrEqual(second)
    }),
  )
})

test('a mistyped word still finds the text that holds it spelt right, and only that', () => {
  const texts = ['Osteogenic differentiation of marrow cells', 'Vesicles in the retina', 'Storage of frozen plasma']
  const scores = wordScores(
    createWordIndexes(texts, (text) => text),
    'ostogenic diferentiation',
    everything,
  )
  expect(scores[0]).toBeGreaterThan(0)
  expect([...scores].slice(1).every((score) => score < (scores[0] ?? 0) / 4)).toBe(true)
})

test('scores are shares of the best among the texts let through', () => {
  const index = createWordIndexes(['bone bone marrow', 'bone', 'fat'], (text) => text)
  expect(Math.max(...wordScores(index, 'bone marrow', everything))).toBe(1)
  const narrowed = wordScores(index, 'bone marrow', (id) => id !== 0)
  expect([...narrowed]).toEqual([0, 1, 0])
  expect([...wordScores(index, 'price', everything)]).toEqual([0, 0, 0])
})
