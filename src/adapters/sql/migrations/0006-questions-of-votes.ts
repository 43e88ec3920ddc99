import type { Changes } from '../tables.ts'

/** For rooms that keep the words of a question with the votes on its answer; empty everywhere else. */
export async function questionsOfVotes({ schema }: Changes): Promise<void> {
  await schema.alterTable('votes').addColumn('room_id', 'text').execute()
  await schema.alterTable('votes').addColumn('question', 'text').execute()
  await schema.createIndex('votes_by_room').on('votes').column('room_id').execute()
}
