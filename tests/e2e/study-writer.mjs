// Writes to a study database without pause, from the built program, and says on standard output what has been acknowledged.
// Arguments: the database, the name of this writer, and, to make backups meanwhile, their folder.
import { writeSync } from 'node:fs'
import { makeBackup } from '../../dist/adapters/sql/backups.js'
import { createConversations } from '../../dist/adapters/sql/conversations.js'
import { openDatabase } from '../../dist/adapters/sql/database.js'
import { createRooms } from '../../dist/adapters/sql/rooms.js'
import { createVotes } from '../../dist/adapters/sql/votes.js'

const [file, name, backups] = process.argv.slice(2)
const database = await openDatabase(file)
const conversations = createConversations(database)
const rooms = createRooms(database)
const votes = createVotes(database)
const content = 'What was said. '.repeat(20)

for (let i = 0; ; i++) {
  await conversations.add(`${name} thread`, 'ann', { role: 'user', content: `${i} ${content}` }, i)
  await votes.cast(`${name} answer ${i}`, 'ann', 'helpful', i)
  await rooms.change(`${name} room`, 'server', { sources: [`${i}`], board: i % 2 === 0 })
  writeSync(1, `${i}\n`)
  if (backups !== undefined && i % 20 === 10) await makeBackup(file, backups, Date.UTC(2026, 0, 1) + i * 1000)
}
