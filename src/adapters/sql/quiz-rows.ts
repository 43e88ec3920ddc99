import type { Selectable } from 'kysely'
import type { Quiz, QuizAnswer, QuizPlayer, QuizSetup } from '../../core/study/quiz/quiz.ts'
import { nextLookAt } from '../../core/study/quiz/quiz-look.ts'
import type { Changes, Queries, Tables } from './tables.ts'

/** What is kept as JSON: nothing that tells of a person, so that it may stay when one of them is forgotten. */
type Run = Omit<Quiz, 'setup' | 'players' | 'answers'> & {
  readonly setup: Pick<QuizSetup, 'locale' | 'mode' | 'topic' | 'secondsToAnswer'>
}

export async function readQuiz(queries: Queries | Changes, id: string): Promise<Quiz | null> {
  const row = await queries.selectFrom('quizzes').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const players = await queries.selectFrom('quiz_players').selectAll().where('quiz_id', '=', id).execute()
  const answers = await queries
    .selectFrom('quiz_answers')
    .selectAll()
    .where('quiz_id', '=', id)
    .orderBy('position')
    .orderBy('answered_at')
    .execute()
  const { setup, ...run }: Run = JSON.parse(row.run)
  return {
    ...run,
    setup: {
      ...setup,
      id,
      ...{ roomId: row.room_id, settingsRoomId: row.settings_room_id, serverId: row.server_id },
      isPrivate: row.is_private === 1,
      startedAt: row.started_at,
      items: JSON.parse(row.items),
    },
    players: players.map(toPlayer),
    answers: answers.map(toAnswer),
  }
}

export async function insertQuiz(changes: Changes, quiz: Quiz): Promise<void> {
  const { id, roomId, settingsRoomId, serverId, isPrivate, startedAt, items } = quiz.setup
  await changes
    .insertInto('quizzes')
    .values({
      ...{ id, room_id: roomId, settings_room_id: settingsRoomId, server_id: serverId, started_at: startedAt },
      ...{ is_private: isPrivate ? 1 : 0, is_running: 1, changed_at: startedAt, look_at: nextLookAt(quiz) },
      ...{ items: JSON.stringify(items), run: runOf(quiz) },
    })
    .execute()
  for (const player of quiz.players) await keepPlayer(changes, id, player)
}

/** Writes what is not the same as before. */
export async function updateQuiz(
  changes: Changes,
  before: Quiz,
  quiz: Quiz,
  { lookAt, now }: { readonly lookAt: number | null; readonly now: number },
): Promise<void> {
  const { id } = quiz.setup
  await changes
    .updateTable('quizzes')
    .set({ run: runOf(quiz), is_running: quiz.phase === 'over' ? 0 : 1, look_at: lookAt, changed_at: now })
    .where('id', '=', id)
    .execute()
  for (const player of quiz.players) if (!before.players.includes(player)) await keepPlayer(changes, id, player)
  for (const answer of quiz.answers) if (!before.answers.includes(answer)) await keepAnswer(changes, id, answer)
}

function runOf({ players: _, answers: __, setup, ...run }: Quiz): string {
  const { locale, mode, topic, secondsToAnswer } = setup
  return JSON.stringify({ ...run, setup: { locale, mode, topic, secondsToAnswer } } satisfies Run)
}

async function keepPlayer(changes: Changes, quizId: string, player: QuizPlayer): Promise<void> {
  const { learnerId, isStarter, joinedAt, lastPosition, points, outAt } = player
  const kept = { is_starter: isStarter ? 1 : 0, last_position: lastPosition, points, out_at: outAt } as const
  await changes
    .insertInto('quiz_players')
    .values({ quiz_id: quizId, learner_id: learnerId, joined_at: joinedAt, ...kept })
    .onConflict((conflict) => conflict.columns(['quiz_id', 'learner_id']).doUpdateSet(kept))
    .execute()
}

async function keepAnswer(changes: Changes, quizId: string, answer: QuizAnswer): Promise<void> {
  const { learnerId, position, itemId, given, isRight, tries, answeredAt } = answer
  const kept = { item_id: itemId, given, is_right: isRight ? 1 : 0, tries, answered_at: answeredAt } as const
  await changes
    .insertInto('quiz_answers')
    .values({ quiz_id: quizId, position, learner_id: learnerId, ...kept })
    .onConflict((conflict) => conflict.columns(['quiz_id', 'position', 'learner_id']).doUpdateSet(kept))
    .execute()
}

function toPlayer(row: Selectable<Tables['quiz_players']>): QuizPlayer {
  return {
    learnerId: row.learner_id,
    isStarter: row.is_starter === 1,
    joinedAt: row.joined_at,
    lastPosition: row.last_position,
    points: row.points,
    outAt: row.out_at,
  }
}

function toAnswer(row: Selectable<Tables['quiz_answers']>): QuizAnswer {
  return {
    learnerId: row.learner_id,
    position: row.position,
    itemId: row.item_id,
    given: row.given,
    isRight: row.is_right === 1,
    tries: row.tries,
    answeredAt: row.answered_at,
  }
}
