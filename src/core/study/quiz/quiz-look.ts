import { answersAt, type Quiz } from './quiz.ts'

/** What a room is owed: the next question, a change of the message it has, or the results. */
export type Owed = 'question' | 'look' | 'results'

/** How many have answered is shown again at most this often. */
const REFRESH_MS = 3_000

/** Everything that a change of the message depends on. */
export function lookOf(quiz: Quiz): string {
  return `${lookWithoutCount(quiz)}/${quiz.phase === 'open' ? answersAt(quiz, quiz.position).length : 0}`
}

function lookWithoutCount({ position, phase, wantsPause, closesAt }: Quiz): string {
  return [position, phase, wantsPause ? 'pausing' : '', closesAt ?? ''].join('/')
}

/** What the room is owed now; `null`: nothing. It depends on what is saved alone, so that it outlives the process. */
export function owedNow(quiz: Quiz, now: number): Owed | null {
  const owed = owedSince(quiz)
  return owed !== null && owed.since <= now ? owed.owed : null
}

/** When a quiz has to be looked at next; `null`: not any more. */
export function nextLookAt(quiz: Quiz): number | null {
  if (quiz.setup.isPrivate) return null
  const owed = owedSince(quiz)?.since ?? Number.POSITIVE_INFINITY
  // The next question waits until the answer to this one has been shown.
  const isWaiting = quiz.phase === 'closed' && Number.isFinite(owed)
  const due = isWaiting ? owed : Math.min(owed, quiz.closesAt ?? owed, quiz.nextAt ?? owed)
  return Number.isFinite(due) ? due : null
}

function owedSince(quiz: Quiz): { readonly owed: Owed; readonly since: number } | null {
  const { setup, phase, messageId, shown, shownAt, resultsShown, retryAt } = quiz
  if (setup.isPrivate) return null
  if (phase === 'posting') return { owed: 'question', since: retryAt }
  if (messageId !== null && shown !== lookOf(quiz)) {
    const isCountAlone = shown?.startsWith(`${lookWithoutCount(quiz)}/`) === true
    return { owed: 'look', since: Math.max(retryAt, isCountAlone ? shownAt + REFRESH_MS : 0) }
  }
  return phase === 'over' && !resultsShown ? { owed: 'results', since: retryAt } : null
}
