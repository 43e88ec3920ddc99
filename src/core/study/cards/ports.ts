import type { Phrase } from '../../shared/phrase.ts'
import type { CardDraft, StudyCard } from './card.ts'
import type { Grade, Schedule } from './schedule.ts'

/** One grade given to a card. */
export interface Review {
  readonly cardId: string
  readonly learnerId: string
  readonly grade: Grade
  readonly reviewedAt: number
  /** The schedule before and after */
  readonly before: Schedule
  readonly after: Schedule
}

/** How many cards a learner has. */
export interface CardCounts {
  readonly all: number
  readonly suspended: number
  /** Due at the moment asked for, suspended ones left out */
  readonly due: number
}

/** `there already`: the learner has another card with the same two sides. */
export type EditOutcome = 'edited' | 'there already' | 'not found'

/** One row of a file that makes no card, and why. */
export interface RefusedRow {
  /** Where it begins in the file; the first line is 1 */
  readonly line: number
  readonly reason: Phrase
}

/** What was read out of a file of cards. */
export interface ReadCards {
  readonly cards: readonly CardDraft[]
  readonly refused: readonly RefusedRow[]
}

/** Names one review of a learner: `reviews` is how many the card has had with it. */
export interface LastReview {
  readonly cardId: string
  readonly reviews: number
  readonly reviewedAt: number
}

/** The cards of all learners. A learner reaches only their own: with another's id a card is not found. */
export interface Cards {
  /** Keeps them all or, should it fail, none; a card whose learner has one with the same two sides is left out. Gives how many were added. */
  add(cards: readonly StudyCard[]): Promise<number>
  find(learnerId: string, cardId: string): Promise<StudyCard | null>
  /** In the order in which they were made */
  list(learnerId: string, page?: { readonly offset: number; readonly limit: number }): Promise<readonly StudyCard[]>
  count(learnerId: string, now: number): Promise<CardCounts>
  /** Those due at this moment and not suspended, longest due first */
  due(learnerId: string, now: number): Promise<readonly StudyCard[]>
  edit(learnerId: string, cardId: string, sides: Pick<StudyCard, 'front' | 'back'>): Promise<EditOutcome>
  /** `false`: there is no such card */
  suspend(learnerId: string, cardId: string, suspended: boolean): Promise<boolean>
  delete(learnerId: string, cardId: string): Promise<boolean>
  /** Keeps the grade and the card's new schedule, both or neither; `false` when the card has been reviewed or deleted since `before` */
  review(review: Review): Promise<boolean>
  /** The one that {@link Cards.undo} would take back */
  lastReview(learnerId: string): Promise<LastReview | null>
  /**
   * Takes back the learner's last review; gives the card as it was before. `null` when there is none, or when it is not the one
   * that is meant.
   */
  undo(learnerId: string, meant?: Pick<LastReview, 'cardId' | 'reviews'>): Promise<StudyCard | null>
  /** The card that is due next after this moment, suspended ones left out */
  nextDueAfter(learnerId: string, time: number): Promise<StudyCard | null>
  /** What these learners have reviewed at least once, not suspended, of the cards that cite something */
  learntBy(learnerIds: readonly string[]): Promise<readonly StudyCard[]>
  /** How many different cards the learner has reviewed since then */
  reviewedSince(learnerId: string, since: number): Promise<number>
}
