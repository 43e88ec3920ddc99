// Writes to a study database without pause, from the built program, and says on standard output what has been acknowledged.
// Arguments: the database, the name of this writer, and, to make backups meanwhile, their folder.
import { writeSync } from 'node:fs'
import { createFsrsScheduler } from '../../dist/adapters/fsrs/scheduler.js'
import { makeBackup } from '../../dist/adapters/sql/backups.js'
import { createCards } from '../../dist/adapters/sql/cards.js'
import { createConversations } from '../../dist/adapters/sql/conversations.js'
import { openDatabase } from '../../dist/adapters/sql/database.js'
import { createQuizzes } from '../../dist/adapters/sql/quizzes.js'
import { createRooms } from '../../dist/adapters/sql/rooms.js'
import { createVotes } from '../../dist/adapters/sql/votes.js'
import { createCardReview } from '../../dist/core/study/cards/review-cards.js'
import { newQuiz } from '../../dist/core/study/quiz/quiz.js'
import { questionPosted } from '../../dist/core/study/quiz/run-quiz.js'
import { takeAnswer } from '../../dist/core/study/quiz/take-answer.js'

const [file, name, backups] = process.argv.slice(2)
const database = await openDatabase(file)
const conversations = createConversations(database)
const rooms = createRooms(database)
const votes = createVotes(database)
const quizzes = createQuizzes(database)
const cards = createCards(database)
const review = createCardReview(cards, createFsrsScheduler())
const learnerId = `${name} learner`
const START = Date.UTC(2026, 0, 1)
const content = 'What was said. '.repeat(20)

const items = [{ id: 'item', kind: 'choice', stem: '_____', options: ['a', 'b'], right: 0, source: {} }]
const place = { roomId: `${name} room`, settingsRoomId: 'room', serverId: 'server', isPrivate: false, locale: 'en' }
const setup = { ...place, id: `${name} quiz`, mode: 'everyone', topic: null, secondsToAnswer: 30, startedAt: 1, items }

async function answerQuiz(i) {
  const answer = { learnerId: `learner ${i}`, position: 0, given: '0', isRight: i % 2 === 0 }
  const taken = (quiz) => {
    const { quiz: next, outcome } = takeAnswer(quiz, answer, i)
    return { quiz: next, result: outcome }
  }
  const outcome = await quizzes.change(setup.id, taken, i)
  if (outcome !== 'kept') throw new Error(`An answer was ${outcome}`)
}

await quizzes.start(newQuiz(setup, 'starter'))
await quizzes.change(setup.id, (quiz) => ({ quiz: questionPosted(quiz, 'message', 1), result: null }), 1)

for (let i = 0; ; i++) {
  await conversations.add(`${name} thread`, 'ann', { role: 'user', content: `${i} ${content}` }, i)
  await votes.cast(`${name} answer ${i}`, 'ann', 'helpful', i)
  await rooms.change(`${name} room`, 'server', { sources: [`${i}`], board: i % 2 === 0 })
  await answerQuiz(i)
  // As somebody presses through /cards review: a new card, its grade, and every fifth time the grade taken back and given again.
  const now = START + i * 1000
  await review.add(learnerId, new Map([[`${name} card ${i}`, { front: `${i}?`, back: content, source: null }]]), now)
  const grade = { learnerId, cardId: `${name} card ${i}`, reviews: 0, grade: 'easy', now }
  await review.grade(grade)
  if (i % 5 === 4) {
    await cards.undo(learnerId, { cardId: grade.cardId, reviews: 1 })
    await review.grade(grade)
  }
  writeSync(1, `${i}\n`)
  if (backups !== undefined && i % 20 === 10) await makeBackup(file, backups, START + i * 1000)
}
