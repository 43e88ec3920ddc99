import type { Asked } from './choose-item.ts'
import type { Daily, DailyPause, DailyQuestion } from './daily.ts'

/** The daily questions of all rooms. */
export interface Dailies {
  /** Every room's */
  all(): Promise<readonly Daily[]>
  /** `null` for a room that has none */
  find(roomId: string): Promise<Daily | null>
  set(daily: Daily): Promise<void>
  pause(roomId: string, reason: DailyPause): Promise<void>
  /** Ends the room's daily; a question that is open is closed by the next {@link close}. Gives whether there was one. */
  end(roomId: string): Promise<boolean>
  /** Keeps a planned question; `false`, and nothing kept, when the room has one for that day already */
  plan(question: DailyQuestion): Promise<boolean>
  /** Drops one that was not posted */
  drop(questionId: string): Promise<void>
  /** Notes that it is being tried to post it, or to show its solution */
  tried(questionId: string, at: number): Promise<void>
  /** Notes that it is posted; `messageId` is `null` when it cannot be known where */
  opened(questionId: string, messageId: string | null): Promise<void>
  /** Keeps somebody's answer, instead of an earlier one; `false` when no more are taken */
  answer(questionId: string, learnerId: string, answer: string, at: number): Promise<boolean>
  /** Takes no more answers, counts those there are, and deletes them. Does nothing to a question that is closed. */
  close(questionId: string, isRight: (answer: string) => boolean): Promise<void>
  /** Notes that its message shows the solution */
  over(questionId: string): Promise<void>
  question(questionId: string): Promise<DailyQuestion | null>
  /** A room's last questions, newest first */
  last(roomId: string, limit: number): Promise<readonly DailyQuestion[]>
  /** What the room was asked at or after a moment */
  askedSince(roomId: string, since: number): Promise<readonly Asked[]>
  /** Closed ones of all rooms that do not show their solution yet, and open ones of rooms whose daily has ended */
  toShow(): Promise<readonly DailyQuestion[]>
}
