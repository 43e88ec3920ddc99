import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFollowUp, type Turn } from '../../../src/core/answering/follow-up.ts'

const fitsAlways = () => true
const user = (content: string): Turn => ({ role: 'user', content })
const bot = (content: string): Turn => ({ role: 'assistant', content })
const HISTORY = [user('What do Rab27a and Rab27b do?'), bot('They help docking.')]

test('a question is joined to the one before it, each a sentence', () => {
  expect(readFollowUp('what if you silence it?', HISTORY, fitsAlways)).toEqual({
    pointsBack: true,
    together: 'What do Rab27a and Rab27b do? What if you silence it?',
    lastAnswer: 'They help docking.',
  })
})

test.each([
  ['and why?', true],
  ['Rab27b?', true],
  ['what about mice', true],
  ['wat abuot electroporation', true],
  ['Which of the three was best?', true],
  ['did it help the other patients', true],
  ['How are exosomes isolated from conditioned medium?', false],
  ['What is the dose in the kidney trial?', false],
])('%s points back: %s', (question, pointsBack) => {
  expect(readFollowUp(question, HISTORY, fitsAlways)?.pointsBack).toBe(pointsBack)
})

test('a chain of elliptic questions goes back to the one that stands on its own', () => {
  const history = [
    user('What are exosomes made of?'),
    bot('Lipids.'),
    user('Which isolation method is the reference method?'),
    bot('Ultracentrifugation.'),
    user('and SEC?'),
    bot('It is slow.'),
  ]
  expect(readFollowUp('TFF', history, fitsAlways)?.together).toBe(
    'Which isolation method is the reference method? And SEC? TFF?',
  )
})

test('a first question follows nothing', () => {
  expect(readFollowUp('and why?', [], fitsAlways)).toBeNull()
  expect(readFollowUp('and why?', [bot('Hello.')], fitsAlways)).toBeNull()
  expect(readFollowUp('and why?', [user(' \u200b\n')], fitsAlways)).toBeNull()
})

test('what was said before is cleaned as a question is', () => {
  const before = user('  What\u001b[1m do\n\nMSCs\u200b do? ')
  expect(readFollowUp('and why?', [before, bot('\u001b[1mHeal.')], fitsAlways)).toMatchObject({
    together: 'What do MSCs do? And why?',
    lastAnswer: 'Heal.',
  })
})

test('what the model cannot read is left out, the earliest first', () => {
  const history = [user('Which method is the one of reference?'), user('and SEC?'), bot('It is slow. '.repeat(20))]
  const upTo = (limit: number) => (text: string) => text.length <= limit
  const followUp = readFollowUp('TFF?', history, upTo(30))
  expect(followUp?.together).toBe('And SEC? TFF?')
  expect(followUp?.lastAnswer).toMatch(/^It is slow\./)
  expect(readFollowUp('TFF?', history, upTo(5))).toBeNull()
})

test('whatever was said, what is made of it fits the model', () => {
  const turn = fc.record({
    role: fc.constantFrom('user' as const, 'assistant' as const),
    content: fc.string({ maxLength: 80 }),
  })
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.array(turn, { maxLength: 6 }),
      fc.nat(150),
      (question, history, limit) => {
        const fits = (text: string) => text.length <= limit
        const followUp = readFollowUp(question, history, fits)
        if (followUp === null) return
        expect(fits(followUp.together)).toBe(true)
        expect(followUp.lastAnswer === null || fits(followUp.lastAnswer)).toBe(true)
      },
    ),
  )
})
