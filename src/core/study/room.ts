import type { Weekly } from './weekly/weekly.ts'

/** When a room is answered: to mentions only, in threads that the bot opens, or every question as far as the library is sure. */
export type AnsweringMode = 'mention' | 'thread' | 'when-sure' | 'never'

/** Hours in which nothing is posted unasked, in the room's own time: from `fromMinute` up to, not including, `toMinute` of the day. */
export interface QuietHours {
  /** 0…1439 */
  readonly fromMinute: number
  /** 0…1439; smaller than `fromMinute` when the night lies between */
  readonly toMinute: number
}

/** How a room wants to be served. */
export interface RoomSettings {
  readonly answering: AnsweringMode
  /** Ids of the documents to answer from; empty: the whole library */
  readonly sources: readonly string[]
  readonly quietHours: QuietHours | null
  /** An IANA time zone, e.g. "Europe/Berlin" */
  readonly timeZone: string
  /** Who may start quizzes and sessions */
  readonly quizzes: 'everyone' | 'managers' | 'nobody'
  /** Whether questions that went unanswered are kept, without names */
  readonly keepsOpenQuestions: boolean
  /** Whether the words of a question are kept with the votes on its answer */
  readonly keepsQuestionsOfVotes: boolean
  /** Whether scores and streaks are shown */
  readonly board: boolean
  /** Since when scores count, in milliseconds since 1970 (UTC) */
  readonly boardSince: number
  /** The room in which people are asked what the library does not answer; `null`: this one */
  readonly helpRoomId: string | null
  /** When a summary of the week is posted; `null`: never */
  readonly weekly: Weekly | null
}

/** How a room is served that nobody has set up. */
export const UNTOUCHED_ROOM: RoomSettings = {
  answering: 'mention',
  sources: [],
  quietHours: null,
  timeZone: 'UTC',
  quizzes: 'everyone',
  keepsOpenQuestions: false,
  keepsQuestionsOfVotes: false,
  board: false,
  boardSince: 0,
  helpRoomId: null,
  weekly: null,
}
