import type { Citation } from '../../answering/answer.ts'
import type { ChoiceItem } from '../quiz/item.ts'

/** What a prompt asks about the sentence that it hangs on. */
export type PromptKind = 'measured' | 'subjects' | 'amount' | 'limits' | 'open' | 'claim'

/** Something to talk about, with the sentence that it is cut from. */
export interface SessionPrompt {
  readonly kind: PromptKind
  readonly citation: Citation
}

/** What is read under one heading. */
export interface SessionPart {
  /** The innermost heading, or the document's title */
  readonly heading: string
  /** The document's title */
  readonly title: string
  readonly url: string | null
  /** One to three */
  readonly prompts: readonly SessionPrompt[]
  /** What people guess before the passage is shown; `null` where the part gives none */
  readonly poll: ChoiceItem | null
}

/** A reading, part by part. */
export interface SessionPlan {
  /** A document's title, or the words that were searched for */
  readonly topic: string
  readonly parts: readonly SessionPart[]
  /** How many further parts there would have been */
  readonly left: number
}

/** One reading together. Times are milliseconds since 1970 (UTC). */
export interface Session {
  /** Short and random: its buttons carry it */
  readonly id: string
  readonly roomId: string
  readonly settingsRoomId: string
  readonly serverId: string
  readonly locale: string
  readonly plan: SessionPlan
  /** After so many minutes the next part begins by itself; `null`: when somebody says so */
  readonly minutes: number | null
  readonly startedAt: number
  /** Index of the part that is read */
  readonly position: number
  readonly positionAt: number
  /** When somebody last took part */
  readonly activeAt: number
  /** `null` while it runs; then only its report is still to come */
  readonly endedAt: number | null
  /** Positions of the polls that have been revealed */
  readonly revealed: readonly number[]
}

/** What is posted for a session, in this order; `work` holds a part's prompts, in its thread where there is one. */
export type SessionPost = 'overview' | `part-${number}` | `work-${number}` | 'report'

/** A post, as far as it is known. */
export interface KeptPost {
  readonly name: SessionPost
  readonly triedAt: number
  readonly firstTriedAt: number
  /** Where it stands; `null` as long as that is not known */
  readonly placeId: string | null
  readonly messageId: string | null
}

/** A guess in a poll. */
export interface SessionVote {
  readonly position: number
  readonly option: number
}
