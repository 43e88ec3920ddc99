import type { QuizItem } from './item.ts'
import type { Quiz } from './quiz.ts'

/** What a quiz becomes, and what is told to whoever asked for it. */
export interface QuizChange<T> {
  readonly quiz: Quiz
  readonly result: T
}

/** How somebody has done in one quiz. */
export interface QuizResult {
  readonly learnerId: string
  readonly points: number
  readonly playedAt: number
}

/** Why an item is no good. */
export const REPORT_REASONS = ['wrong', 'ambiguous', 'too-easy', 'unclear'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** How one person answered one item in one quiz. */
export interface ItemResponse {
  readonly quizId: string
  readonly itemId: string
  readonly learnerId: string
  readonly isRight: boolean
}

export interface ItemReport {
  readonly itemId: string
  readonly learnerId: string
  readonly reason: ReportReason
}

/** The quizzes of all rooms, private ones among them. Times are milliseconds since 1970 (UTC). */
export interface Quizzes {
  /** `false`, and nothing is kept, when another quiz for everybody runs in the room */
  start(quiz: Quiz): Promise<boolean>
  find(id: string): Promise<Quiz | null>
  /** The quiz for everybody that runs in a room */
  runningIn(roomId: string): Promise<Quiz | null>
  /** The one for everybody that was started last in a room, running or not */
  lastIn(roomId: string): Promise<Quiz | null>
  /**
   * Reads a quiz, has `decide` say what becomes of it, and keeps that, all in one step: of two changes at the same moment the second
   * one sees what the first has made. `null`: there is no such quiz.
   */
  change<T>(id: string, decide: (quiz: Quiz) => QuizChange<T>, now: number): Promise<T | null>
  /** Ids of the running quizzes that have to be looked at by now, also when the clock has been set back since they were last changed */
  due(now: number): Promise<readonly string[]>
  /** How people have done in quizzes for everybody since then, by the channel that settings belong to */
  resultsIn(settingsRoomId: string, since: number): Promise<readonly QuizResult[]>
  /** What somebody has answered wrongly, in any room, and not rightly since; latest first */
  missedBy(learnerId: string, limit: number): Promise<readonly QuizItem[]>
  /** Ids of the items asked in the last `quizzes` quizzes of a room */
  askedLately(settingsRoomId: string, quizzes: number): Promise<ReadonlySet<string>>
  /** Every answer that was judged; what people said of themselves is left out */
  responses(): Promise<readonly ItemResponse[]>
  /** A later report of the same person on the same item replaces the first */
  report(report: ItemReport, now: number): Promise<void>
  reports(): Promise<readonly ItemReport[]>
  /** Deletes what was started before `time`. Gives the number of quizzes. */
  deleteBefore(time: number): Promise<number>
}
