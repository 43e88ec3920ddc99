import { expect, test } from 'vitest'
import { createRooms } from '../../../src/adapters/sql/rooms.ts'
import { openedDatabase } from '../../contracts/study-folder.ts'
import { countRows, insertRow, tablesWith } from './every-table.ts'

/** What names a room, by its table; what others call it counts, too. */
const COLUMNS = ['room_id', 'thread_id', 'settings_room_id']

test('of a server that was left nothing stays that names one of its rooms, in whatever table', async () => {
  const database = await openedDatabase()
  const rooms = createRooms(database)
  const places = COLUMNS.flatMap((column) => tablesWith(database.file, column).map((table) => ({ table, column })))
  const tables = [...new Set(places.map(({ table }) => table))]
  expect(tables).toEqual(expect.arrayContaining(['given_answers', 'turns', 'open_questions', 'room_learners']))
  for (const table of tables.filter((each) => each !== 'rooms')) {
    for (const [number, room] of ['left', 'unknown', 'kept'].entries()) {
      const given = Object.fromEntries(COLUMNS.map((column) => [column, room]))
      insertRow(database.file, table, { given, mark: `${room} ${number}`, number })
    }
  }
  await rooms.belongsTo('left', 'server')
  await rooms.belongsTo('kept', 'other')
  await rooms.deleteServer('server', ['unknown'])
  const left = (room: string) =>
    places.flatMap(({ table, column }) =>
      countRows(database.file, table, column, room) > 0 ? [`${table}.${column}`] : [],
    )
  expect([...left('left'), ...left('unknown')]).toEqual([])
  expect(left('kept')).toHaveLength(places.length)
})
