import type { Votes } from '../../core/answering/ports.ts'
import type { StudyDatabase } from './study-database.ts'

/** As {@link Votes}; votes are forgotten in time like the answers they are about. */
export interface ExpiringVotes extends Votes {
  deleteBefore(time: number): Promise<number>
}

export function createVotes(database: StudyDatabase): ExpiringVotes {
  return {
    async cast(answerId, learnerId, vote, at) {
      await database.write((changes) =>
        changes
          .insertInto('votes')
          .values({ answer_id: answerId, learner_id: learnerId, vote, cast_at: at })
          .onConflict((conflict) => conflict.columns(['answer_id', 'learner_id']).doUpdateSet({ vote, cast_at: at }))
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
    deleteBefore: (time) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes.deleteFrom('votes').where('cast_at', '<', time).executeTakeFirst()
        return Number(numDeletedRows)
      }),
  }
}
