import { goneFromBackups, ROTATION } from '../../core/study/backup-rotation.ts'
import type { PersonalData } from '../../core/study/ports.ts'
import { RETENTION_DAYS } from '../../core/study/retention.ts'
import type { StudyDatabase } from './study-database.ts'

/** Every table with rows about a person. */
export const KEPT = [
  { table: 'given_answers', what: 'answers you were given', keptFor: `${RETENTION_DAYS.givenAnswers} days` },
  { table: 'votes', what: 'votes on answers', keptFor: `${RETENTION_DAYS.givenAnswers} days` },
  { table: 'cards', what: 'cards', keptFor: 'until you delete them' },
  { table: 'reviews', what: 'reviews of cards', keptFor: 'as long as the card' },
  { table: 'turns', what: 'messages in conversations', keptFor: `${RETENTION_DAYS.conversations} days` },
] as const

/** What the copies of the database have to do with a person. */
export interface CopiesKept {
  /** How many there are now */
  count(): Promise<number>
  /** Milliseconds since 1970 (UTC) */
  now(): number
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
      await database.write(async (changes) => {
        for (const { table } of KEPT) await changes.deleteFrom(table).where('learner_id', '=', learnerId).execute()
      })
      await database.settle()
    },
  }
}
