import { expect, test } from 'vitest'
import { createConversations } from '../../../src/adapters/sql/conversations.ts'
import { createGivenAnswers } from '../../../src/adapters/sql/given-answers.ts'
import { createLearners } from '../../../src/adapters/sql/learners.ts'
import { createQuizzes } from '../../../src/adapters/sql/quizzes.ts'
import { createVotes } from '../../../src/adapters/sql/votes.ts'
import { forgetExpired } from '../../../src/app/forget-expired.ts'
import { newQuiz } from '../../../src/core/study/quiz/quiz.ts'
import { sampleAnswer } from '../../contracts/sample-answer.ts'
import { openedDatabase } from '../../contracts/study-folder.ts'
import { sampleSetup } from '../../samples/quizzes.ts'

const NOW = Date.UTC(2026, 6, 1)
const daysAgo = (days: number) => NOW - days * 86_400_000

test('conversations are forgotten after 30 days, where somebody studied after 90, answers and votes after 180, quizzes after 365', async () => {
  const database = await openedDatabase()
  const conversations = createConversations(database)
  const givenAnswers = createGivenAnswers(database)
  const votes = createVotes(database)
  const quizzes = createQuizzes(database)
  const learners = createLearners(database)
  for (const days of [89, 91]) await learners.studied(`${days}`, 'r', daysAgo(days))
  for (const days of [29, 31]) await conversations.add('t', 'ann', { role: 'user', content: `${days}` }, daysAgo(days))
  for (const days of [179, 181]) {
    const id = `${days}`
    const givenAt = daysAgo(days)
    await givenAnswers.add({ id, roomId: 'r', learnerId: 'ann', isPrivate: false, givenAt, answer: sampleAnswer(0) })
    await votes.cast(id, 'ann', 'helpful', givenAt)
  }
  for (const days of [364, 366]) {
    const setup = sampleSetup({ id: `${days}`, roomId: `${days}`, startedAt: daysAgo(days) })
    await quizzes.start(newQuiz(setup, 'ann'))
  }
  const logged: unknown[] = []
  const clock = { now: () => new Date(NOW), monotonicMs: () => 0 }
  const stores = { conversations, givenAnswers, votes, learners, quizzes }
  const forget = () => forgetExpired(stores, clock, (...line) => void logged.push(line))
  await forget()
  await forget()
  expect(logged).toEqual([['info', 'forgotten', { turns: 1, answers: 1, studiedInRooms: 1, quizzes: 1, votes: 1 }]])
  expect(await conversations.turns('t', 9)).toEqual([{ role: 'user', content: '29' }])
  expect(await learners.studyingIn('r', 0)).toEqual(['89'])
  expect(await givenAnswers.find('181')).toBeNull()
  expect(await givenAnswers.find('179')).not.toBeNull()
  expect(await votes.count('181')).toEqual({ helpful: 0, 'not-helpful': 0 })
  expect(await votes.count('179')).toEqual({ helpful: 1, 'not-helpful': 0 })
  expect(await quizzes.find('366')).toBeNull()
  expect(await quizzes.find('364')).not.toBeNull()
})
