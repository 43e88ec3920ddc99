import type { Selectable } from 'kysely'
import type { Daily, DailyQuestion } from '../../core/study/daily/daily.ts'
import type { Dailies } from '../../core/study/daily/ports.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Changes, Tables } from './tables.ts'

type QuestionRow = Selectable<Tables['daily_questions']>

export function createDailies(database: StudyDatabase): Dailies {
  return {
    async all() {
      const rows = await database.read((queries) => queries.selectFrom('dailies').selectAll().execute())
      return rows.map(toDaily)
    },
    async find(roomId) {
      const row = await database.read((queries) =>
        queries.selectFrom('dailies').selectAll().where('room_id', '=', roomId).executeTakeFirst(),
      )
      return row === undefined ? null : toDaily(row)
    },
    async set(daily) {
      const { roomId, serverId, timeZone, ...same } = daily
      const row = { ...same, server_id: serverId, time_zone: timeZone }
      await database.write((changes) =>
        changes
          .insertInto('dailies')
          .values({ ...row, room_id: roomId })
          .onConflict((conflict) => conflict.column('room_id').doUpdateSet(row))
          .execute(),
      )
    },
    async pause(roomId, reason) {
      await database.write((changes) =>
        changes.updateTable('dailies').set({ pause: reason }).where('room_id', '=', roomId).execute(),
      )
    },
    end: (roomId) =>
      database.write(async (changes) => {
        const { numDeletedRows } = await changes.deleteFrom('dailies').where('room_id', '=', roomId).executeTakeFirst()
        return numDeletedRows > 0n
      }),
    plan: (question) =>
      database.write(async (changes) => {
        const { numInsertedOrUpdatedRows = 0n } = await changes
          .insertInto('daily_questions')
          .values(toRow(question))
          .onConflict((conflict) => conflict.columns(['room_id', 'day']).doNothing())
          .executeTakeFirst()
        return numInsertedOrUpdatedRows > 0n
      }),
    async drop(questionId) {
      await database.write((changes) =>
        changes.deleteFrom('daily_questions').where('id', '=', questionId).where('state', '=', 'planned').execute(),
      )
    },
    async tried(questionId, at) {
      await database.write((changes) =>
        changes.updateTable('daily_questions').set({ tried_at: at }).where('id', '=', questionId).execute(),
      )
    },
    async opened(questionId, messageId) {
      await database.write((changes) =>
        changes
          .updateTable('daily_questions')
          .set({ state: 'open', message_id: messageId })
          .where('id', '=', questionId)
          .where('state', '=', 'planned')
          .execute(),
      )
    },
    answer: (questionId, learnerId, answer, at) =>
      database.write((changes) =>
        keepAnswer(changes, { question_id: questionId, learner_id: learnerId, answer, answered_at: at }),
      ),
    close: (questionId, isRight) => database.write((changes) => close(changes, questionId, isRight)),
    async over(questionId) {
      await database.write((changes) =>
        changes.updateTable('daily_questions').set({ state: 'over' }).where('id', '=', questionId).execute(),
      )
    },
    async question(questionId) {
      const row = await database.read((queries) =>
        queries.selectFrom('daily_questions').selectAll().where('id', '=', questionId).executeTakeFirst(),
      )
      return row === undefined ? null : toQuestion(row)
    },
    async last(roomId, limit) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('daily_questions')
          .selectAll()
          .where('room_id', '=', roomId)
          .orderBy('day', 'desc')
          .limit(limit)
          .execute(),
      )
      return rows.map(toQuestion)
    },
    async askedSince(roomId, since) {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('daily_questions')
          .select(['item', 'planned_at'])
          .where('room_id', '=', roomId)
          .where('planned_at', '>=', since)
          .execute(),
      )
      return rows.map((row) => ({ item: JSON.parse(row.item), at: row.planned_at }))
    },
    async toShow() {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('daily_questions')
          .selectAll()
          .where((row) =>
            row.or([
              row('state', '=', 'closed'),
              row.and([
                row('state', 'in', ['planned', 'open']),
                row('room_id', 'not in', queries.selectFrom('dailies').select('room_id')),
              ]),
            ]),
          )
          .execute(),
      )
      return rows.map(toQuestion)
    },
  }
}

async function keepAnswer(changes: Changes, row: Tables['daily_answers']): Promise<boolean> {
  const question = await changes
    .selectFrom('daily_questions')
    .select('id')
    .where('id', '=', row.question_id)
    .where('state', 'in', ['planned', 'open'])
    .executeTakeFirst()
  if (question === undefined) return false
  const { answer, answered_at } = row
  await changes
    .insertInto('daily_answers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['question_id', 'learner_id']).doUpdateSet({ answer, answered_at }))
    .execute()
  return true
}

async function close(changes: Changes, questionId: string, isRight: (answer: string) => boolean): Promise<void> {
  const answers = await changes
    .selectFrom('daily_answers')
    .select('answer')
    .where('question_id', '=', questionId)
    .execute()
  const right = answers.filter(({ answer }) => isRight(answer)).length
  const { numUpdatedRows } = await changes
    .updateTable('daily_questions')
    .set({ state: 'closed', answered: answers.length, right_answers: right })
    .where('id', '=', questionId)
    .where('state', 'in', ['planned', 'open'])
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await changes.deleteFrom('daily_answers').where('question_id', '=', questionId).execute()
}

function toDaily(row: Selectable<Tables['dailies']>): Daily {
  const { room_id, server_id, time_zone, ...same } = row
  return { ...same, roomId: room_id, serverId: server_id, timeZone: time_zone }
}

function toQuestion(row: QuestionRow): DailyQuestion {
  const { id, day, locale, state, answered } = row
  return {
    ...{ id, day, locale, state, answered, right: row.right_answers },
    roomId: row.room_id,
    serverId: row.server_id,
    item: JSON.parse(row.item),
    plannedAt: row.planned_at,
    triedAt: row.tried_at,
    messageId: row.message_id,
    missed: JSON.parse(row.missed),
  }
}

function toRow(question: DailyQuestion): QuestionRow {
  const { id, day, locale, state, answered } = question
  return {
    ...{ id, day, locale, state, answered, right_answers: question.right },
    room_id: question.roomId,
    server_id: question.serverId,
    item: JSON.stringify(question.item),
    planned_at: question.plannedAt,
    tried_at: question.triedAt,
    message_id: question.messageId,
    missed: JSON.stringify(question.missed),
  }
}
