import { sql } from 'kysely'
import type { Conversations } from '../../core/answering/ports.ts'
import type { StudyDatabase } from './study-database.ts'

export function createConversations(database: StudyDatabase): Conversations {
  return {
    async turns(threadId, limit) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('turns')
          .select(['role', 'content'])
          .where('thread_id', '=', threadId)
          .orderBy(sql`id`, 'desc')
          .limit(limit)
          .execute(),
      )
      return rows.toReversed()
    },
    async add(threadId, learnerId, { role, content }, at) {
      await database.write((changes) =>
        changes
          .insertInto('turns')
          .values({ thread_id: threadId, learner_id: learnerId, role, content, said_at: at })
          .execute(),
      )
    },
    async delete(threadId) {
      await database.write((changes) => changes.deleteFrom('turns').where('thread_id', '=', threadId).execute())
      await database.settle()
    },
    deleteBefore: (time) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes.deleteFrom('turns').where('said_at', '<', time).executeTakeFirst()
        return Number(numDeletedRows)
      }),
  }
}
