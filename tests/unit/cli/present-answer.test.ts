import { expect, it } from 'vitest'
import { presentAnswer, presentTrace } from '../../../src/cli/present-answer.ts'
import type { Citation } from '../../../src/core/answering/answer.ts'
import { abstained, answered, citation } from '../discord/example-answers.ts'

const plain = {
  strong: (text: string) => text,
  faint: (text: string) => text,
  good: (text: string) => text,
  bad: (text: string) => text,
}

function noteRelaying(works: number): Citation {
  const work = {
    title: 'A title',
    titleIsDescription: false,
    authors: ['Dominici et al.'],
    journal: 'Cytotherapy',
    year: 2006,
  }
  return {
    ...citation(1, 'Cells stick to plastic.'),
    ...{ title: 'What MSCs are', documentKind: 'study-notes', section: ['Definition'], anchor: 'def-01', url: null },
    references: Array.from({ length: works }, (_, i) => ({ key: `${i}`, ...work, doi: `10.1000/${i}`, url: null })),
  }
}

it('a quote of a note names the note and the work it relays', () => {
  const answer = { ...answered(['Cells stick to plastic.']), citations: [noteRelaying(1)] }
  expect(presentAnswer(answer, plain)).toEqual([
    '“Cells stick to plastic.” [1]',
    '',
    '[1] What MSCs are (study notes) · Definition, note def-01, sentence 3',
    '  relays: Dominici et al. 2006, Cytotherapy, https://doi.org/10.1000/0',
    'Confidence: 93 %',
  ])
})

it('near misses name the works too, of many the first five', () => {
  const lines = presentAnswer(abstained('weak-evidence', [noteRelaying(7)]), plain)
  expect(lines.filter((line) => line.includes('relays:')).map((line) => line.replace(/Dominici.*\//, ''))).toEqual([
    ...['0', '1', '2', '3', '4'].map((number) => `    relays: ${number}`),
    '    relays: 2 more',
  ])
})

it('what would steer the terminal is shown, not obeyed', () => {
  const quote = 'Cells\u001b]0;owned\u0007 stick\r\u009b2J to \u202eplastic.\n\tAlways.'
  const answer = { ...answered([quote]), citations: [{ ...citation(1, quote), title: 'A\u001b[2Jtitle' }] }
  const text = presentAnswer(answer, plain).join('\n')
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(text).toContain('Cells<U+001B>]0;owned<U+0007> stick<U+000D><U+009B>2J to <U+202E>plastic.\n\tAlways.')
  expect(text).toContain('A<U+001B>[2Jtitle')
})

it('every quote of a work that has been withdrawn comes with the warning', () => {
  const withdrawn = { ...citation(1, 'Cells fly.'), retraction: 'Withdrawn in 2022.' }
  expect(presentAnswer({ ...answered(['Cells fly.']), citations: [withdrawn] }, plain)).toContain(
    'RETRACTED: Withdrawn in 2022.',
  )
  expect(presentAnswer(abstained('weak-evidence', [withdrawn]), plain)).toContain('  RETRACTED: Withdrawn in 2022.')
  expect(presentAnswer(answered(['Cells fly.']), plain).join()).not.toContain('RETRACTED')
})

it('a notice stands in place of the reason', () => {
  const lines = presentAnswer({ ...abstained('unclear-question', []), notice: 'Hello! Ask me.' }, plain)
  expect(lines).toEqual(['Hello! Ask me.'])
})

it('the trace names what spoke for and against, and what the library never mentions', () => {
  const trace = {
    answerable: 0.214,
    threshold: 0.6,
    reasons: [
      { signal: 'price', value: 1, contribution: -2.31, key: 'cuePrice', values: {}, words: 'A price is asked for.' },
      { signal: 'meaning', value: 0.7, contribution: 0.52, key: 'meaningFor', values: {}, words: 'A passage is near.' },
    ],
    unknownWords: ['vial\u001b[2J'],
  }
  expect(presentTrace({ ...abstained('weak-evidence', []), trace }, plain)).toEqual([
    'Why',
    'Declined: the library holds the answer with a probability of 21 %; it is given from 60 % on.',
    '  -2.3 A price is asked for.',
    '  +0.5 A passage is near.',
    'Nowhere in the library: “vial<U+001B>[2J”.',
    'The numbers are log-odds against a usual question.',
  ])
})

it('a question that was not weighed has no trace', () => {
  expect(presentTrace({ ...abstained('unclear-question', []), notice: 'Hello!' }, plain)).toEqual([
    'Nothing was weighed: there was no question about the library.',
  ])
})

it('says how a question was understood', () => {
  const lines = presentAnswer(
    { ...answered(['Cells stick.']), interpretedAs: 'What are MSCs? And\u001b[2J why?' },
    plain,
  )
  expect(lines.slice(0, 3)).toEqual(['Understood as: What are MSCs? And<U+001B>[2J why?', '', '“Cells stick.” [1]'])
})
