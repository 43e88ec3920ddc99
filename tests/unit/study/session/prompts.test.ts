import { expect, test } from 'vitest'
import { isDiscussable, promptKindsOf } from '../../../../src/core/study/session/prompts.ts'

test.each([
  ['Whether the vesicles reach the brain remains to be shown.', 'open'],
  ['However, preparations differ between donors.', 'limits'],
  ['The authors measured the size of the particles.', 'measured'],
  ['Injected into mice, the cells lodge in the lungs.', 'subjects'],
  ['Exosomes are 30 to 150 nm in diameter.', 'amount'],
  ['Stem cells are found in most tissues.', 'claim'],
])('%j asks first for what is %s', (sentence, kind) => {
  expect(promptKindsOf(sentence)[0]).toBe(kind)
})

test.each(['Abstract.', 'A heading without an end that is long enough to pass', `${'Very long. '.repeat(60)}`])(
  '%j is nothing to talk about',
  (sentence) => {
    expect(isDiscussable(sentence)).toBe(false)
  },
)
