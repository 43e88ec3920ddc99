import { type Selectable, sql } from 'kysely'
import type { Sessions } from '../../core/study/session/ports.ts'
import type { Session } from '../../core/study/session/session.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes, Tables } from './tables.ts'

export function createSessions(database: StudyDatabase): Sessions {
  return {
    start: (session, starterId) =>
      database.write(async (changes) => {
        const { numInsertedOrUpdatedRows = 0n } = await changes
          .insertInto('sessions')
          .values(toRow(session))
          .onConflict((conflict) => conflict.column('room_id').doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) return false
        await join(changes, session.id, starterId, session.startedAt)
        return true
      }),
    async find(id) {
      const row = await database.read((queries) =>
        queries.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst(),
      )
      return row === undefined ? null : toSession(row)
    },
    async inRoom(roomId) {
      const row = await database.read((queries) =>
        queries.selectFrom('sessions').selectAll().where('room_id', '=', roomId).executeTakeFirst(),
      )
      return row === undefined ? null : toSession(row)
    },
    async all() {
      const rows = await database.read((queries) => queries.selectFrom('sessions').selectAll().execute())
      return rows.map(toSession)
    },
    change: (id, decide) =>
      database.write(async (changes) => {
        const row = await changes.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
        if (row === undefined) return null
        const session = decide(toSession(row))
        await changes.updateTable('sessions').set(toRow(session)).where('id', '=', id).execute()
        return session
      }),
    async posts(id) {
      const rows = await database.read((queries) =>
        queries.selectFrom('session_posts').selectAll().where('session_id', '=', id).orderBy(sql`rowid`).execute(),
      )
      return rows.map((row) => ({
        name: row.name,
        firstTriedAt: row.first_tried_at,
        triedAt: row.tried_at,
        placeId: row.place_id,
        messageId: row.message_id,
      }))
    },
    claim: (id, name, at, againAfterMs) =>
      database.write(async (changes) => {
        const { numInsertedOrUpdatedRows = 0n } = await changes
          .insertInto('session_posts')
          .values({ session_id: id, name, first_tried_at: at, tried_at: at, place_id: null, message_id: null })
          .onConflict((conflict) =>
            conflict
              .columns(['session_id', 'name'])
              .doUpdateSet({ tried_at: at })
              .where('session_posts.place_id', 'is', null)
              .where(sql<boolean>`abs(${at} - session_posts.tried_at) >= ${againAfterMs}`),
          )
          .executeTakeFirst()
        return numInsertedOrUpdatedRows > 0n
      }),
    async posted(id, name, placeId, messageId) {
      await database.write((changes) =>
        changes
          .updateTable('session_posts')
          .set({ place_id: placeId, message_id: messageId })
          .where('session_id', '=', id)
          .where('name', '=', name)
          .execute(),
      )
    },
    join: (id, learnerId, at) => database.write((changes) => join(changes, id, learnerId, at)),
    async leave(id, learnerId) {
      await database.write(async (changes) => {
        for (const table of ['session_people', 'session_votes'] as const) {
          await changes.deleteFrom(table).where('session_id', '=', id).where('learner_id', '=', learnerId).execute()
        }
      })
      await database.settle()
    },
    vote: (id, learnerId, { position, option }, at) =>
      database.write(async (changes) => {
        if (!(await join(changes, id, learnerId, at))) return false
        await changes
          .insertInto('session_votes')
          .values({ session_id: id, position, learner_id: learnerId, option, voted_at: at })
          .onConflict((conflict) =>
            conflict.columns(['session_id', 'position', 'learner_id']).doUpdateSet({ option, voted_at: at }),
          )
          .execute()
        return true
      }),
    async people(id) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('session_people')
          .select('learner_id')
          .where('session_id', '=', id)
          .orderBy('joined_at')
          .orderBy(sql`rowid`)
          .execute(),
      )
      return rows.map(({ learner_id }) => learner_id)
    },
    votes: (id) =>
      database.read((queries) =>
        queries.selectFrom('session_votes').select(['position', 'option']).where('session_id', '=', id).execute(),
      ),
    async finish(id) {
      await database.write((changes) => changes.deleteFrom('sessions').where('id', '=', id).execute())
      await database.settle()
    },
  }
}

/** Whether the session still runs */
async function join(changes: Changes, id: string, learnerId: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await changes
    .updateTable('sessions')
    .set({ active_at: at })
    .where('id', '=', id)
    .where(sql`json_extract(session, '$.endedAt')`, 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await changes
    .insertInto('session_people')
    .values({ session_id: id, learner_id: learnerId, joined_at: at })
    .onConflict((conflict) => conflict.columns(['session_id', 'learner_id']).doNothing())
    .execute()
  return true
}

function toSession(row: Selectable<Tables['sessions']>): Session {
  return { ...JSON.parse(row.session), activeAt: row.active_at }
}

function toRow({ activeAt, ...session }: Session): Tables['sessions'] {
  const { id, roomId, settingsRoomId } = session
  const json = JSON.stringify(session)
  return { id, room_id: roomId, settings_room_id: settingsRoomId, active_at: activeAt, session: json }
}
