import { sql } from 'kysely'
import type { Changes } from '../tables.ts'

export async function learners({ schema }: Changes): Promise<void> {
  await schema
    .createTable('learners')
    .addColumn('learner_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('changed_at', 'integer', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute()
  await schema
    .createTable('room_learners')
    .addColumn('room_id', 'text', (column) => column.notNull())
    .addColumn('learner_id', 'text', (column) => column.notNull())
    .addColumn('studied_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('once_in_each_room', ['room_id', 'learner_id'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
  await schema.createIndex('room_learners_by_learner').on('room_learners').column('learner_id').execute()
  await schema
    .createTable('weekly_summaries')
    .addColumn('room_id', 'text', (column) => column.notNull())
    .addColumn('due_at', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('tried_at', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('one_summary_a_week', ['room_id', 'due_at'])
    .modifyEnd(sql`strict, without rowid`)
    .execute()
}
