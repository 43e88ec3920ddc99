import type { QuizResult } from './ports.ts'

/** How somebody stands in a room. */
export interface Standing {
  readonly learnerId: string
  readonly points: number
  readonly quizzes: number
  /** Days in a row with a quiz, up to today or yesterday */
  readonly streak: number
}

/** Everybody who has played, most points first. Days are those of `timeZone`. */
export function standings(results: readonly QuizResult[], timeZone: string, now: Date): readonly Standing[] {
  const dayOf = dayCounter(timeZone)
  return [...new Set(results.map(({ learnerId }) => learnerId))]
    .map((learnerId) => {
      const theirs = results.filter((result) => result.learnerId === learnerId)
      const days = new Set(theirs.map(({ playedAt }) => dayOf(new Date(playedAt))))
      const points = theirs.reduce((sum, each) => sum + each.points, 0)
      return { learnerId, points, quizzes: theirs.length, streak: streakOf(days, dayOf(now)) }
    })
    .toSorted((a, b) => b.points - a.points || b.streak - a.streak || (a.learnerId < b.learnerId ? -1 : 1))
}

function streakOf(days: ReadonlySet<number>, today: number): number {
  const last = days.has(today) ? today : today - 1
  let streak = 0
  while (days.has(last - streak)) streak += 1
  return streak
}

/** Numbers the days of a time zone: the next day has the next number, however long the day before was. */
function dayCounter(timeZone: string): (at: Date) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  return (at) => {
    const parts = format.formatToParts(at)
    const part = (name: 'year' | 'month' | 'day') => Number(parts.find(({ type }) => type === name)?.value)
    return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000
  }
}
