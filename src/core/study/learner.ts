import { DAILY_LIMIT } from './cards/due-queue.ts'

/** How a learner studies. */
export interface LearnerSettings {
  /** How many different cards are shown on one day, 1…500 */
  readonly dailyLimit: number
  /** An IANA time zone that says when the learner's day begins; `null`: that of the room they study in */
  readonly timeZone: string | null
  /** Whether their results count, without their name, in what rooms learn of themselves together */
  readonly countsInRooms: boolean
}

/** How somebody studies who has not said anything else. */
export const UNTOUCHED_LEARNER: LearnerSettings = { dailyLimit: DAILY_LIMIT, timeZone: null, countsInRooms: true }

/** The people who study, and where. */
export interface Learners {
  settings(learnerId: string): Promise<LearnerSettings>
  change(learnerId: string, changes: Partial<LearnerSettings>, at: number): Promise<LearnerSettings>
  /** Notes that somebody studies in a room */
  studied(learnerId: string, roomId: string, at: number): Promise<void>
  /** Who has studied in a room since then and counts in rooms, in no telling order */
  studyingIn(roomId: string, since: number): Promise<readonly string[]>
  /** Forgets who has not studied in a room since then; gives how many that were */
  deleteStudiedBefore(time: number): Promise<number>
}
