import type { PersonalData } from '../../core/study/ports.ts'
import { RETENTION_DAYS } from '../../core/study/retention.ts'
import type { StudyDatabase } from './study-database.ts'

/** Every table with a row about a person. */
const KEPT = [
  { table: 'given_answers', what: 'answers you were given', keptFor: `${RETENTION_DAYS.givenAnswers} days` },
  { table: 'votes', what: 'votes on answers', keptFor: `${RETENTION_DAYS.givenAnswers} days` },
  { table: 'turns', what: 'messages in conversations', keptFor: `${RETENTION_DAYS.conversations} days` },
] as const

export function createPersonalData(database: StudyDatabase): PersonalData {
  return {
    show: (learnerId) =>
      Promise.all(
        KEPT.map(async ({ table, what, keptFor }) => {
          const { count } = await database.read((queries) =>
            queries
              .selectFrom(table)
              .select((row) => row.fn.countAll<number>().as('count'))
              .where('learner_id', '=', learnerId)
              .executeTakeFirstOrThrow(),
          )
          return { what, count, keptFor }
        }),
      ),
    async delete(learnerId) {
      await database.write(async (changes) => {
        for (const { table } of KEPT) await changes.deleteFrom(table).where('learner_id', '=', learnerId).execute()
      })
      await database.settle()
    },
  }
}
