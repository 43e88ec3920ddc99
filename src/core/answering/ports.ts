import type { Answer, Citation } from './answer.ts'
import type { Turn } from './follow-up.ts'

/** An answer as it was given in a room, kept so that its buttons work after a restart. Times are milliseconds since 1970 (UTC). */
export interface GivenAnswer {
  /** Short and random: it is carried by the buttons below the answer */
  readonly id: string
  /** Where it was given: a channel, a thread, or a conversation with one person */
  readonly roomId: string
  /** Who asked */
  readonly learnerId: string
  /** Whether only who asked may see it */
  readonly isPrivate: boolean
  readonly givenAt: number
  readonly answer: Answer
}

/** The answers given, kept for a set time. */
export interface GivenAnswers {
  add(given: GivenAnswer): Promise<void>
  /** `null` when it has expired or been deleted */
  find(id: string): Promise<GivenAnswer | null>
  /** What was quoted in a room, each passage once, oldest first; private answers are left out unless they were this learner's */
  citedIn(roomId: string, learnerId: string): Promise<readonly Citation[]>
  /** What was asked in some rooms for everybody to see from one moment up to, not including, another, oldest first */
  givenBetween(roomIds: readonly string[], from: number, to: number): Promise<readonly GivenAnswer[]>
  deleteBefore(time: number): Promise<number>
}

export type Vote = 'helpful' | 'not-helpful'

/** What was asked, for rooms that want it kept with votes. */
export interface VotedQuestion {
  /** The room whose settings hold there */
  readonly roomId: string
  readonly question: string
}

/** What people thought of answers: the vote, and what was asked only where the room wants it. */
export interface Votes {
  /** A second vote of the same person takes the place of the first. */
  cast(answerId: string, learnerId: string, vote: Vote, at: number, asked?: VotedQuestion): Promise<void>
  /** Questions whose answers did not help, kept with the votes of a room; most votes first */
  notHelpful(roomId: string, limit: number): Promise<readonly OpenQuestion[]>
  /** Forgets the words kept with a room's votes, not the votes */
  forgetQuestions(roomId: string): Promise<void>
  count(answerId: string): Promise<Readonly<Record<Vote, number>>>
}

/** What was said in a thread, so that follow-ups are understood. */
export interface Conversations {
  /** Oldest first, at most the last `limit` turns */
  turns(threadId: string, limit: number): Promise<readonly Turn[]>
  add(threadId: string, learnerId: string, turn: Turn, at: number): Promise<void>
  delete(threadId: string): Promise<void>
  deleteBefore(time: number): Promise<number>
}

/** A question that went unanswered in a room, without who asked it. */
export interface OpenQuestion {
  readonly question: string
  /** How often it, or one worded the same, was asked */
  readonly asked: number
  readonly lastAt: number
}

/** What the library could not answer, for rooms that keep it. */
export interface OpenQuestions {
  add(roomId: string, question: string, at: number): Promise<void>
  /** Most asked first */
  list(roomId: string, limit: number): Promise<readonly OpenQuestion[]>
  clear(roomId: string): Promise<void>
}
