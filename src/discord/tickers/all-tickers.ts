import { dailyQuestions } from './daily.ts'
import { quizzes } from './quizzes.ts'
import { sessions } from './sessions.ts'
import type { Ticker } from './ticker.ts'
import { weekly } from './weekly.ts'

/** Everything that happens by itself. */
export const ALL_TICKERS: readonly Ticker[] = [quizzes, dailyQuestions, sessions, weekly]
