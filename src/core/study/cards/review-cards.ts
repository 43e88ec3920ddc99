import { UserError } from '../../shared/errors.ts'
import { studyPhrase } from '../phrases.ts'
import { type CardDraft, checkedDraft, type StudyCard } from './card.ts'
import { dueQueue } from './due-queue.ts'
import type { Cards, EditOutcome } from './ports.ts'
import { GRADES, type Grade, type ReviewScheduler } from './schedule.ts'
import type { StudyDay } from './study-day.ts'

/** More cards than anybody can review; keeps one learner from filling the disk. */
const MOST_CARDS = 10_000

/** When a learner sits down, and how much they want. */
export interface Sitting {
  /** Milliseconds since 1970 (UTC) */
  readonly now: number
  readonly day: StudyDay
  /** How many different cards may be shown on one day */
  readonly dailyLimit: number
}

/** The card to review next, and how much there is to do. */
export interface NextReview {
  readonly card: StudyCard | null
  /** How many are to be reviewed today, this one included */
  readonly left: number
  /** How many more are due that the daily limit puts off */
  readonly putOff: number
  /** When each grade would make it due again; `null` without a card */
  readonly dueAfter: Readonly<Record<Grade, number>> | null
  /** Without a card: when there is one again; else `null` */
  readonly nextAt: number | null
}

/** What became of a grade: `outdated` when the card was reviewed or deleted meanwhile, e.g. by the same button pressed twice. */
export type GradeOutcome = 'graded' | 'outdated'

/** A learner at their cards. Times are milliseconds since 1970 (UTC). */
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
  /** What is repeated within the day comes at its minute, everything else at any time of the day on which it falls due. */
  next(learnerId: string, sitting: Sitting): Promise<NextReview>
  /** `reviews` is how many reviews the card had when it was shown. */
  grade(graded: {
    readonly learnerId: string
    readonly cardId: string
    readonly reviews: number
    readonly grade: Grade
    readonly now: number
  }): Promise<GradeOutcome>
  /** When each grade would make a card due again that is graded now */
  dueAfter(card: StudyCard, now: number): Readonly<Record<Grade, number>>
}

export function createCardReview(cards: Cards, scheduler: ReviewScheduler): CardReview {
  function dueAfter({ schedule }: StudyCard, now: number): Readonly<Record<Grade, number>> {
    const times = GRADES.map((grade) => [grade, scheduler.review(schedule, grade, now).dueAt] as const)
    return Object.fromEntries(times) as Record<Grade, number>
  }

  return {
    dueAfter,
    async add(learnerId, drafts, now) {
      const schedule = scheduler.start(now)
      const made = [...drafts].map(([id, draft]): StudyCard => {
        return { ...checkedDraft(draft), id, learnerId, madeAt: now, suspended: false, schedule }
      })
      const { all } = await cards.count(learnerId, now)
      if (all + made.length > MOST_CARDS) {
        throw new UserError(studyPhrase('cardsTooMany', { all, more: made.length, most: MOST_CARDS }))
      }
      return cards.add(made)
    },
    async edit(learnerId, cardId, sides) {
      const { front, back } = checkedDraft({ ...sides, source: null })
      return await cards.edit(learnerId, cardId, { front, back })
    },
    async next(learnerId, { now, day, dailyLimit }) {
      const today = await cards.due(learnerId, day.end - 1)
      const due = today.filter((card) => !isUnderWay(card) || card.schedule.dueAt <= now)
      const reviewed = await cards.reviewedSince(learnerId, day.start)
      const queue = dueQueue(due, scheduler, { now, reviewed, dailyLimit })
      const card = queue[0] ?? null
      const counts = { left: queue.length, putOff: due.length - queue.length }
      if (card !== null) return { ...counts, card, dueAfter: dueAfter(card, now), nextAt: null }
      const waiting = today.filter(isUnderWay).map(({ schedule }) => schedule.dueAt)
      const tomorrow = counts.putOff > 0 ? [day.end] : []
      const later = await cards.nextDueAfter(learnerId, day.end - 1)
      const times = [...waiting, ...tomorrow, ...(later === null ? [] : [later.schedule.dueAt])]
      return { ...counts, card, dueAfter: null, nextAt: times.length === 0 ? null : Math.min(...times) }
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

/** Whether a card is being repeated within the day */
function isUnderWay({ schedule }: StudyCard): boolean {
  return schedule.state === 'learning' || schedule.state === 'relearning'
}
