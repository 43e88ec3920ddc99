import type { Daily, DailyQuestion } from './daily.ts'
import { addDays, type LocalDay, lastMoment, localDay, momentOf } from './wall-clock.ts'

/** How late a question may be asked, e.g. because the bot was off. */
const LATEST_MS = 8 * 3_600_000
const TRY_AGAIN_MS = 60_000
/** After so many questions that nobody answered, no more are asked. */
export const UNANSWERED_LIMIT = 5
/** How far back it is looked for days that were missed. */
const MISSED_LIMIT = 31

/** What a room's daily question needs at a moment; `give-up` a planned one that has not been posted in time. */
export type DueDaily =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'close' | 'post' | 'give-up'; readonly question: DailyQuestion }
  | { readonly kind: 'ask'; readonly day: LocalDay; readonly missed: readonly LocalDay[] }
  | { readonly kind: 'sleep'; readonly day: LocalDay; readonly at: number }

const NOTHING: DueDaily = { kind: 'nothing' }

/**
 * One thing at a time, so that it can be called again after each. `questions` are the room's last ones, newest first; nothing is said
 * in `quiet` hours, but a question can be closed.
 */
export function dueDaily(daily: Daily, questions: readonly DailyQuestion[], now: number, quiet: boolean): DueDaily {
  const { day, at } = lastMoment(now, daily.minute, daily.timeZone)
  const open = questions.find((question) => question.state === 'open')
  if (open !== undefined && open.day < day) return { kind: 'close', question: open }
  const inTime = now - at <= LATEST_MS && localDay(now, daily.timeZone) === day
  const planned = questions.find(({ state }) => state === 'planned')
  if (planned !== undefined) {
    // What was sent a moment ago may still be on its way.
    if (!mayTryAgain(planned, now)) return NOTHING
    const isToday = localDay(now, daily.timeZone) === planned.day && now - planned.plannedAt <= LATEST_MS
    if (!isToday) return { kind: 'give-up', question: planned }
    return quiet ? NOTHING : { kind: 'post', question: planned }
  }
  if (daily.pause !== null || quiet || !inTime || at < daily.since) return NOTHING
  if (questions.some((question) => question.day === day)) return NOTHING
  if (isIgnored(daily, questions)) return { kind: 'sleep', day, at }
  return { kind: 'ask', day, missed: missedDays(daily, questions, day) }
}

/** Whether nothing can be due, as far as a room's newest question tells; a short cut for what is asked every second. */
export function isSettled(daily: Daily, newest: DailyQuestion | undefined, now: number): boolean {
  if (newest?.state === 'planned') return false
  if (newest?.state === 'open') return newest.day >= lastMoment(now, daily.minute, daily.timeZone).day
  return daily.pause !== null
}

/** Whether what could not be sent, or was not noted as sent, may be tried once more. */
export function mayTryAgain({ triedAt }: DailyQuestion, now: number): boolean {
  // The clock may have been set back.
  return Math.abs(now - triedAt) >= TRY_AGAIN_MS
}

/** The days before `day`, oldest first, on which a question was due and none was asked. */
function missedDays(daily: Daily, questions: readonly DailyQuestion[], day: LocalDay): readonly LocalDay[] {
  const asked = new Set(questions.map((question) => question.day))
  const days = Array.from({ length: MISSED_LIMIT }, (_, i) => addDays(day, i - MISSED_LIMIT))
  const last = days.findLastIndex((each) => asked.has(each))
  return days.slice(last + 1).filter((each) => {
    const at = momentOf(each, daily.minute, daily.timeZone)
    return at !== null && at >= daily.since
  })
}

function isIgnored({ since }: Daily, questions: readonly DailyQuestion[]): boolean {
  const last = questions.slice(0, UNANSWERED_LIMIT)
  return (
    last.length === UNANSWERED_LIMIT &&
    last.every(({ state, answered, plannedAt }) => state !== 'open' && answered === 0 && plannedAt >= since)
  )
}
