const DAY_MS = 86_400_000

/** For how many days the group's own words, answers and quizzes are kept. */
export const RETENTION_DAYS = { conversations: 30, givenAnswers: 180, quizzes: 365, studiedInRooms: 90 } as const

/** What is older than this moment has been kept for `days`; both in milliseconds since 1970 (UTC). */
export function expiryOf(now: number, days: number): number {
  return now - days * DAY_MS
}
