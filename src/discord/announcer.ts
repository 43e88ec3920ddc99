import type { Delivery } from './dispatch/delivery.ts'
import type { Reply } from './reply.ts'

/** What became of something posted: the id of what arrived, or why nothing did. */
export type Posted =
  | { readonly delivery: 'delivered'; readonly id: string }
  | { readonly delivery: Exclude<Delivery, 'delivered'>; readonly id: null }

/** Speaks in a room without having been spoken to. Nothing rejects and nobody is pinged. */
export interface Announcer {
  /**
   * Posts one message; what does not fit into one is cut. Posted again within some minutes with the same `nonce` (at most 25
   * characters), it stands there once, and its id is given again.
   */
  post(roomId: string, reply: Reply, nonce: string): Promise<Posted>
  /** Replaces a message of the bot's own */
  edit(roomId: string, messageId: string, reply: Reply): Promise<Delivery>
  /** Opens a public thread, at a message or by itself; its id is a room's. `name` has at most 100 characters. */
  openThread(roomId: string, name: string, messageId: string | null): Promise<Posted>
}
