import { describe, expect, test } from 'vitest'
import { SetupError, UserError } from '../../../../src/core/shared/errors.ts'
import { describeFailure } from '../../../../src/discord/dispatch/failures.ts'
import { produceReply } from '../../../../src/discord/dispatch/produce-reply.ts'
import { say } from '../../../../src/discord/localisation/catalogue.ts'
import { Refusal } from '../../../../src/discord/refusal.ts'
import type { Reply } from '../../../../src/discord/reply.ts'

describe('describeFailure', () => {
  test('shows a refusal of the bot’s own as it is written, in the person’s language', () => {
    const refusal = new Refusal(say('de', 'notYours'))
    expect(describeFailure(refusal, 'r1', 'de').reply.text).toMatch(/^Das kann nur benutzen.*`\/ask`/)
  })

  test('shows a person what they can put right, with nothing in it that Discord acts on', () => {
    const { reply, level } = describeFailure(new UserError('No document "@everyone".'), 'r1', 'en-GB')
    expect(reply.text).toBe('No document "\\@everyone".')
    expect(level).toBe('info')
  })

  test('tells the operator, not the person, what is wrong with the installation', () => {
    const { reply, fields } = describeFailure(new SetupError('No index.', 'Run npm start.'), 'r1', 'en-GB')
    expect(reply.text).not.toContain('index')
    expect(fields).toMatchObject({ error: 'No index.', remedy: 'Run npm start.' })
  })

  test('shows a reference for a fault of ours, and nothing of the fault', () => {
    const { reply, level, fields } = describeFailure(new TypeError('x is undefined'), 'r1', 'en-GB')
    expect(reply.text).toBe('Something broke. That is not your fault. Reference: r1')
    expect(level).toBe('error')
    expect(fields['reference']).toBe('r1')
  })
})

test('produceReply has words for every way to end, also for work that throws at once', async () => {
  const patience = { noticeAfterMs: 50, onNotice: () => Promise.resolve(), giveUpAfterMs: 5 }
  const { signal } = new AbortController()
  const never = () => new Promise<Reply>(() => {})
  const broken = () => {
    throw new UserError('Please ask something.')
  }
  expect(
    (await produceReply(() => Promise.resolve({ text: 'yes' }), { ...patience, signal }, 'en-GB')).reply.text,
  ).toBe('yes')
  expect((await produceReply(broken, { ...patience, signal }, 'en-GB')).reply.text).toBe('Please ask something.')
  expect((await produceReply(never, { ...patience, signal }, 'en-GB')).reply.text).toMatch(/give up/)
  expect((await produceReply(never, { ...patience, signal: AbortSignal.abort() }, 'en-GB')).reply.text).toMatch(
    /restarted/,
  )
})
