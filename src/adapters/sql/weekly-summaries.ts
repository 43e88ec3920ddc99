import { type Selectable, sql } from 'kysely'
import { UNTOUCHED_ROOM } from '../../core/study/room.ts'
import type { StudyOutcome } from '../../core/study/weekly/group-summary.ts'
import type { WeeklySummaries } from '../../core/study/weekly/ports.ts'
import type { LastSummary } from '../../core/study/weekly/weekly.ts'
import { countsInRooms, createLearners } from './learners.ts'
import type { StudyDatabase } from './study-database.ts'
import type { Queries, Tables } from './tables.ts'

export function createWeeklySummaries(database: StudyDatabase): WeeklySummaries {
  const learners = createLearners(database)
  return {
    async rooms() {
      const rows = await database.read((queries) =>
        queries
          .selectFrom('rooms')
          .select(['room_id', 'changes'])
          .where(sql<boolean>`json_extract(changes, '$.weekly') is not null`)
          .orderBy('room_id')
          .execute(),
      )
      return Promise.all(
        rows.map(async ({ room_id: roomId, changes }) => {
          const settings = { ...UNTOUCHED_ROOM, ...JSON.parse(changes) }
          return { roomId, settings, last: await database.read((queries) => lastOf(queries, roomId)) }
        }),
      )
    },
    last: (roomId) => database.read((queries) => lastOf(queries, roomId)),
    async note(roomId, { dueAt, outcome, triedAt }) {
      const kept = { outcome, tried_at: triedAt }
      await database.write((changes) =>
        changes
          .insertInto('weekly_summaries')
          .values({ room_id: roomId, due_at: dueAt, ...kept })
          .onConflict((conflict) => conflict.columns(['room_id', 'due_at']).doUpdateSet(kept))
          .execute(),
      )
    },
    async outcomes(roomId, from, to) {
      const here = await learners.studyingIn(roomId, from)
      const reviews = await database.read((queries) => reviewsBy(queries, here, { from, to }))
      return [...reviews, ...(await database.read((queries) => quizAnswersIn(queries, roomId, { from, to })))]
    },
  }
}

async function lastOf(queries: Queries, roomId: string): Promise<LastSummary | null> {
  const row = await queries
    .selectFrom('weekly_summaries')
    .selectAll()
    .where('room_id', '=', roomId)
    .orderBy('due_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : toSummary(row)
}

interface Period {
  readonly from: number
  readonly to: number
}

async function reviewsBy(
  queries: Queries,
  learnerIds: readonly string[],
  { from, to }: Period,
): Promise<readonly StudyOutcome[]> {
  const rows = await queries
    .selectFrom('reviews')
    .innerJoin('cards', 'cards.id', 'reviews.card_id')
    .select(['reviews.learner_id', 'reviews.grade', 'cards.source'])
    .where(sql`reviews.learner_id`, 'in', sql`(select value from json_each(${JSON.stringify(learnerIds)}))`)
    .where('reviewed_at', '>=', from)
    .where('reviewed_at', '<', to)
    .where('cards.source', 'is not', null)
    .execute()
  return rows.map(({ learner_id: learnerId, grade, source }) => {
    return { learnerId, source: JSON.parse(source ?? '{}'), isRight: grade !== 'again' }
  })
}

/** Of quizzes for everybody */
async function quizAnswersIn(queries: Queries, roomId: string, { from, to }: Period): Promise<readonly StudyOutcome[]> {
  const rows = await queries
    .selectFrom('quiz_answers')
    .innerJoin('quizzes', 'quizzes.id', 'quiz_answers.quiz_id')
    .leftJoin('learners', 'learners.learner_id', 'quiz_answers.learner_id')
    .select([
      'quiz_answers.learner_id',
      'is_right',
      sql<string>`json_extract(quizzes.items, '$[' || quiz_answers.position || '].source')`.as('source'),
    ])
    .where('quizzes.settings_room_id', '=', roomId)
    .where('is_private', '=', 0)
    .where('answered_at', '>=', from)
    .where('answered_at', '<', to)
    .where(countsInRooms)
    .execute()
  return rows.map(({ learner_id: learnerId, is_right, source }) => {
    return { learnerId, source: JSON.parse(source), isRight: is_right === 1 }
  })
}

function toSummary({ due_at: dueAt, outcome, tried_at: triedAt }: Selectable<Tables['weekly_summaries']>): LastSummary {
  return { dueAt, outcome, triedAt }
}
