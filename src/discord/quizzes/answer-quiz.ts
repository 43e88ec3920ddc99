import { UserError } from '../../core/shared/errors.ts'
import type { QuizItem } from '../../core/study/quiz/item.ts'
import type { Quiz } from '../../core/study/quiz/quiz.ts'
import { type AnswerOutcome, takeAnswer } from '../../core/study/quiz/take-answer.ts'
import { say } from '../localisation/catalogue.ts'
import type { Origin } from '../origin.ts'
import type { UseCases } from '../use-cases.ts'

/** What somebody answers, and to which question. */
export interface Answering {
  readonly quizId: string
  readonly position: number
  /** Judges the answer, once it is known which item was asked. @throws UserError for what is no answer to it */
  readonly judge: (item: QuizItem) => Judged
}

export interface Judged {
  /** As it is kept */
  readonly given: string
  readonly isRight: boolean
}

export interface Taken {
  /** As it stands now */
  readonly quiz: Quiz
  readonly outcome: AnswerOutcome
}

/** Takes an answer: it is saved when this resolves. @throws UserError for a quiz that is gone or elsewhere */
export async function answerQuiz(
  { quizId, position, judge }: Answering,
  { learnerId, roomId, locale }: Pick<Origin, 'learnerId' | 'roomId' | 'locale'>,
  { saved, now }: UseCases,
): Promise<Taken> {
  const decide = (before: Quiz) => {
    const item = before.setup.items[position]
    if (item === undefined || !isTheirs(before, { learnerId, roomId })) return { quiz: before, result: null }
    const { quiz, outcome } = takeAnswer(before, { learnerId, position, ...judge(item) }, now())
    return { quiz, result: { quiz, outcome } }
  }
  const taken = await saved.quizzes.change(quizId, decide, now())
  if (taken === null) throw new UserError(say(locale, 'quizGone'))
  return taken
}

/** A quiz as somebody may see it here. @throws UserError when it is gone, elsewhere, or somebody else's */
export async function findQuiz(
  quizId: string,
  { learnerId, roomId, locale }: Pick<Origin, 'learnerId' | 'roomId' | 'locale'>,
  { saved }: Pick<UseCases, 'saved'>,
): Promise<Quiz> {
  const quiz = await saved.quizzes.find(quizId)
  if (quiz === null || !isTheirs(quiz, { learnerId, roomId })) throw new UserError(say(locale, 'quizGone'))
  return quiz
}

function isTheirs({ setup, players }: Quiz, { learnerId, roomId }: Pick<Origin, 'learnerId' | 'roomId'>): boolean {
  if (setup.isPrivate) return players.some((player) => player.learnerId === learnerId)
  return setup.roomId === roomId
}
