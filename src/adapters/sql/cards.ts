import { type Selectable, sql } from 'kysely'
import type { StudyCard } from '../../core/study/cards/card.ts'
import type { Cards, LastReview, Review } from '../../core/study/cards/ports.ts'
import type { Schedule } from '../../core/study/cards/schedule.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes, Queries, Tables } from './tables.ts'

type CardRow = Selectable<Tables['cards']>

/** Rows in one statement: SQLite takes 32,766 values at most. */
const AT_ONCE = 1000

export function createCards(database: StudyDatabase): Cards {
  return {
    add: (cards) => database.write((changes) => addCards(changes, cards)),
    async find(learnerId, cardId) {
      const row = await database.read((queries) =>
        queries
          .selectFrom('cards')
          .selectAll()
          .where('learner_id', '=', learnerId)
          .where('id', '=', cardId)
          .executeTakeFirst(),
      )
      return row === undefined ? null : toCard(row)
    },
    async list(learnerId, { offset, limit } = { offset: 0, limit: -1 }) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('cards')
          .selectAll()
          .where('learner_id', '=', learnerId)
          .orderBy('made_at')
          .orderBy(sql`rowid`)
          .limit(limit)
          .offset(offset)
          .execute(),
      )
      return rows.map(toCard)
    },
    count: (learnerId, now) =>
      database.read((queries) =>
        queries
          .selectFrom('cards')
          .select((row) => [
            row.fn.countAll<number>().as('all'),
            sql<number>`count(*) filter (where suspended = 1)`.as('suspended'),
            sql<number>`count(*) filter (where suspended = 0 and due_at <= ${now})`.as('due'),
          ])
          .where('learner_id', '=', learnerId)
          .executeTakeFirstOrThrow(),
      ),
    async due(learnerId, now) {
      const rows = await database.read((queries) =>
        inUse(queries, learnerId).where('due_at', '<=', now).orderBy('due_at').orderBy(sql`rowid`).execute(),
      )
      return rows.map(toCard)
    },
    edit: (learnerId, cardId, { front, back }) =>
      database.write((changes) => editCard(changes, { id: cardId, learner_id: learnerId, front, back })),
    suspend: (learnerId, cardId, suspended) =>
      database.write((changes) =>
        changeCard(changes, { id: cardId, learner_id: learnerId }, { suspended: suspended ? 1 : 0 }),
      ),
    delete: (learnerId, cardId) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes
          .deleteFrom('cards')
          .where('learner_id', '=', learnerId)
          .where('id', '=', cardId)
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
    review: (review) => database.write((changes) => keepReview(changes, review)),
    async lastReview(learnerId) {
      const row = await database.read((queries) => lastReviewOf(queries, learnerId))
      if (row === undefined) return null
      return { cardId: row.card_id, reviews: row.reviews, reviewedAt: row.reviewed_at }
    },
    undo: (learnerId, meant) => database.write((changes) => undoLast(changes, learnerId, meant)),
    async nextDueAfter(learnerId, time) {
      const row = await database.read((queries) =>
        inUse(queries, learnerId).where('due_at', '>', time).orderBy('due_at').executeTakeFirst(),
      )
      return row === undefined ? null : toCard(row)
    },
    async learntBy(learnerIds) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('cards')
          .selectAll()
          .where(sql`learner_id`, 'in', sql`(select value from json_each(${JSON.stringify(learnerIds)}))`)
          .where('suspended', '=', 0)
          .where('reviews', '>', 0)
          .where('source', 'is not', null)
          .orderBy(sql`rowid`)
          .execute(),
      )
      return rows.map(toCard)
    },
    async reviewedSince(learnerId, since) {
      const { count } = await database.read((queries) =>
        queries
          .selectFrom('reviews')
          .select(sql<number>`count(distinct card_id)`.as('count'))
          .where('learner_id', '=', learnerId)
          .where('reviewed_at', '>=', since)
          .executeTakeFirstOrThrow(),
      )
      return count
    },
  }
}

/** A learner's cards but for the suspended ones */
function inUse(queries: Queries, learnerId: string) {
  return queries.selectFrom('cards').selectAll().where('learner_id', '=', learnerId).where('suspended', '=', 0)
}

/** In few statements: while a transaction runs, nothing else does. */
async function addCards(changes: Changes, cards: readonly StudyCard[]): Promise<number> {
  let added = 0
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const { numInsertedOrUpdatedRows = 0n } = await changes
      .insertInto('cards')
      .values(cards.slice(from, from + AT_ONCE).map(toRow))
      .onConflict((conflict) => conflict.columns(['learner_id', 'front', 'back']).doNothing())
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows)
  }
  return added
}

async function editCard(changes: Changes, row: Pick<CardRow, 'id' | 'learner_id' | 'front' | 'back'>) {
  const { id, learner_id, front, back } = row
  const twin = await changes
    .selectFrom('cards')
    .select('id')
    .where('learner_id', '=', learner_id)
    .where('front', '=', front)
    .where('back', '=', back)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (twin !== undefined) return 'there already'
  return (await changeCard(changes, row, { front, back })) ? 'edited' : 'not found'
}

async function keepReview(changes: Changes, review: Review): Promise<boolean> {
  const { cardId, learnerId, grade, reviewedAt, before, after } = review
  const { numUpdatedRows } = await changes
    .updateTable('cards')
    .set(scheduleColumns(after))
    .where('id', '=', cardId)
    .where('learner_id', '=', learnerId)
    .where('reviews', '=', before.reviews)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const row = { card_id: cardId, learner_id: learnerId, grade, reviewed_at: reviewedAt, before: JSON.stringify(before) }
  await changes.insertInto('reviews').values(row).execute()
  return true
}

function lastReviewOf(queries: Queries, learnerId: string) {
  return queries
    .selectFrom('reviews')
    .innerJoin('cards', 'cards.id', 'reviews.card_id')
    .select([sql<number>`reviews.id`.as('id'), 'card_id', 'before', 'cards.reviews', 'reviewed_at'])
    .where('reviews.learner_id', '=', learnerId)
    .orderBy(sql`reviews.id`, 'desc')
    .executeTakeFirst()
}

async function undoLast(
  changes: Changes,
  learnerId: string,
  meant?: Pick<LastReview, 'cardId' | 'reviews'>,
): Promise<StudyCard | null> {
  const last = await lastReviewOf(changes, learnerId)
  if (last === undefined) return null
  if (meant !== undefined && (meant.cardId !== last.card_id || meant.reviews !== last.reviews)) return null
  await changes.deleteFrom('reviews').where(sql`id`, '=', last.id).execute()
  const row = await changes
    .updateTable('cards')
    .set(scheduleColumns(JSON.parse(last.before)))
    .where('id', '=', last.card_id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toCard(row)
}

async function changeCard(
  changes: Changes,
  { id, learner_id }: Pick<CardRow, 'id' | 'learner_id'>,
  change: Partial<Pick<CardRow, 'front' | 'back' | 'suspended'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await changes
    .updateTable('cards')
    .set(change)
    .where('learner_id', '=', learner_id)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function scheduleColumns(schedule: Schedule) {
  return { due_at: schedule.dueAt, reviews: schedule.reviews, schedule: JSON.stringify(schedule) }
}

function toRow({ id, learnerId, front, back, source, madeAt, suspended, schedule }: StudyCard): CardRow {
  return {
    ...{ id, learner_id: learnerId, front, back, made_at: madeAt, suspended: suspended ? 1 : 0 },
    ...scheduleColumns(schedule),
    source: source === null ? null : JSON.stringify(source),
  }
}

function toCard(row: CardRow): StudyCard {
  return {
    id: row.id,
    learnerId: row.learner_id,
    front: row.front,
    back: row.back,
    source: row.source === null ? null : JSON.parse(row.source),
    madeAt: row.made_at,
    suspended: row.suspended === 1,
    schedule: JSON.parse(row.schedule),
  }
}
