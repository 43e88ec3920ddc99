import { randomUUID } from 'node:crypto'
import { say } from '../localisation/catalogue.ts'
import type { Reply } from '../reply.ts'
import { describeFailure, type Outcome } from './failures.ts'
import { type Patience, waitPatiently } from './patience.ts'

/**
 * What to say to somebody in place of a result, in the language of `locale`: the result itself, or why there is none. Never rejects; also when `work` throws
 * before it returns.
 */
export async function produceReply(work: () => Promise<Reply>, patience: Patience, locale: string): Promise<Outcome> {
  try {
    const waited = await waitPatiently(begin(work), patience)
    if (waited.kind === 'done') {
      return { reply: waited.value, isResult: true, level: 'info', fields: { outcome: 'done' } }
    }
    const reply = { text: say(locale, waited.kind === 'stopped' ? 'restarting' : 'gaveUp') }
    return { reply, isResult: false, level: 'warn', fields: { outcome: waited.kind } }
  } catch (error) {
    return describeFailure(error, randomUUID().slice(0, 8), locale)
  }
}

async function begin(work: () => Promise<Reply>): Promise<Reply> {
  return await work()
}
