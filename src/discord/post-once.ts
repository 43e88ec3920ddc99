import type { Posted } from './announcer.ts'
import type { Reply } from './reply.ts'
import type { UseCases } from './use-cases.ts'

/** Discord tells equal nonces for some minutes; this is on the safe side. */
const NONCE_HOLDS_MS = 60_000
/** Discord's clock and ours may differ by so much. */
export const CLOCKS_DIFFER_MS = 120_000

/** A message that may have been posted already, before the process ended. */
export interface OncePosted {
  readonly roomId: string
  readonly reply: Reply
  /** At most 25 characters; the same at every try */
  readonly nonce: string
  /** The id of one of its controls, or the name of its file: found in no other message */
  readonly mark: string
  /** When it was first tried, in milliseconds since 1970 */
  readonly firstTriedAt: number
}

/**
 * Posts a message unless it stands there. `unknown`: it may, but old messages cannot be read there, so it is not posted: twice is
 * worse than not at all.
 */
export async function postOnce(
  { announcer, now }: Pick<UseCases, 'announcer' | 'now'>,
  { roomId, reply, nonce, mark, firstTriedAt }: OncePosted,
): Promise<Posted | { readonly delivery: 'unknown'; readonly id: null }> {
  if (Math.abs(now() - firstTriedAt) > NONCE_HOLDS_MS) {
    const { found, id } = await announcer.find(roomId, mark, firstTriedAt - CLOCKS_DIFFER_MS)
    if (found === 'yes') return { delivery: 'delivered', id }
    if (found === 'unknown') return { delivery: 'unknown', id: null }
  }
  return announcer.post(roomId, reply, nonce)
}
