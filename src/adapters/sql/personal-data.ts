import { sha256 } from '../../core/shared/hash.ts'
import type { Phrase } from '../../core/shared/phrase.ts'
import { DAYS_KEPT, goneFromBackups, WEEKS_KEPT } from '../../core/study/backup-rotation.ts'
import { studyPhrase } from '../../core/study/phrases.ts'
import type { PersonalData } from '../../core/study/ports.ts'
import { RETENTION_DAYS } from '../../core/study/retention.ts'
import type { ForgottenPerson } from './forgotten-people.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes } from './tables.ts'

const { givenAnswers, quizzes, studiedInRooms, conversations } = RETENTION_DAYS

/** Every table with rows about a person, the column that says when a row was written, and what a person is told of so many. */
export const KEPT = [
  table('given_answers', 'given_at', (count) => studyPhrase('keptAnswers', { count, days: givenAnswers })),
  table('votes', 'cast_at', (count) => studyPhrase('keptVotes', { count, days: givenAnswers })),
  table('reviews', 'reviewed_at', (count) => studyPhrase('keptReviews', { count })),
  table('cards', 'made_at', (count) => studyPhrase('keptCards', { count })),
  table('quiz_answers', 'answered_at', (count) => studyPhrase('keptQuizAnswers', { count, days: quizzes })),
  table('quiz_players', 'joined_at', (count) => studyPhrase('keptQuizzes', { count, days: quizzes })),
  table('item_reports', 'reported_at', (count) => studyPhrase('keptReports', { count, days: quizzes })),
  table('learners', 'changed_at', (count) => studyPhrase('keptSettings', { count })),
  table('room_learners', 'studied_at', (count) => studyPhrase('keptRooms', { count, days: studiedInRooms })),
  table('turns', 'said_at', (count) => studyPhrase('keptTurns', { count, days: conversations })),
  table('daily_answers', 'answered_at', (count) => studyPhrase('keptDailyAnswers', { count })),
  table('session_people', 'joined_at', (count) => studyPhrase('keptSessions', { count })),
  table('session_votes', 'voted_at', (count) => studyPhrase('keptGuesses', { count })),
] as const

function table<Table extends string, Column extends string>(
  name: Table,
  writtenAt: Column,
  said: (count: number) => Phrase,
) {
  return { table: name, writtenAt, said }
}

/** What the copies of the database have to do with a person. Times are milliseconds since 1970 (UTC). */
export interface CopiesKept {
  /** How many there are now */
  count(): Promise<number>
  now(): number
  /** Notes a deletion, so that it holds for a copy that is put back */
  note(learnerId: string, at: number): Promise<void>
}

export function createPersonalData(database: StudyDatabase, copies: CopiesKept): PersonalData {
  const countIn = async (table: (typeof KEPT)[number]['table'], learnerId: string) => {
    const row = await database.read((queries) =>
      queries
        .selectFrom(table)
        .select((each) => each.fn.countAll<number>().as('count'))
        .where('learner_id', '=', learnerId)
        .executeTakeFirstOrThrow(),
    )
    return row.count
  }
  return {
    async show(learnerId) {
      const kept = await Promise.all(
        KEPT.map(async ({ table, said }) => {
          const count = await countIn(table, learnerId)
          return { count, said: said(count) }
        }),
      )
      const count = await copies.count()
      const date = new Date(goneFromBackups(copies.now())).toISOString().slice(0, 10)
      const said = studyPhrase('keptBackups', { count, days: DAYS_KEPT, weeks: WEEKS_KEPT, date })
      return [...kept, { count, said }]
    },
    async delete(learnerId) {
      await copies.note(learnerId, copies.now())
      await database.write(async (changes) => {
        for (const { table } of KEPT) await changes.deleteFrom(table).where('learner_id', '=', learnerId).execute()
      })
      await database.settle()
    },
  }
}

/** Deletes again what people had deleted and a backup has brought back; what they have done since stays. Gives the number of rows. */
export async function forgetAgain(database: StudyDatabase, people: readonly ForgottenPerson[]): Promise<number> {
  if (people.length === 0) return 0
  const lastDeletion = new Map(people.map(({ learner, at }) => [learner, at]))
  const deleted = await database.write(async (changes) => {
    let rows = 0
    for (const kept of KEPT) rows += await forgetIn(changes, kept, lastDeletion)
    return rows
  })
  if (deleted > 0) await database.settle()
  return deleted
}

async function forgetIn(
  changes: Changes,
  { table, writtenAt }: Pick<(typeof KEPT)[number], 'table' | 'writtenAt'>,
  lastDeletion: ReadonlyMap<string, number>,
): Promise<number> {
  let rows = 0
  const learners = await changes.selectFrom(table).select('learner_id').distinct().execute()
  for (const { learner_id: learnerId } of learners) {
    const at = lastDeletion.get(sha256(learnerId))
    if (at === undefined) continue
    const { numDeletedRows } = await changes
      .deleteFrom(table)
      .where('learner_id', '=', learnerId)
      .where(changes.dynamic.ref(writtenAt), '<=', at)
      .executeTakeFirst()
    rows += Number(numDeletedRows)
  }
  return rows
}
