/** How well a card was remembered, from not at all to without effort. */
export type Grade = 'again' | 'hard' | 'good' | 'easy'

export const GRADES: readonly Grade[] = ['again', 'hard', 'good', 'easy']

/** What is known of a learner's memory of one card, and when it is due. Times are milliseconds since 1970 (UTC). */
export interface Schedule {
  readonly state: 'new' | 'learning' | 'review' | 'relearning'
  readonly dueAt: number
  /** Days until the chance to remember it falls to 90 %; 0 for a new card */
  readonly stability: number
  /** 1 (easy) to 10 (hard); 0 for a new card */
  readonly difficulty: number
  /** Days from the last review to the due one; 0 while it is repeated within the day */
  readonly intervalDays: number
  /** How far it has come in the repetitions within the day */
  readonly learningStep: number
  readonly reviews: number
  /** How often it was forgotten after having been learnt */
  readonly lapses: number
  readonly lastReviewAt: number | null
}

/** Says when a card is to be reviewed; the times are handed in, so the same history gives the same schedule. */
export interface ReviewScheduler {
  /** The schedule of a card made at this moment, due at once */
  start(now: number): Schedule
  review(schedule: Schedule, grade: Grade, now: number): Schedule
  /** The chance that it is remembered now, 0 to 1; 0 for a new card */
  retrievability(schedule: Schedule, now: number): number
}
