import type { Phrase } from '../shared/phrase.ts'
import type { RoomSettings } from './room.ts'

/** How rooms want to be served. */
export interface Rooms {
  /** The settings of a room; those of an untouched room when nobody has set it up */
  settings(roomId: string): Promise<RoomSettings>
  /** `serverId` is `null` for a room outside servers */
  change(roomId: string, serverId: string | null, changes: Partial<RoomSettings>): Promise<RoomSettings>
  /** Notes that a room belongs to a server, so that it is forgotten with it */
  belongsTo(roomId: string, serverId: string): Promise<void>
  /** Every server that rooms are known of */
  servers(): Promise<readonly string[]>
  /** Every room that others send people to for help, with its server */
  helpRooms(): Promise<readonly { readonly roomId: string; readonly serverId: string }[]>
  /** No room sends people to this one any more, because it is gone. */
  forgetHelpRoom(roomId: string): Promise<void>
  /**
   * Forgets everything about the rooms of a server, e.g. because the bot has left it, and about these rooms, whatever they are known
   * to belong to. What is a person's own, such as cards, stays.
   */
  deleteServer(serverId: string, roomIds?: readonly string[]): Promise<void>
}

/** One kind of thing that is kept about a person. */
export interface KeptData {
  readonly count: number
  /** What it is, how much of it there is and for how long it is kept */
  readonly said: Phrase
}

/** Everything that is kept about a person, whatever keeps it. */
export interface PersonalData {
  show(learnerId: string): Promise<readonly KeptData[]>
  /** Deletes all of it, at once. */
  delete(learnerId: string): Promise<void>
}
