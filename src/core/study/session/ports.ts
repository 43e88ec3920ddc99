import type { KeptPost, Session, SessionPost, SessionVote } from './session.ts'

/** The sessions of all rooms, until their reports are posted. Times are milliseconds since 1970 (UTC). */
export interface Sessions {
  /** Keeps a session and who started it; `false`, and nothing kept, when the room has one */
  start(session: Session, starterId: string): Promise<boolean>
  find(id: string): Promise<Session | null>
  /** The one of a room, also while only its report is to come */
  inRoom(roomId: string): Promise<Session | null>
  all(): Promise<readonly Session[]>
  /** Reads a session, has `decide` say what becomes of it, and keeps that, in one step. `null`: there is none. */
  change(id: string, decide: (session: Session) => Session): Promise<Session | null>
  posts(id: string): Promise<readonly KeptPost[]>
  /** Whether it may be posted now: it never was, or is not known to have arrived and was last tried `againAfterMs` ago */
  claim(id: string, name: SessionPost, at: number, againAfterMs: number): Promise<boolean>
  /** Notes where it stands; `messageId` is `null` when that cannot be known */
  posted(id: string, name: SessionPost, placeId: string, messageId: string | null): Promise<void>
  /** Notes that somebody takes part; `false` when it is over */
  join(id: string, learnerId: string, at: number): Promise<boolean>
  /** Forgets somebody and their guesses */
  leave(id: string, learnerId: string): Promise<void>
  /** Keeps somebody's guess instead of an earlier one, and that they take part; `false` when it is over */
  vote(id: string, learnerId: string, vote: SessionVote, at: number): Promise<boolean>
  /** Ids of those who take part, in the order in which they came */
  people(id: string): Promise<readonly string[]>
  /** Every guess, without whose it is */
  votes(id: string): Promise<readonly SessionVote[]>
  /** Deletes it with everything about it */
  finish(id: string): Promise<void>
}
