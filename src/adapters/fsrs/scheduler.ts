import {
  type CardInput,
  createEmptyCard,
  type FSRSParameters,
  type Card as FsrsCard,
  type Grade as FsrsGrade,
  fsrs,
  Rating,
  State,
} from 'ts-fsrs'
import type { Grade, ReviewScheduler, Schedule } from '../../core/study/cards/schedule.ts'

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

const STATES = { new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning } as const

/**
 * Spaced repetition by FSRS-6 as ts-fsrs has it, without random spread of the intervals: the same history gives the same dates.
 * @param parameters ts-fsrs's own defaults where left out
 */
export function createFsrsScheduler(parameters: Partial<FSRSParameters> = {}): ReviewScheduler {
  const engine = fsrs({ ...parameters, enable_fuzz: false })
  return {
    start: (now) => toSchedule(createEmptyCard(now)),
    review: (schedule, grade, now) =>
      toSchedule(engine.next(toCard(schedule), notBefore(schedule, now), RATINGS[grade]).card),
    retrievability: (schedule, now) =>
      schedule.state === 'new' ? 0 : engine.get_retrievability(toCard(schedule), notBefore(schedule, now), false),
  }
}

/** A clock that was set back does not undo time that a card has lived through. */
function notBefore({ lastReviewAt }: Schedule, now: number): number {
  return Math.max(now, lastReviewAt ?? now)
}

function toCard(schedule: Schedule): CardInput {
  return {
    due: schedule.dueAt,
    stability: schedule.stability,
    difficulty: schedule.difficulty,
    elapsed_days: 0,
    scheduled_days: schedule.intervalDays,
    learning_steps: schedule.learningStep,
    reps: schedule.reviews,
    lapses: schedule.lapses,
    state: STATES[schedule.state],
    last_review: schedule.lastReviewAt,
  }
}

function toSchedule(card: FsrsCard): Schedule {
  return {
    state: stateOf(card.state),
    dueAt: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    intervalDays: card.scheduled_days,
    learningStep: card.learning_steps,
    reviews: card.reps,
    lapses: card.lapses,
    lastReviewAt: card.last_review?.getTime() ?? null,
  }
}

function stateOf(state: State): Schedule['state'] {
  switch (state) {
    case State.New:
      return 'new'
    case State.Learning:
      return 'learning'
    case State.Review:
      return 'review'
    case State.Relearning:
      return 'relearning'
  }
}
