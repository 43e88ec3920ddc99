import { expect, test } from 'vitest'
import { createKnownWords } from '../../../src/core/answering/known-words.ts'

const QUESTIONS = [
  'Where do okapis sleep?',
  'When do okapis sleep?',
  'Where do zebras graze?',
  'What does a zebra cost?',
  'Who sells okapis?',
]
/** The first three are answered, the others are not. */
const STANDING = [1, 1, 1, -1, -1]
const ask = createKnownWords(QUESTIONS)
const words = (...those: string[]) => new Set(those)
const NOTHING_SAID = new Set<string>()

test('words that a sentence’s questions hold make it likelier, others unlikelier', () => {
  const { likelihood } = ask(words('okapi', 'sleep', 'cost'), STANDING)
  // Among answered questions (3 + 2 imagined): okapi in 2, sleep in 2, cost in none. With the sentence, three texts are counted.
  const ratio = (held: number, usual: number) => Math.log((0.5 * (held / 3)) / usual + 0.5)
  const expected = (2 * ratio(2, 3 / 5) + ratio(0, 1 / 5)) / 3
  expect(likelihood([0, 1], NOTHING_SAID)).toBeCloseTo(expected, 12)
  expect(likelihood([0, 1], words('cost'))).toBeGreaterThan(expected)
  expect(likelihood([2], NOTHING_SAID)).toBeLessThan(0)
  expect(likelihood([], words('okapi'))).toBe(0)
})

test('a word is unheard when no question of the sentence and not the sentence holds it, the more telling the rarer it is', () => {
  const { unheard } = ask(words('okapi', 'graze', 'tundra'), STANDING)
  const idf = (held: number) => Math.log(1 + (5 - held + 0.5) / (held + 0.5))
  const all = idf(3) + idf(1) + idf(0)
  const trusted = 2 / (2 + 8)
  expect(unheard([0, 1], words('tundra'))).toBeCloseTo((trusted * idf(1)) / all, 12)
  expect(unheard([0, 2], NOTHING_SAID)).toBeCloseTo(trusted * Math.min(0.4, idf(0) / all), 12)
  // However much else is said, it is no more than 0.4.
  expect(unheard([0, 1], NOTHING_SAID)).toBeCloseTo(trusted * 0.4, 12)
  expect(unheard([], NOTHING_SAID)).toBe(0)
})

test('with more questions known, what none of them holds tells more', () => {
  const many = createKnownWords(Array.from({ length: 40 }, (_, i) => `Where do okapis sleep in month ${i}?`))
  const all = Array.from({ length: 40 }, (_, i) => i)
  const { unheard } = many(
    words('tundra'),
    all.map(() => 1),
  )
  expect(unheard(all.slice(0, 2), NOTHING_SAID)).toBeCloseTo(0.4 * 0.2, 12)
  expect(unheard(all, NOTHING_SAID)).toBeCloseTo((0.4 * 40) / 48, 12)
})

test('words lean to the questions that hold them, and to neither kind when none does', () => {
  expect(ask(words('sleep', 'where'), STANDING).leaning).toBeGreaterThan(0)
  expect(ask(words('sell', 'cost'), STANDING).leaning).toBeLessThan(0)
  expect(ask(words('sleep'), STANDING).leaning).toBeCloseTo(Math.log((2 / 3 + 2 / 5) / (2 / 5)) / 10, 12)
  expect(ask(words('tundra'), STANDING).leaning).toBe(0)
})

test('a long question leans no further than all the way', () => {
  const many = createKnownWords(['cost price order buy sell shop euro dollar', 'sleep'])
  const those = words('cost', 'price', 'order', 'bui', 'sell', 'shop', 'euro', 'dollar')
  const each = Math.log(1 / (1 + 1))
  expect(many(those, [1, -1]).leaning).toBeCloseTo((-8 * each) / 10, 12)
  const longer = Array.from({ length: 40 }, (_, i) => `word${i}`)
  expect(createKnownWords([longer.join(' '), 'sleep'])(words(...longer), [-1, 1]).leaning).toBe(-1)
})

test.each([[[1, 1, 1, 1, 1]], [[-1, -1, -1, -1, -1]]])('where all are of one kind (%j) nothing leans', (standing) => {
  expect(ask(words('sleep', 'cost'), standing).leaning).toBe(0)
})

test('a question that is not to be counted tells nothing, nor does one without words', () => {
  const counted = ask(words('sell'), STANDING).leaning
  expect(ask(words('sell'), [1, 1, 1, -1, 0]).leaning).toBeGreaterThan(counted)
  const nothing = ask(NOTHING_SAID, STANDING)
  expect([nothing.leaning, nothing.unheard([0], NOTHING_SAID), nothing.likelihood([0], NOTHING_SAID)]).toEqual([
    0, 0, 0,
  ])
})
