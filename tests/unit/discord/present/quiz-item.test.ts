import { expect, test } from 'vitest'
import { closeQuestion } from '../../../../src/core/study/quiz/close-question.ts'
import { newQuiz } from '../../../../src/core/study/quiz/quiz.ts'
import { questionPosted } from '../../../../src/core/study/quiz/run-quiz.ts'
import { takeAnswer } from '../../../../src/core/study/quiz/take-answer.ts'
import { MESSAGE_LIMIT } from '../../../../src/discord/present/limits.ts'
import { presentQuiz } from '../../../../src/discord/present/quiz.ts'
import {
  optionButtons,
  presentAnswer,
  presentItem,
  presentSolution,
} from '../../../../src/discord/present/quiz-item.ts'
import { sampleChoice, sampleCloze } from '../../../samples/quiz-items.ts'
import { sampleSetup } from '../../../samples/quizzes.ts'
import { unescapeText } from '../../discord/unescape-text.ts'

const ID = (option: number) => `1:choose::${option}`
const LONG = 'an option that is far too long to be read on a button without being cut off somewhere'

test('an item is asked without its answer, and short options stand on the buttons', () => {
  const item = sampleChoice('a')
  expect(unescapeText(presentItem(item, 'en'))).toBe(`**What stands in the gap?**\n> ${item.stem}`)
  expect(optionButtons(item, ID, 'en').map(({ label, controlId }) => [label, controlId])).toEqual([
    ['A · CD34', '1:choose::0'],
    ['B · CD73', '1:choose::1'],
    ['C · CD45', '1:choose::2'],
  ])
})

test('long options stand in the text, and the buttons name them', () => {
  const item = sampleChoice('a', { options: ['short', LONG] })
  expect(presentItem(item, 'en')).toContain(`**B**  ${LONG}`)
  expect(optionButtons(item, ID, 'en').map(({ label }) => label)).toEqual(['A', 'B'])
})

test('true and false are in the reader’s language', () => {
  const item = sampleChoice('a', { kind: 'true-false', options: ['True', 'False'], right: 0 })
  expect(optionButtons(item, ID, 'de').map(({ label }) => label)).toEqual(['Richtig', 'Falsch'])
  expect(presentAnswer(item, 'fr')).toBe('Réponse : Vrai')
})

test('the solution has the sentence and its place', () => {
  const solution = unescapeText(presentSolution(sampleCloze('a'), 'en'))
  expect(solution).toBe(
    [
      "**Answer: CD73 (also counts: 5'-nucleotidase)**",
      '> MSCs express CD73, CD90 and CD105 on their surface.',
      '-# What MSCs are · Markers · def-02 · <https://doi.org/10.1000/1>',
    ].join('\n'),
  )
})

test('an item that is typed has no option buttons, and Discord’s signs in it stay text', () => {
  const item = sampleCloze('a', { stem: '**_____** @everyone', accepted: ['CD*73*'] })
  expect(optionButtons(item, ID, 'en')).toEqual([])
  expect(presentItem(item, 'en')).toContain('\\*\\*\\_\\_\\_\\_\\_\\*\\* \\@everyone')
  expect(presentAnswer(item, 'en')).toBe('Answer: CD\\*73\\*')
})

test('the longest question and the longest answer fit into one message', () => {
  const words = (length: number) => 'abcdefghi '.repeat(length / 10)
  const source = { ...sampleChoice('a').source, quote: words(2000), title: words(500), section: [words(500)] }
  const options = Array.from({ length: 5 }, (_, i) => `${i} ${words(900)}`)
  const item = sampleChoice('a', { kind: 'match', stem: words(2000), options, source })
  const setup = sampleSetup({ items: [item], mode: 'survival', locale: 'fr', topic: words(500) })
  const people = Array.from({ length: 40 }, (_, i) => `${100_000_000_000_000_000_000n + BigInt(i)}`)
  let quiz = questionPosted(newQuiz(setup, people[0] ?? ''), 'm', 1)
  for (const [i, learnerId] of people.entries()) {
    quiz = takeAnswer(quiz, { learnerId, position: 0, given: '1', isRight: i % 2 === 0 }, 1).quiz
  }
  for (const shown of [quiz, closeQuestion(quiz, 1)]) {
    expect(presentQuiz(shown).text.length).toBeLessThan(MESSAGE_LIMIT)
    expect(presentQuiz(shown).rows?.length).toBeGreaterThan(0)
  }
})
