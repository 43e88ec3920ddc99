import type { Changes } from '../tables.ts'
import { answersAndRooms } from './0001-answers-and-rooms.ts'
import { cardsAndReviews } from './0002-cards-and-reviews.ts'
import { quizzes } from './0003-quizzes.ts'
import { sessionsAndDailies } from './0004-sessions-and-dailies.ts'
import { learners } from './0005-learners.ts'
import { questionsOfVotes } from './0006-questions-of-votes.ts'

/** One step from a form of the database to the next. A published one is never changed again. */
type Migration = (changes: Changes) => Promise<void>

/** In the order in which they are applied; new ones come last. */
export const MIGRATIONS: readonly Migration[] = [
  answersAndRooms,
  cardsAndReviews,
  quizzes,
  sessionsAndDailies,
  learners,
  questionsOfVotes,
]
