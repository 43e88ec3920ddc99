import type { RoomSettings } from '../room.ts'
import type { StudyOutcome } from './group-summary.ts'
import type { LastSummary } from './weekly.ts'

/** A room that wants a weekly summary, and what became of its last one. */
export interface WeeklyRoom {
  readonly roomId: string
  readonly settings: RoomSettings
  readonly last: LastSummary | null
}

/** The weekly summaries of rooms, and what they are made of. Times are milliseconds since 1970 (UTC). */
export interface WeeklySummaries {
  rooms(): Promise<readonly WeeklyRoom[]>
  last(roomId: string): Promise<LastSummary | null>
  /** Notes what became of the summary that was due then, in place of what was noted before */
  note(roomId: string, summary: LastSummary): Promise<void>
  /**
   * What was answered from `from` up to, not including, `to`, by those who have studied in the room since then and have not left
   * themselves out: reviews of their cards that cite something, wherever they did them, and quizzes in the room.
   */
  outcomes(roomId: string, from: number, to: number): Promise<readonly StudyOutcome[]>
}
