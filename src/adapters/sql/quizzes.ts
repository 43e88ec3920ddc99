import { sql } from 'kysely'
import type { QuizItem } from '../../core/study/quiz/item.ts'
import type { Quizzes } from '../../core/study/quiz/ports.ts'
import { nextLookAt } from '../../core/study/quiz/quiz-look.ts'
import { insertQuiz, readQuiz, updateQuiz } from './quiz-rows.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes, Queries } from './tables.ts'

export function createQuizzes(database: StudyDatabase): Quizzes {
  return {
    start: (quiz) =>
      database.write(async (changes) => {
        const { isPrivate, roomId } = quiz.setup
        if (!isPrivate && (await idOfRunning(changes, roomId)) !== null) return false
        await insertQuiz(changes, quiz)
        return true
      }),
    find: (id) => database.read((queries) => readQuiz(queries, id)),
    runningIn: (roomId) =>
      database.read(async (queries) => {
        const id = await idOfRunning(queries, roomId)
        return id === null ? null : readQuiz(queries, id)
      }),
    lastIn: (roomId) =>
      database.read(async (queries) => {
        const row = await queries
          .selectFrom('quizzes')
          .select('id')
          .where('room_id', '=', roomId)
          .where('is_private', '=', 0)
          .orderBy('started_at', 'desc')
          .orderBy(sql`rowid`, 'desc')
          .executeTakeFirst()
        return row === undefined ? null : readQuiz(queries, row.id)
      }),
    change: (id, decide, now) =>
      database.write(async (changes) => {
        const before = await readQuiz(changes, id)
        if (before === null) return null
        const { quiz, result } = decide(before)
        if (quiz !== before) await updateQuiz(changes, before, quiz, { lookAt: nextLookAt(quiz), now })
        return result
      }),
    async due(now) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('quizzes')
          .select('id')
          .where('look_at', 'is not', null)
          .where((row) => row.or([row('look_at', '<=', now), row('changed_at', '>', now)]))
          .orderBy('look_at')
          .execute(),
      )
      return rows.map(({ id }) => id)
    },
    resultsIn: (settingsRoomId, since) =>
      database.read((queries) =>
        queries
          .selectFrom('quiz_players')
          .innerJoin('quizzes', 'quizzes.id', 'quiz_players.quiz_id')
          .select(['learner_id as learnerId', 'points', 'joined_at as playedAt'])
          .where('settings_room_id', '=', settingsRoomId)
          .where('is_private', '=', 0)
          .where('last_position', '>=', 0)
          .where('joined_at', '>=', since)
          .execute(),
      ),
    async missedBy(learnerId, limit) {
      const { rows } = await database.read((queries) =>
        sql<{ readonly item: string }>`
          select json_extract(quizzes.items, '$[' || position || ']') as item
          from quiz_answers as answer join quizzes on quizzes.id = quiz_id
          where learner_id = ${learnerId} and is_right = 0 and not exists (
            select 1 from quiz_answers as later
            where later.learner_id = answer.learner_id and later.item_id = answer.item_id
              and later.answered_at > answer.answered_at
          )
          order by answered_at desc limit ${limit}
        `.execute(queries),
      )
      return rows.map(({ item }) => JSON.parse(item) as QuizItem)
    },
    async askedLately(settingsRoomId, count) {
      const { rows } = await database.read((queries) =>
        sql<{ readonly id: string }>`
          select json_extract(item.value, '$.id') as id
          from (
            select items from quizzes where settings_room_id = ${settingsRoomId} and is_private = 0
            order by started_at desc limit ${count}
          ) as recent, json_each(recent.items) as item
        `.execute(queries),
      )
      return new Set(rows.map(({ id }) => id))
    },
    async responses() {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('quiz_answers')
          .innerJoin('quizzes', 'quizzes.id', 'quiz_id')
          .select(['quiz_id as quizId', 'item_id as itemId', 'learner_id as learnerId', 'is_right'])
          .where(sql`json_extract(run, '$.setup.mode')`, '!=', 'spoiler')
          .execute(),
      )
      return rows.map(({ is_right, ...response }) => ({ ...response, isRight: is_right === 1 }))
    },
    async report({ itemId, learnerId, reason }, now) {
      await database.write((changes) =>
        changes
          .insertInto('item_reports')
          .values({ item_id: itemId, learner_id: learnerId, reason, reported_at: now })
          .onConflict((conflict) =>
            conflict.columns(['item_id', 'learner_id']).doUpdateSet({ reason, reported_at: now }),
          )
          .execute(),
      )
    },
    async reports() {
      const rows = await database.read((queries) => queries.selectFrom('item_reports').selectAll().execute())
      return rows.map(({ item_id, learner_id, reason }) => ({ itemId: item_id, learnerId: learner_id, reason }))
    },
    deleteBefore: (time) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes.deleteFrom('quizzes').where('started_at', '<', time).executeTakeFirst()
        await changes.deleteFrom('item_reports').where('reported_at', '<', time).execute()
        return Number(numDeletedRows)
      }),
  }
}

async function idOfRunning(queries: Queries | Changes, roomId: string): Promise<string | null> {
  const row = await queries
    .selectFrom('quizzes')
    .select('id')
    .where('room_id', '=', roomId)
    .where('is_running', '=', 1)
    .where('is_private', '=', 0)
    .executeTakeFirst()
  return row?.id ?? null
}
