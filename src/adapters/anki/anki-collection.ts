import { createHash } from 'node:crypto'
import SQLite from 'better-sqlite3'
import { deckEntry, NOTE_TYPE, noteTypes, SCHEMA, SCHEMA_VERSION, starterDeckOptions } from './anki-schema.ts'

/** A card as Anki keeps it: three fields of HTML. */
export interface AnkiNote {
  /** The same for the same card, so that importing it again updates it */
  readonly guid: string
  readonly fields: readonly [front: string, back: string, source: string]
  readonly suspended: boolean
}

/** Anki's collection as a database file: one deck of new cards. `now` is in milliseconds since 1970. */
export function ankiCollection(deckName: string, notes: readonly AnkiNote[], now: number): Buffer {
  const database = new SQLite(':memory:')
  try {
    database.exec(SCHEMA)
    // A deck of another name is another deck; of the same name it is the one that was imported before.
    const deckId = stableId(deckName)
    insertCollection(database, { deckId, deckName, now })
    insertNotes(database, notes, { deckId, now })
    return database.serialize()
  } finally {
    database.close()
  }
}

function insertCollection(
  database: SQLite.Database,
  { deckId, deckName, now }: { readonly deckId: number; readonly deckName: string; readonly now: number },
): void {
  const seconds = Math.floor(now / 1000)
  const decks = { 1: deckEntry(1, 'Default', seconds), [deckId]: deckEntry(deckId, deckName, seconds) }
  database
    .prepare(
      `insert into col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
       values (1, @seconds, @now, @now, ${SCHEMA_VERSION}, 0, 0, 0, @conf, @models, @decks, @dconf, '{}')`,
    )
    .run({
      seconds,
      now,
      conf: JSON.stringify({ curDeck: deckId, activeDecks: [deckId], curModel: NOTE_TYPE, nextPos: 1 }),
      models: JSON.stringify(noteTypes(deckId, seconds)),
      decks: JSON.stringify(decks),
      dconf: JSON.stringify({ 1: starterDeckOptions(seconds) }),
    })
}

function insertNotes(
  database: SQLite.Database,
  notes: readonly AnkiNote[],
  { deckId, now }: { readonly deckId: number; readonly now: number },
): void {
  const seconds = Math.floor(now / 1000)
  const note = database.prepare(
    `insert into notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
     values (@id, @guid, ${NOTE_TYPE}, ${seconds}, -1, ' exocite ', @fields, @sort, @checksum, 0, '')`,
  )
  const card = database.prepare(
    `insert into cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data)
     values (@id, @id, ${deckId}, 0, ${seconds}, -1, 0, @queue, @position, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
  )
  for (const [i, { guid, fields, suspended }] of notes.entries()) {
    const id = now + i
    const sort = plain(fields[0])
    note.run({ id, guid, fields: fields.join('\u001f'), sort, checksum: checksum(sort) })
    card.run({ id, position: i + 1, queue: suspended ? -1 : 0 })
  }
}

/** Anki finds twins by the first 32 bits of the SHA-1 of the first field without its HTML. */
function checksum(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0)
}

function plain(html: string): string {
  return html
    .replace(/<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** A number like Anki's ids, which are milliseconds since 1970, out of a name. */
function stableId(name: string): number {
  return 1_600_000_000_000 + createHash('sha1').update(name).digest().readUInt32BE(0)
}
