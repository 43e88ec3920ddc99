import type { Ticker } from './ticker.ts'

/** Closes questions whose time is over, asks the next ones, and shows what rooms are owed. */
export const quizzes: Ticker = { name: 'quizzes', tick: ({ quizMaster }) => quizMaster.tick() }
