import type { Votes } from '../../core/answering/ports.ts'
import type { StudyDatabase } from './study-database.ts'

/** As {@link Votes}; votes are forgotten in time like the answers they are about. */
export interface ExpiringVotes extends Votes {
  deleteBefore(time: number): Promise<number>
}

export function createVotes(database: StudyDatabase): ExpiringVotes {
  return {
    async cast(answerId, learnerId, vote, at, asked) {
      const words = { room_id: asked?.roomId ?? null, question: asked?.question ?? null }
      await database.write((changes) =>
        changes
          .insertInto('votes')
          .values({ answer_id: answerId, learner_id: learnerId, vote, cast_at: at, ...words })
          .onConflict((conflict) =>
            conflict.columns(['answer_id', 'learner_id']).doUpdateSet({ vote, cast_at: at, ...words }),
          )
          .execute(),
      )
    },
    async count(answerId) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('votes')
          .select((row) => ['vote', row.fn.countAll<number>().as('count')])
          .where('answer_id', '=', answerId)
          .groupBy('vote')
          .execute(),
      )
      return { helpful: 0, 'not-helpful': 0, ...Object.fromEntries(rows.map(({ vote, count }) => [vote, count])) }
    },
    async notHelpful(roomId, limit) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('votes')
          .select((row) => ['question', row.fn.countAll<number>().as('asked'), row.fn.max('cast_at').as('lastAt')])
          .where('room_id', '=', roomId)
          .where('vote', '=', 'not-helpful')
          .groupBy('question')
          .orderBy('asked', 'desc')
          .orderBy('lastAt', 'desc')
          .limit(limit)
          .execute(),
      )
      return rows.flatMap(({ question, asked, lastAt }) => (question === null ? [] : [{ question, asked, lastAt }]))
    },
    async forgetQuestions(roomId) {
      await database.write((changes) =>
        changes.updateTable('votes').set({ room_id: null, question: null }).where('room_id', '=', roomId).execute(),
      )
    },
    deleteBefore: (time) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes.deleteFrom('votes').where('cast_at', '<', time).executeTakeFirst()
        return Number(numDeletedRows)
      }),
  }
}
