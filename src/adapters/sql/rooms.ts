import type { Rooms } from '../../core/study/ports.ts'
import { type RoomSettings, UNTOUCHED_ROOM } from '../../core/study/room.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes } from './tables.ts'

/** Only what was changed is kept, so that a room follows the defaults in all else. */
export function createRooms(database: StudyDatabase): Rooms {
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
    async deleteServer(serverId) {
      await database.write(async (changes) => {
        const rows = await changes.selectFrom('rooms').select('room_id').where('server_id', '=', serverId).execute()
        for (const { room_id } of rows) await deleteRoom(changes, room_id)
        await changes.deleteFrom('quizzes').where('server_id', '=', serverId).execute()
      })
      await database.settle()
    },
  }
}

async function deleteRoom(changes: Changes, roomId: string): Promise<void> {
  await changes.deleteFrom('given_answers').where('room_id', '=', roomId).execute()
  await changes.deleteFrom('turns').where('thread_id', '=', roomId).execute()
  await changes.deleteFrom('open_questions').where('room_id', '=', roomId).execute()
  await changes.deleteFrom('rooms').where('room_id', '=', roomId).execute()
}

function changesOf(row: { readonly changes: string } | undefined): Partial<RoomSettings> {
  return row === undefined ? {} : JSON.parse(row.changes)
}
