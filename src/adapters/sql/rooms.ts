import { sql } from 'kysely'
import type { Rooms } from '../../core/study/ports.ts'
import { type RoomSettings, UNTOUCHED_ROOM } from '../../core/study/room.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes } from './tables.ts'

/** What was changed of `helpRoomId`; `null` where nothing was */
const HELP_ROOM = sql<string | null>`json_extract(changes, '$.helpRoomId')`

/** Only what was changed is kept, so that a room follows the defaults in all else. */
export function createRooms(database: StudyDatabase): Rooms {
  const noted = new Set<string>()
  return {
    async settings(roomId) {
      const row = await database.read((queries) =>
        queries.selectFrom('rooms').select('changes').where('room_id', '=', roomId).executeTakeFirst(),
      )
      return { ...UNTOUCHED_ROOM, ...changesOf(row) }
    },
    change: (roomId, serverId, wanted) =>
      database.write(async (changes) => {
        const row = await changes
          .selectFrom('rooms')
          .select(['changes', 'server_id'])
          .where('room_id', '=', roomId)
          .executeTakeFirst()
        const together = { ...changesOf(row), ...wanted }
        const kept = { server_id: serverId ?? row?.server_id ?? null, changes: JSON.stringify(together) }
        await changes
          .insertInto('rooms')
          .values({ room_id: roomId, ...kept })
          .onConflict((conflict) => conflict.column('room_id').doUpdateSet(kept))
          .execute()
        return { ...UNTOUCHED_ROOM, ...together }
      }),
    async belongsTo(roomId, serverId) {
      if (noted.has(roomId)) return
      await database.write((changes) =>
        changes
          .insertInto('rooms')
          .values({ room_id: roomId, server_id: serverId, changes: '{}' })
          .onConflict((conflict) => conflict.column('room_id').doUpdateSet({ server_id: serverId }))
          .execute(),
      )
      noted.add(roomId)
    },
    async servers() {
      const rows = await database.read((queries) =>
        queries.selectFrom('rooms').select('server_id').distinct().execute(),
      )
      return rows.flatMap(({ server_id }) => server_id ?? [])
    },
    async helpRooms() {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('rooms')
          .select([HELP_ROOM.as('room_id'), 'server_id'])
          .distinct()
          .execute(),
      )
      return rows.flatMap(({ room_id, server_id }) =>
        room_id === null || server_id === null ? [] : [{ roomId: room_id, serverId: server_id }],
      )
    },
    async forgetHelpRoom(roomId) {
      await database.write((changes) =>
        changes
          .updateTable('rooms')
          .set({ changes: sql`json_remove(changes, '$.helpRoomId')` })
          .where(HELP_ROOM, '=', roomId)
          .execute(),
      )
    },
    async deleteServer(serverId, roomIds = []) {
      await database.write(async (changes) => {
        const rows = await changes.selectFrom('rooms').select('room_id').where('server_id', '=', serverId).execute()
        for (const id of new Set([...rows.map(({ room_id }) => room_id), ...roomIds])) await deleteRoom(changes, id)
        await changes.deleteFrom('quizzes').where('server_id', '=', serverId).execute()
      })
      noted.clear()
      await database.settle()
    },
  }
}

async function deleteRoom(changes: Changes, roomId: string): Promise<void> {
  await changes
    .deleteFrom('votes')
    .where('answer_id', 'in', (answers) =>
      answers.selectFrom('given_answers').select('id').where('room_id', '=', roomId),
    )
    .execute()
  await changes.deleteFrom('given_answers').where('room_id', '=', roomId).execute()
  await changes.deleteFrom('turns').where('thread_id', '=', roomId).execute()
  await changes.deleteFrom('open_questions').where('room_id', '=', roomId).execute()
  await changes.deleteFrom('room_learners').where('room_id', '=', roomId).execute()
  await changes
    .deleteFrom('quizzes')
    .where((quiz) => quiz.or([quiz('room_id', '=', roomId), quiz('settings_room_id', '=', roomId)]))
    .execute()
  await changes.deleteFrom('weekly_summaries').where('room_id', '=', roomId).execute()
  await changes
    .deleteFrom('sessions')
    .where((session) => session.or([session('room_id', '=', roomId), session('settings_room_id', '=', roomId)]))
    .execute()
  await changes.deleteFrom('dailies').where('room_id', '=', roomId).execute()
  await changes.deleteFrom('daily_questions').where('room_id', '=', roomId).execute()
  await changes.deleteFrom('rooms').where('room_id', '=', roomId).execute()
}

function changesOf(row: { readonly changes: string } | undefined): Partial<RoomSettings> {
  return row === undefined ? {} : JSON.parse(row.changes)
}
