import { randomUUID } from 'node:crypto'
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
export async function produceText(work: () => Promise<string>, patience: Patience): Promise<Outcome> {
  try {
    const waited = await waitPatiently(begin(work), patience)
    if (waited.kind === 'done') return { text: waited.value, level: 'info', fields: { outcome: 'done' } }
    return { text: waited.kind === 'stopped' ? STOPPING : GAVE_UP, level: 'warn', fields: { outcome: waited.kind } }
  } catch (error) {
    return describeFailure(error, randomUUID().slice(0, 8))
  }
}

async function begin(work: () => Promise<string>): Promise<string> {
  return await work()
}
