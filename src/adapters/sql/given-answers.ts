import { type Selectable, sql } from 'kysely'
import type { Citation } from '../../core/answering/answer.ts'
import type { GivenAnswer, GivenAnswers } from '../../core/answering/ports.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Tables } from './tables.ts'

export function createGivenAnswers(database: StudyDatabase): GivenAnswers {
  return {
    async add({ id, roomId, learnerId, isPrivate, givenAt, answer }) {
      const row = { id, room_id: roomId, learner_id: learnerId, given_at: givenAt }
      await database.write((changes) =>
        changes
          .insertInto('given_answers')
          .values({ ...row, is_private: isPrivate ? 1 : 0, answer: JSON.stringify(answer) })
          .execute(),
      )
    },
    async find(id) {
      const row = await database.read((queries) =>
        queries.selectFrom('given_answers').selectAll().where('id', '=', id).executeTakeFirst(),
      )
      return row === undefined ? null : toGiven(row)
    },
    async givenBetween(roomIds, from, to) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('given_answers')
          .selectAll()
          .where('room_id', 'in', roomIds)
          .where('is_private', '=', 0)
          .where('given_at', '>=', from)
          .where('given_at', '<', to)
          .orderBy('given_at')
          .orderBy(sql`rowid`)
          .execute(),
      )
      return rows.map(toGiven)
    },
    async citedIn(roomId, learnerId) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('given_answers')
          .select(sql<string>`json_extract(answer, '$.citations')`.as('citations'))
          .where('room_id', '=', roomId)
          .where((row) => row.or([row('is_private', '=', 0), row('learner_id', '=', learnerId)]))
          .orderBy('given_at')
          .orderBy(sql`rowid`)
          .execute(),
      )
      return eachOnce(rows.flatMap(({ citations }) => JSON.parse(citations) as readonly Citation[]))
    },
    deleteBefore: (time) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes
          .deleteFrom('given_answers')
          .where('given_at', '<', time)
          .executeTakeFirst()
        return Number(numDeletedRows)
      }),
  }
}

function toGiven(row: Selectable<Tables['given_answers']>): GivenAnswer {
  return {
    id: row.id,
    roomId: row.room_id,
    learnerId: row.learner_id,
    isPrivate: row.is_private === 1,
    givenAt: row.given_at,
    answer: JSON.parse(row.answer),
  }
}

/** Each passage once, numbered anew. */
function eachOnce(citations: readonly Citation[]): readonly Citation[] {
  const byPlace = new Map<string, Citation>()
  for (const citation of citations) {
    const place = `${citation.documentId} ${citation.start} ${citation.end}`
    if (!byPlace.has(place)) byPlace.set(place, { ...citation, number: byPlace.size + 1 })
  }
  return [...byPlace.values()]
}
