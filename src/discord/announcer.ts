import type { Delivery } from './dispatch/delivery.ts'
import type { Reply } from './reply.ts'

/** What became of something posted: the id of what arrived, or why nothing did. */
export type Posted =
  | { readonly delivery: 'delivered'; readonly id: string }
  | { readonly delivery: Exclude<Delivery, 'delivered'>; readonly id: null }

/** What became of the search for a message; `unknown` where old messages cannot be read. */
export type Found =
  | { readonly found: 'yes'; readonly id: string }
  | { readonly found: 'no' | 'unknown'; readonly id: null }

/** Speaks in a room without having been spoken to. Nothing rejects and nobody is pinged. */
export interface Announcer {
  /**
   * Posts one message; what does not fit into one is cut. Posted again within some minutes with the same `nonce` (at most 25
   * characters), it stands there once, and its id is given again.
   */
  post(roomId: string, reply: Reply, nonce: string): Promise<Posted>
  /**
   * Looks for a message of the bot's own, posted at or after `since` (milliseconds since 1970), with a control of this id or a file of
   * this name. For what may have been posted before the process ended, too long ago for the nonce.
   */
  find(roomId: string, mark: string, since: number): Promise<Found>
  /** Replaces a message of the bot's own */
  edit(roomId: string, messageId: string, reply: Reply): Promise<Delivery>
  /** Opens a public thread, at a message or by itself; its id is a room's. `name` has at most 100 characters. */
  openThread(roomId: string, name: string, messageId: string | null): Promise<Posted>
}
