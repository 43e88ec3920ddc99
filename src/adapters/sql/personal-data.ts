import { sha256 } from '../../core/shared/hash.ts'
import { goneFromBackups, ROTATION } from '../../core/study/backup-rotation.ts'
import type { PersonalData } from '../../core/study/ports.ts'
import { RETENTION_DAYS } from '../../core/study/retention.ts'
import type { ForgottenPerson } from './forgotten-people.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes } from './tables.ts'

const ANSWERS_KEPT = `${RETENTION_DAYS.givenAnswers} days`
const QUIZZES_KEPT = `${RETENTION_DAYS.quizzes} days`
const STUDIED_KEPT = `${RETENTION_DAYS.studiedInRooms} days after the last time`
const CONVERSATIONS_KEPT = `${RETENTION_DAYS.conversations} days`

const SESSION_KEPT = 'until the session is over'

/** Every table with rows about a person, and the column that says when a row was written. */
export const KEPT = [
  { table: 'given_answers', writtenAt: 'given_at', what: 'answers you were given', keptFor: ANSWERS_KEPT },
  { table: 'votes', writtenAt: 'cast_at', what: 'votes on answers', keptFor: ANSWERS_KEPT },
  { table: 'reviews', writtenAt: 'reviewed_at', what: 'reviews of cards', keptFor: 'as long as the card' },
  { table: 'cards', writtenAt: 'made_at', what: 'cards', keptFor: 'until you delete them' },
  { table: 'quiz_answers', writtenAt: 'answered_at', what: 'answers in quizzes', keptFor: QUIZZES_KEPT },
  { table: 'quiz_players', writtenAt: 'joined_at', what: 'quizzes you played', keptFor: QUIZZES_KEPT },
  { table: 'item_reports', writtenAt: 'reported_at', what: 'questions you reported', keptFor: QUIZZES_KEPT },
  { table: 'learners', writtenAt: 'changed_at', what: 'settings of how you study', keptFor: 'until you delete them' },
  { table: 'room_learners', writtenAt: 'studied_at', what: 'channels in which you study', keptFor: STUDIED_KEPT },
  { table: 'turns', writtenAt: 'said_at', what: 'messages in conversations', keptFor: CONVERSATIONS_KEPT },
  {
    table: 'daily_answers',
    writtenAt: 'answered_at',
    what: 'answers to the question of the day',
    keptFor: 'until its solution is shown, the next day',
  },
  { table: 'session_people', writtenAt: 'joined_at', what: 'sessions you take part in', keptFor: SESSION_KEPT },
  { table: 'session_votes', writtenAt: 'voted_at', what: 'guesses in sessions', keptFor: SESSION_KEPT },
] as const

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
        KEPT.map(async ({ table, what, keptFor }) => ({ what, keptFor, count: await countIn(table, learnerId) })),
      )
      const gone = new Date(goneFromBackups(copies.now())).toISOString().slice(0, 10)
      const keptFor = `${ROTATION}; what is deleted now is gone from all of them on ${gone}`
      return [...kept, { what: 'backups of all data, which may hold these too', keptFor, count: await copies.count() }]
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
