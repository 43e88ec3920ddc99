import { UserError } from '../../shared/errors.ts'
import { type CardDraft, checkedDraft, type StudyCard } from './card.ts'
import { DAILY_LIMIT, dueQueue } from './due-queue.ts'
import type { Cards, EditOutcome } from './ports.ts'
import { GRADES, type Grade, type ReviewScheduler } from './schedule.ts'

/** More cards than anybody can review; keeps one learner from filling the disk. */
const MOST_CARDS = 10_000

/** The card to review next, and how much there is to do. */
export interface NextReview {
  readonly card: StudyCard | null
  /** How many are to be reviewed today, this one included */
  readonly left: number
  /** How many more are due that the daily limit puts off */
  readonly putOff: number
  /** When each grade would make it due again; `null` without a card */
  readonly dueAfter: Readonly<Record<Grade, number>> | null
}

/** What became of a grade: `outdated` when the card was reviewed or deleted meanwhile, e.g. by the same button pressed twice. */
export type GradeOutcome = 'graded' | 'outdated'

/** A learner at their cards. Times are milliseconds since 1970 (UTC); `dayStart` is when the learner's day began. */
export interface CardReview {
  /**
   * Adds cards, each under its id, leaving out those that the learner has already. Gives how many were added.
   * @throws UserError when a side is empty or too long, or when there would be too many cards; none is added then
   */
  add(learnerId: string, drafts: ReadonlyMap<string, CardDraft>, now: number): Promise<number>
  /**
   * Changes the sides of a card; its citation and schedule stay.
   * @throws UserError when a side is empty or too long
   */
  edit(learnerId: string, cardId: string, sides: Pick<CardDraft, 'front' | 'back'>): Promise<EditOutcome>
  next(learnerId: string, now: number, dayStart: number): Promise<NextReview>
  /** `reviews` is how many reviews the card had when it was shown. */
  grade(graded: {
    readonly learnerId: string
    readonly cardId: string
    readonly reviews: number
    readonly grade: Grade
    readonly now: number
  }): Promise<GradeOutcome>
}

export function createCardReview(cards: Cards, scheduler: ReviewScheduler, dailyLimit = DAILY_LIMIT): CardReview {
  return {
    async add(learnerId, drafts, now) {
      const schedule = scheduler.start(now)
      const made = [...drafts].map(([id, draft]): StudyCard => {
        return { ...checkedDraft(draft), id, learnerId, madeAt: now, suspended: false, schedule }
      })
      const { all } = await cards.count(learnerId, now)
      if (all + made.length > MOST_CARDS) {
        throw new UserError(
          `You have ${all} cards, and ${made.length} more would be over ${MOST_CARDS}. Delete some that you no longer need.`,
        )
      }
      return cards.add(made)
    },
    async edit(learnerId, cardId, sides) {
      const { front, back } = checkedDraft({ ...sides, source: null })
      return await cards.edit(learnerId, cardId, { front, back })
    },
    async next(learnerId, now, dayStart) {
      const due = await cards.due(learnerId, now)
      const reviewed = await cards.reviewedSince(learnerId, dayStart)
      const queue = dueQueue(due, scheduler, { now, reviewed, dailyLimit })
      const card = queue[0] ?? null
      const dueAfter = card === null ? null : dueAfterEach(card, scheduler, now)
      return { card, left: queue.length, putOff: due.length - queue.length, dueAfter }
    },
    async grade({ learnerId, cardId, reviews, grade, now }) {
      const card = await cards.find(learnerId, cardId)
      if (card === null || card.schedule.reviews !== reviews) return 'outdated'
      const before = card.schedule
      const after = scheduler.review(before, grade, now)
      const kept = await cards.review({ cardId, learnerId, grade, reviewedAt: now, before, after })
      return kept ? 'graded' : 'outdated'
    },
  }
}

function dueAfterEach({ schedule }: StudyCard, scheduler: ReviewScheduler, now: number) {
  const times = GRADES.map((grade) => [grade, scheduler.review(schedule, grade, now).dueAt] as const)
  return Object.fromEntries(times) as Record<Grade, number>
}
