import type { Clock } from '../core/shared/clock.ts'
import type { Log } from '../core/shared/log.ts'
import { expiryOf, RETENTION_DAYS } from '../core/study/retention.ts'
import type { OpenedStudy } from './open-study.ts'

type Expiring = Pick<OpenedStudy, 'conversations' | 'givenAnswers' | 'votes' | 'learners' | 'quizzes'>

/** Deletes what has been kept as long as it may be. */
export async function forgetExpired(
  { conversations, givenAnswers, votes, learners, quizzes }: Expiring,
  clock: Clock,
  log: Log,
): Promise<void> {
  const now = clock.now().getTime()
  const answersBefore = expiryOf(now, RETENTION_DAYS.givenAnswers)
  const forgotten = {
    turns: await conversations.deleteBefore(expiryOf(now, RETENTION_DAYS.conversations)),
    answers: await givenAnswers.deleteBefore(answersBefore),
    quizzes: await quizzes.deleteBefore(expiryOf(now, RETENTION_DAYS.quizzes)),
    studiedInRooms: await learners.deleteStudiedBefore(expiryOf(now, RETENTION_DAYS.studiedInRooms)),
    votes: await votes.deleteBefore(answersBefore),
  }
  if (Object.values(forgotten).some((count) => count > 0)) log('info', 'forgotten', forgotten)
}
