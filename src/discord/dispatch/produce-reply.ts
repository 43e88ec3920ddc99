import { randomUUID } from 'node:crypto'
import type { Reply } from '../reply.ts'
import { describeFailure, type Outcome } from './failures.ts'
import { type Patience, waitPatiently } from './patience.ts'

export const STILL_OPENING =
  'I am still getting ready: the library is being opened. Your answer will appear here by itself.'
export const STILL_WORKING = 'I am still working on this. Your answer will appear here by itself.'
const GAVE_UP = 'This took longer than Discord lets me wait, so I had to give up. Please ask again in a few minutes.'
const STOPPING = 'I am being restarted. Please ask again in a minute.'

/**
 * What to say to somebody in place of a result: the result itself, or why there is none. Never rejects; also when `work` throws
 * before it returns.
 */
export async function produceReply(work: () => Promise<Reply>, patience: Patience): Promise<Outcome> {
  try {
    const waited = await waitPatiently(begin(work), patience)
    if (waited.kind === 'done') {
      return { reply: waited.value, isResult: true, level: 'info', fields: { outcome: 'done' } }
    }
    const reply = { text: waited.kind === 'stopped' ? STOPPING : GAVE_UP }
    return { reply, isResult: false, level: 'warn', fields: { outcome: waited.kind } }
  } catch (error) {
    return describeFailure(error, randomUUID().slice(0, 8))
  }
}

async function begin(work: () => Promise<Reply>): Promise<Reply> {
  return await work()
}
