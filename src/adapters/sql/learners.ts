import { sql } from 'kysely'
import { type LearnerSettings, type Learners, UNTOUCHED_LEARNER } from '../../core/study/learner.ts'
import type { StudyDatabase } from './study-database.ts'

/** Who has not left themselves out, where `learners` is joined */
export const countsInRooms = sql<boolean>`coalesce(json_extract(learners.changes, '$.countsInRooms'), 1) = 1`

/** Only what was changed is kept, so that a learner follows the defaults in all else. */
export function createLearners(database: StudyDatabase): Learners {
  return {
    async settings(learnerId) {
      const row = await database.read((queries) =>
        queries.selectFrom('learners').select('changes').where('learner_id', '=', learnerId).executeTakeFirst(),
      )
      return { ...UNTOUCHED_LEARNER, ...changesOf(row) }
    },
    change: (learnerId, wanted, at) =>
      database.write(async (changes) => {
        const row = await changes
          .selectFrom('learners')
          .select('changes')
          .where('learner_id', '=', learnerId)
          .executeTakeFirst()
        const together = { ...changesOf(row), ...wanted }
        const kept = { changed_at: at, changes: JSON.stringify(together) }
        await changes
          .insertInto('learners')
          .values({ learner_id: learnerId, ...kept })
          .onConflict((conflict) => conflict.column('learner_id').doUpdateSet(kept))
          .execute()
        return { ...UNTOUCHED_LEARNER, ...together }
      }),
    async studied(learnerId, roomId, at) {
      await database.write((changes) =>
        changes
          .insertInto('room_learners')
          .values({ room_id: roomId, learner_id: learnerId, studied_at: at })
          .onConflict((conflict) => conflict.columns(['room_id', 'learner_id']).doUpdateSet({ studied_at: at }))
          .execute(),
      )
    },
    async studyingIn(roomId, since) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('room_learners')
          .leftJoin('learners', 'learners.learner_id', 'room_learners.learner_id')
          .select('room_learners.learner_id')
          .where('room_id', '=', roomId)
          .where('studied_at', '>=', since)
          .where(countsInRooms)
          .orderBy('room_learners.learner_id')
          .execute(),
      )
      return rows.map(({ learner_id }) => learner_id)
    },
    deleteStudiedBefore: (time) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes
          .deleteFrom('room_learners')
          .where('studied_at', '<', time)
          .executeTakeFirst()
        return Number(numDeletedRows)
      }),
  }
}

function changesOf(row: { readonly changes: string } | undefined): Partial<LearnerSettings> {
  return row === undefined ? {} : JSON.parse(row.changes)
}
