import { closeQuestion } from './close-question.ts'
import { answersAt, currentItem, type Quiz, type QuizAnswer, stillPlaying } from './quiz.ts'

/** What somebody said to the question at `position`, already graded. */
export interface GivenAnswer {
  readonly learnerId: string
  readonly position: number
  readonly given: string
  readonly isRight: boolean
}

/**
 * What became of it. `kept`: it counts, and whether it is right is told to all later; `changed`: so, in place of their earlier one.
 * Not counted: `too-late` (the question is closed), `has-tried` (they had their try), `is-out` (of a survival), `came-too-late` (a
 * survival began without them), `not-open` (not asked yet).
 */
export type AnswerOutcome = 'right' | 'wrong' | 'kept' | 'changed' | 'too-late' | 'has-tried' | NotPlaying | 'not-open'
type NotPlaying = 'is-out' | 'came-too-late'

export interface Answered {
  readonly quiz: Quiz
  readonly outcome: AnswerOutcome
}

/** Once everybody has answered, they have this long to think again. */
const LAST_THOUGHT_MS = 3_000

/** Takes one answer. The first right one closes a question of a race, any one that of a private quiz. */
export function takeAnswer(quiz: Quiz, answer: GivenAnswer, now: number): Answered {
  const refused = whyNotCounted(quiz, answer)
  if (refused !== null) return { quiz, outcome: refused }
  const earlier = earlierAnswer(quiz, answer.learnerId)
  const taken = joined(quiz, answer.learnerId, now)
  const itemId = currentItem(quiz).id
  const written = { ...answer, itemId, tries: (earlier?.tries ?? 0) + 1, answeredAt: now }
  const counted = { ...taken, answers: [...taken.answers.filter((each) => each !== earlier), written] }
  if (quiz.setup.isPrivate) {
    return { quiz: closeQuestion(counted, now), outcome: answer.isRight ? 'right' : 'wrong' }
  }
  if (!isRace(quiz)) return { quiz: soonerIfAllHave(counted, now), outcome: earlier === undefined ? 'kept' : 'changed' }
  if (answer.isRight) return { quiz: closeQuestion(counted, now), outcome: 'right' }
  return { quiz: soonerIfAllHave(counted, now), outcome: 'wrong' }
}

/** Whether the first right answer ends a question. */
export function isRace({ setup: { mode } }: Quiz): boolean {
  return mode === 'race' || mode === 'one-try'
}

function whyNotCounted(quiz: Quiz, { learnerId, position }: GivenAnswer): AnswerOutcome | null {
  const { phase, setup, players, nextPosition } = quiz
  if (position > quiz.position) return 'not-open'
  const isClosed = phase === 'closed' || phase === 'over' || (phase === 'paused' && nextPosition > position)
  if (position < quiz.position || isClosed) return 'too-late'
  if (phase !== 'open') return 'not-open'
  const player = players.find((each) => each.learnerId === learnerId)
  if (player !== undefined && player.outAt !== null) return 'is-out'
  if (setup.mode === 'survival' && !setup.isPrivate && position > 0 && (player?.lastPosition ?? -1) < 0) {
    return 'came-too-late'
  }
  return isRace(quiz) && hasHadTheirTry(quiz, learnerId) ? 'has-tried' : null
}

/** Clicking through the options is no race; words may be tried as often as one likes. */
function hasHadTheirTry(quiz: Quiz, learnerId: string): boolean {
  const isTyped = currentItem(quiz).kind === 'cloze'
  return earlierAnswer(quiz, learnerId) !== undefined && (quiz.setup.mode === 'one-try' || !isTyped)
}

function earlierAnswer(quiz: Quiz, learnerId: string): QuizAnswer | undefined {
  return answersAt(quiz, quiz.position).find((each) => each.learnerId === learnerId)
}

function joined(quiz: Quiz, learnerId: string, now: number): Quiz {
  const { players, position } = quiz
  if (players.some((player) => player.learnerId === learnerId)) {
    const met = players.map((each) => (each.learnerId === learnerId ? { ...each, lastPosition: position } : each))
    return { ...quiz, players: met }
  }
  const newcomer = { learnerId, isStarter: false, joinedAt: now, lastPosition: position, points: 0, outAt: null }
  return { ...quiz, players: [...players, newcomer] }
}

/** Nobody waits for those who have gone: who answered neither this question nor the last one. Others may still join the first one. */
function soonerIfAllHave(quiz: Quiz, now: number): Quiz {
  if (quiz.position === 0 || quiz.closesAt === null) return quiz
  const around = stillPlaying(quiz).filter(({ lastPosition }) => lastPosition >= quiz.position - 1)
  const isDone = ({ learnerId }: { readonly learnerId: string }) =>
    isRace(quiz) ? hasHadTheirTry(quiz, learnerId) : earlierAnswer(quiz, learnerId) !== undefined
  return around.every(isDone) ? { ...quiz, closesAt: Math.min(quiz.closesAt, now + LAST_THOUGHT_MS) } : quiz
}
