import type { StudyCard } from './card.ts'
import type { ReviewScheduler } from './schedule.ts'

/** How many different cards a learner is shown on one day, unless they wish otherwise. */
export const DAILY_LIMIT = 50

interface Today {
  readonly now: number
  /** How many different cards were reviewed today */
  readonly reviewed: number
  readonly dailyLimit: number
}

/**
 * What to review, in order: first what is being learnt within the day, which the daily limit never holds back; then what is most
 * nearly forgotten; then new cards, oldest first.
 * @param due cards that are due and not suspended
 */
export function dueQueue(due: readonly StudyCard[], scheduler: ReviewScheduler, today: Today): readonly StudyCard[] {
  const inState = (...states: readonly string[]) => due.filter(({ schedule }) => states.includes(schedule.state))
  const underWay = inState('learning', 'relearning').toSorted((a, b) => a.schedule.dueAt - b.schedule.dueAt)
  const chance = ({ schedule }: StudyCard) => scheduler.retrievability(schedule, today.now)
  const fading = inState('review').toSorted((a, b) => chance(a) - chance(b))
  const fresh = inState('new').toSorted((a, b) => a.madeAt - b.madeAt)
  const room = Math.max(0, today.dailyLimit - today.reviewed)
  return [...underWay, ...[...fading, ...fresh].slice(0, room)]
}
