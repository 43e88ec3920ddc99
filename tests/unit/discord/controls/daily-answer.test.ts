import { expect, test } from 'vitest'
import { dailyPick, dailyTyped } from '../../../../src/discord/controls/daily-answer.ts'
import { sampleDaily, sampleQuestion } from '../../../samples/dailies.ts'
import { sampleCloze } from '../../../samples/quiz-items.ts'
import { exampleUseCases, requestWith, savedInMemory } from '../example-use-cases.ts'

const DAY = '2026-03-02'

async function asked(item = sampleQuestion('q', DAY).item) {
  const saved = await savedInMemory()
  await saved.dailies.set(sampleDaily())
  await saved.dailies.plan(sampleQuestion('q', DAY, { item }))
  await saved.dailies.opened('q', 'message')
  const useCases = { ...exampleUseCases(saved), now: () => Date.parse(`${DAY}T10:00:00Z`) }
  const press = (args: readonly string[], fields = {}) => ({
    ...{ origin: requestWith({}).origin, args, values: [], fields, messageId: 'message' },
  })
  return { saved, useCases, press }
}

test('a choice is noted until the next question, whose moment is told', async () => {
  const { useCases, press } = await asked()
  const { text } = await dailyPick.run(press(['q', '1']), useCases)
  expect(text).toBe('Noted: **B · CD73**. You can change it until the solution is shown, <t:1772524800:R>.')
})

test('once it is closed, or its daily has ended, the solution is told instead and nothing counts', async () => {
  const { saved, useCases, press } = await asked()
  await saved.dailies.close('q', () => true)
  expect((await dailyPick.run(press(['q', '1']), useCases)).text).toMatch(/^This question is over.+\*\*Answer: B/s)
  expect(await saved.dailies.question('q')).toMatchObject({ answered: 0 })
  const other = await asked()
  await other.saved.dailies.end('room')
  expect((await dailyPick.run(other.press(['q', '1']), other.useCases)).text).toMatch(/^This question is over/)
})

test('words are noted as they were written, and shown as they stand', async () => {
  const { useCases, press } = await asked(sampleCloze('typed'))
  const { text } = await dailyTyped.run(press(['q'], { answer: ' *CD73* ' }), useCases)
  expect(text).toMatch(/^Noted: \*\*\\\*CD73\\\*\*\*\./)
})

test.each([
  ['an option that is not there', ['q', '7'], /expired/],
  ['an option of a question that is not there', ['gone', '1'], /expired/],
])('%s is refused', async (_, args, words) => {
  const { useCases, press } = await asked()
  await expect(dailyPick.run(press(args), useCases)).rejects.toThrow(words)
})

test('an empty answer is refused with what to do', async () => {
  const { useCases, press } = await asked()
  await expect(dailyTyped.run(press(['q'], { answer: '  ' }), useCases)).rejects.toThrow(/write a word or a number/)
})
