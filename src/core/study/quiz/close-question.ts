import { answersAt, type Quiz, type QuizEnd, type QuizPlayer, stillPlaying } from './quiz.ts'

/** For reading the answer */
export const READING_MS = 7_000
/** Before the results */
const LAST_READING_MS = 3_000
/** How long a pause may last */
export const LONGEST_PAUSE_MS = 24 * 3_600_000
const UNANSWERED_IN_A_ROW = 3

/** Closes the open question and counts its answers: a point for each right one, and in a survival the end for all others. */
export function closeQuestion(quiz: Quiz, now: number): Quiz {
  const answers = answersAt(quiz, quiz.position)
  const right = new Set(answers.filter(({ isRight }) => isRight).map(({ learnerId }) => learnerId))
  const isSurvival = quiz.setup.mode === 'survival'
  const falls = ({ learnerId, lastPosition, outAt }: QuizPlayer) =>
    isSurvival && lastPosition >= 0 && outAt === null && !right.has(learnerId)
  const players = quiz.players.map((player) => {
    if (right.has(player.learnerId)) return { ...player, points: player.points + 1 }
    return falls(player) ? { ...player, outAt: quiz.position } : player
  })
  const unanswered = answers.length === 0 ? quiz.unanswered + 1 : 0
  return goOn({ ...quiz, players, unanswered }, now)
}

/** Closes it with nothing gained or lost. */
export function skipQuestion(quiz: Quiz, now: number): Quiz {
  return goOn({ ...quiz, skipped: [...quiz.skipped, quiz.position], unanswered: 0 }, now)
}

/** Ends it; an open question is passed over. */
export function endQuiz(quiz: Quiz, end: QuizEnd): Quiz {
  const isOpen = quiz.phase === 'open' || quiz.phase === 'posting'
  const skipped = isOpen ? [...quiz.skipped, quiz.position] : quiz.skipped
  const isMute = end === 'no-voice' || quiz.setup.isPrivate
  const closed = { closesAt: null, nextAt: null, wantsPause: false, failures: 0, retryAt: 0 }
  return { ...quiz, ...closed, phase: 'over', end, skipped, resultsShown: isMute }
}

function goOn(quiz: Quiz, now: number): Quiz {
  const nextPosition = quiz.position + 1
  const closed = { ...quiz, closesAt: null, nextPosition, phase: 'closed' as const }
  if (quiz.setup.isPrivate) return { ...closed, nextAt: null }
  if (quiz.wantsPause && endAfter(closed) === null) return pauseQuiz(closed, now)
  return { ...closed, nextAt: now + (endAfter(closed) === null ? READING_MS : LAST_READING_MS) }
}

export function pauseQuiz(quiz: Quiz, now: number): Quiz {
  return { ...quiz, phase: 'paused', closesAt: null, wantsPause: false, nextAt: now + LONGEST_PAUSE_MS }
}

/** Why there is no question after the closed one; `null`: there is. */
export function endAfter(quiz: Quiz): QuizEnd | null {
  const { setup, nextPosition, unanswered, players } = quiz
  if (nextPosition >= setup.items.length) return 'all-asked'
  if (setup.mode === 'survival') {
    const played = players.filter(({ lastPosition }) => lastPosition >= 0).length
    const left = stillPlaying(quiz).length
    if (played > 0 && left <= (played > 1 ? 1 : 0)) return 'decided'
  }
  return !setup.isPrivate && unanswered >= UNANSWERED_IN_A_ROW ? 'silence' : null
}
