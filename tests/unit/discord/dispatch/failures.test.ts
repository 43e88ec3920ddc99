import { describe, expect, test } from 'vitest'
import { SetupError, UserError } from '../../../../src/core/shared/errors.ts'
import { describeFailure } from '../../../../src/discord/dispatch/failures.ts'
import { produceText } from '../../../../src/discord/dispatch/produce-text.ts'

describe('describeFailure', () => {
  test('shows a person what they can put right, with nothing in it that Discord acts on', () => {
    const { text, level } = describeFailure(new UserError('No document "@everyone".'), 'r1')
    expect(text).toBe('No document "\\@everyone".')
    expect(level).toBe('info')
  })

  test('tells the operator, not the person, what is wrong with the installation', () => {
    const { text, fields } = describeFailure(new SetupError('No index.', 'Run npm start.'), 'r1')
    expect(text).not.toContain('index')
    expect(fields).toMatchObject({ error: 'No index.', remedy: 'Run npm start.' })
  })

  test('shows a reference for a fault of ours, and nothing of the fault', () => {
    const { text, level, fields } = describeFailure(new TypeError('x is undefined'), 'r1')
    expect(text).toBe('Something broke. That is not your fault. Reference: r1')
    expect(level).toBe('error')
    expect(fields['reference']).toBe('r1')
  })
})

test('produceText has words for every way to end, also for work that throws at once', async () => {
  const patience = { noticeAfterMs: 50, onNotice: () => Promise.resolve(), giveUpAfterMs: 5 }
  const { signal } = new AbortController()
  const never = () => new Promise<string>(() => {})
  const broken = () => {
    throw new UserError('Please ask something.')
  }
  expect((await produceText(() => Promise.resolve('yes'), { ...patience, signal })).text).toBe('yes')
  expect((await produceText(broken, { ...patience, signal })).text).toBe('Please ask something.')
  expect((await produceText(never, { ...patience, signal })).text).toMatch(/give up/)
  expect((await produceText(never, { ...patience, signal: AbortSignal.abort() })).text).toMatch(/restarted/)
})
