import { sql } from 'kysely'
import type { Changes } from '../tables.ts'

export async function cardsAndReviews({ schema }: Changes): Promise<void> {
  await schema
    .createTable('cards')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('learner_id', 'text', (column) => column.notNull())
    .addColumn('front', 'text', (column) => column.notNull())
    .addColumn('back', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('made_at', 'integer', (column) => column.notNull())
    .addColumn('suspended', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'integer', (column) => column.notNull())
    .addColumn('reviews', 'integer', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addUniqueConstraint('each_card_once', ['learner_id', 'front', 'back'])
    .modifyEnd(sql`strict`)
    .execute()
  await schema.createIndex('cards_by_learner').on('cards').columns(['learner_id', 'suspended', 'due_at']).execute()
  await schema
    .createTable('reviews')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('card_id', 'text', (column) => column.notNull().references('cards.id').onDelete('cascade'))
    .addColumn('learner_id', 'text', (column) => column.notNull())
    .addColumn('grade', 'text', (column) => column.notNull())
    .addColumn('reviewed_at', 'integer', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
  await schema.createIndex('reviews_by_card').on('reviews').column('card_id').execute()
  await schema.createIndex('reviews_by_learner').on('reviews').columns(['learner_id', 'reviewed_at']).execute()
}
