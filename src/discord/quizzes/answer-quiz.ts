import type { QuizItem } from '../../core/study/quiz/item.ts'
import type { Judged } from '../../core/study/quiz/judge-answer.ts'
import type { QuizChange } from '../../core/study/quiz/ports.ts'
import type { Quiz } from '../../core/study/quiz/quiz.ts'
import { type AnswerOutcome, takeAnswer } from '../../core/study/quiz/take-answer.ts'
import { say } from '../localisation/catalogue.ts'
import type { Origin } from '../origin.ts'
import { Refusal } from '../refusal.ts'
import type { UseCases } from '../use-cases.ts'

/** What somebody answers, and to which question. */
export interface Answering {
  readonly quizId: string
  readonly position: number
  /** Judges the answer, once it is known which item was asked; `null` for what is no answer to it */
  readonly judge: (item: QuizItem) => Judged | 'foreign' | null
}

export interface Taken {
  /** As it stands now */
  readonly quiz: Quiz
  /** `foreign`: not counted, as it is in another language than the library; `no-answer`: not counted, as it says nothing */
  readonly outcome: AnswerOutcome | 'foreign' | 'no-answer'
  readonly rule: Judged['rule']
}

/** Takes an answer: it is saved when this resolves. @throws UserError for a quiz that is gone or elsewhere */
export async function answerQuiz(
  { quizId, position, judge }: Answering,
  { learnerId, roomId, locale }: Pick<Origin, 'learnerId' | 'roomId' | 'locale'>,
  { saved, now }: UseCases,
): Promise<Taken> {
  const decide = (before: Quiz): QuizChange<Taken | null> => {
    const item = before.setup.items[position]
    if (item === undefined || !isTheirs(before, { learnerId, roomId })) return { quiz: before, result: null }
    const judged = judge(item)
    if (judged === null || judged === 'foreign') {
      return { quiz: before, result: { quiz: before, outcome: judged ?? 'no-answer', rule: null } }
    }
    const { rule, ...answer } = judged
    const { quiz, outcome } = takeAnswer(before, { learnerId, position, ...answer }, now())
    return { quiz, result: { quiz, outcome, rule } }
  }
  const taken = await saved.quizzes.change(quizId, decide, now())
  if (taken === null) throw new Refusal(say(locale, 'quizGone'))
  return taken
}

/** What an answer in a room brings with it: the room sees that the question is closed, and who plays counts as studying there. */
export async function afterAnswer(
  { quiz, outcome }: Taken,
  { learnerId }: Pick<Origin, 'learnerId'>,
  { saved, quizMaster, now }: UseCases,
): Promise<void> {
  const { id, isPrivate, settingsRoomId } = quiz.setup
  if (isPrivate) return
  const theirs = quiz.answers.filter((answer) => answer.learnerId === learnerId)
  const isFirst = theirs.length === 1 && theirs[0]?.tries === 1 && outcome !== 'has-tried'
  if (isFirst) await saved.learners.studied(learnerId, settingsRoomId, now())
  if (quiz.phase !== 'open') await quizMaster.show(id)
}

/** A quiz as somebody may see it here. @throws UserError when it is gone, elsewhere, or somebody else's */
export async function findQuiz(
  quizId: string,
  { learnerId, roomId, locale }: Pick<Origin, 'learnerId' | 'roomId' | 'locale'>,
  { saved }: Pick<UseCases, 'saved'>,
): Promise<Quiz> {
  const quiz = await saved.quizzes.find(quizId)
  if (quiz === null || !isTheirs(quiz, { learnerId, roomId })) throw new Refusal(say(locale, 'quizGone'))
  return quiz
}

function isTheirs({ setup, players }: Quiz, { learnerId, roomId }: Pick<Origin, 'learnerId' | 'roomId'>): boolean {
  if (setup.isPrivate) return players.some((player) => player.learnerId === learnerId)
  return setup.roomId === roomId
}
