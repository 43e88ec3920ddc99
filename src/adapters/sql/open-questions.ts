import type { OpenQuestions } from '../../core/answering/ports.ts'
import { tidy } from '../../core/answering/question.ts'
import { foldedWords } from '../../core/text/fold-text.ts'
import type { StudyDatabase } from './study-database.ts'

export function createOpenQuestions(database: StudyDatabase): OpenQuestions {
  return {
    async add(roomId, question, at) {
      const wording = foldedWords(question).join(' ') || tidy(question)
      await database.write((changes) =>
        changes
          .insertInto('open_questions')
          .values({ room_id: roomId, wording, question: tidy(question), asked: 1, last_at: at })
          .onConflict((conflict) =>
            conflict.columns(['room_id', 'wording']).doUpdateSet((row) => ({
              asked: row('open_questions.asked', '+', 1),
              last_at: row.fn<number>('max', ['open_questions.last_at', 'excluded.last_at']),
            })),
          )
          .execute(),
      )
    },
    async list(roomId, limit) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('open_questions')
          .select(['question', 'asked', 'last_at as lastAt'])
          .where('room_id', '=', roomId)
          .orderBy('asked', 'desc')
          .orderBy('last_at', 'desc')
          .orderBy('wording')
          .limit(limit)
          .execute(),
      )
      return rows
    },
    async clear(roomId) {
      await database.write((changes) => changes.deleteFrom('open_questions').where('room_id', '=', roomId).execute())
    },
  }
}
