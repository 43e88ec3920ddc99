import type { QuizItem } from './item.ts'

/**
 * `race`: the first right answer wins a question; `one-try`: the same, but each has one try. `everyone`: all answer until the time is
 * over. `spoiler`: all think, look at the hidden answer and say themselves whether they knew it. `survival`: who misses is out.
 */
export const QUIZ_MODES = ['race', 'everyone', 'spoiler', 'one-try', 'survival'] as const
export type QuizMode = (typeof QUIZ_MODES)[number]

/** What is settled when a quiz starts. Times are milliseconds since 1970 (UTC). */
export interface QuizSetup {
  readonly id: string
  readonly roomId: string
  /** The channel that a thread belongs to; else `roomId` */
  readonly settingsRoomId: string
  readonly serverId: string | null
  /** Whether it is for the one who started it alone; it then waits for them, whatever the time */
  readonly isPrivate: boolean
  /** The language of what everybody sees */
  readonly locale: string
  readonly mode: QuizMode
  /** As it was asked for; `null`: everything */
  readonly topic: string | null
  readonly secondsToAnswer: number
  readonly startedAt: number
  /** 1 or more, in the order in which they are asked */
  readonly items: readonly QuizItem[]
}

/** Somebody who plays, or the one who started it. */
export interface QuizPlayer {
  readonly learnerId: string
  readonly isStarter: boolean
  readonly joinedAt: number
  /** Of the last question that they answered; -1: none yet */
  readonly lastPosition: number
  readonly points: number
  /** The position at which they dropped out of a survival */
  readonly outAt: number | null
}

/** The last thing that somebody said to a question. */
export interface QuizAnswer {
  readonly learnerId: string
  readonly position: number
  readonly itemId: string
  /** What was typed, the index of an option, or how they graded themselves */
  readonly given: string
  readonly isRight: boolean
  /** 1 or more */
  readonly tries: number
  readonly answeredAt: number
}

/** `posting`: the question at `position` is still to be asked; `closed`: its answer is shown, the next one comes. */
export type QuizPhase = 'posting' | 'open' | 'closed' | 'paused' | 'over'

/** `silence`: nobody answers any more; `no-voice`: the bot may not speak there any more; `abandoned`: paused for too long. */
export type QuizEnd = 'all-asked' | 'decided' | 'stopped' | 'silence' | 'no-voice' | 'abandoned'

/** A quiz as it stands. */
export interface Quiz {
  readonly setup: QuizSetup
  readonly phase: QuizPhase
  /** Index of the item that is asked, or was last */
  readonly position: number
  /** Index of the item that is asked after it */
  readonly nextPosition: number
  /** How often the item at `position` was posted */
  readonly asked: number
  /** Of the message with the question; `null` before it is posted */
  readonly messageId: string | null
  /** Of the messages with the questions before */
  readonly pastMessageIds: readonly string[]
  /** When an open question closes; `null` in a private quiz */
  readonly closesAt: number | null
  /** When it goes on after a closed question, or ends after a pause */
  readonly nextAt: number | null
  readonly wantsPause: boolean
  /** Positions that were passed over: nobody gains or loses by them */
  readonly skipped: readonly number[]
  /** Questions in a row that nobody answered */
  readonly unanswered: number
  readonly end: QuizEnd | null
  /** What the room was last shown of it, see `lookOf`, and when */
  readonly shown: string | null
  readonly shownAt: number
  readonly resultsShown: boolean
  /** Deliveries in a row that failed, and when the next one is worth a try */
  readonly failures: number
  readonly retryAt: number
  readonly players: readonly QuizPlayer[]
  /** To all questions so far */
  readonly answers: readonly QuizAnswer[]
}

/** A quiz before its first question. */
export function newQuiz(setup: QuizSetup, starterId: string): Quiz {
  const starter = { learnerId: starterId, isStarter: true, joinedAt: setup.startedAt, lastPosition: -1 }
  return {
    setup,
    phase: setup.isPrivate ? 'open' : 'posting',
    ...{ position: 0, nextPosition: 1, asked: 0, messageId: null, closesAt: null, nextAt: null, wantsPause: false },
    ...{ pastMessageIds: [], skipped: [], unanswered: 0, end: null, shown: null, shownAt: 0, resultsShown: false },
    ...{ failures: 0, retryAt: 0 },
    players: [{ ...starter, points: 0, outAt: null }],
    answers: [],
  }
}

/** The item that is asked, or was last. */
export function currentItem({ setup, position }: Quiz): QuizItem {
  const item = setup.items[position]
  if (item === undefined) throw new RangeError(`The quiz ${setup.id} has no question ${position}.`)
  return item
}

export function answersAt({ answers }: Quiz, position: number): readonly QuizAnswer[] {
  return answers.filter((answer) => answer.position === position)
}

/** Who has answered anything and is not out, best known by their last question. */
export function stillPlaying({ players }: Quiz): readonly QuizPlayer[] {
  return players.filter(({ lastPosition, outAt }) => lastPosition >= 0 && outAt === null)
}

/** Everybody who has answered anything: most points first, then who joined first. */
export function ranking({ players }: Quiz): readonly QuizPlayer[] {
  return players
    .filter(({ lastPosition }) => lastPosition >= 0)
    .toSorted((a, b) => b.points - a.points || a.joinedAt - b.joinedAt)
}

/** Missed two questions in a row, a starter counts as gone. */
const STARTER_GONE_AFTER = 2

/** Whether somebody may pause, pass over and stop: who started it and managers may, and when the starter has gone, who plays. */
export function mayLead({ players, position }: Quiz, learnerId: string, isManager: boolean): boolean {
  const starter = players.find(({ isStarter }) => isStarter)
  if (isManager || starter?.learnerId === learnerId) return true
  const hasGone = starter === undefined || starter.lastPosition < position - STARTER_GONE_AFTER
  return hasGone && players.some((player) => player.learnerId === learnerId && player.lastPosition >= 0)
}
