import { appendFileSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createCards } from '../../../src/adapters/sql/cards.ts'
import { createConversations } from '../../../src/adapters/sql/conversations.ts'
import { dropNotesBefore, forgottenPeople, noteForgotten } from '../../../src/adapters/sql/forgotten-people.ts'
import { createGivenAnswers } from '../../../src/adapters/sql/given-answers.ts'
import { createPersonalData, forgetAgain, KEPT } from '../../../src/adapters/sql/personal-data.ts'
import { createQuizzes } from '../../../src/adapters/sql/quizzes.ts'
import { createVotes } from '../../../src/adapters/sql/votes.ts'
import { newQuiz } from '../../../src/core/study/quiz/quiz.ts'
import { takeAnswer } from '../../../src/core/study/quiz/take-answer.ts'
import { sampleCard, sampleReview } from '../../contracts/cards.ts'
import { sampleAnswer } from '../../contracts/sample-answer.ts'
import { openedDatabase } from '../../contracts/study-folder.ts'
import { sampleSetup } from '../../samples/quizzes.ts'
import { countRows, insertRow, tablesWith } from './every-table.ts'

const NOW = Date.UTC(2026, 2, 4)
const SECRET = 'something that only Ann would say'

async function lived() {
  const database = await openedDatabase()
  const notes = `${database.file}.notes`
  const conversations = createConversations(database)
  const answers = createGivenAnswers(database)
  const votes = createVotes(database)
  const cards = createCards(database)
  const quizzes = createQuizzes(database)
  const personal = createPersonalData(database, {
    count: () => Promise.resolve(3),
    now: () => NOW,
    note: (learnerId, at) => noteForgotten(notes, learnerId, at),
  })
  for (const learnerId of ['ann', 'bo']) {
    const content = learnerId === 'ann' ? SECRET : 'else'
    await conversations.add('thread', learnerId, { role: 'user', content }, 1)
    const answer = { ...sampleAnswer(0), question: content }
    await answers.add({ id: `of ${learnerId}`, roomId: 'room', learnerId, isPrivate: false, givenAt: 1, answer })
    await votes.cast('of bo', learnerId, 'helpful', 1)
    await cards.add([sampleCard(`card of ${learnerId}`, { learnerId, front: content })])
    await cards.review(sampleReview(`card of ${learnerId}`, learnerId))
    const id = `quiz of ${learnerId}`
    await quizzes.start(newQuiz(sampleSetup({ id, roomId: id, isPrivate: true }), learnerId))
    const missed = { learnerId, position: 0, given: content, isRight: false }
    await quizzes.change(id, (quiz) => ({ quiz: takeAnswer(quiz, missed, 1).quiz, result: null }), 1)
    await quizzes.report({ itemId: 'one', learnerId, reason: 'wrong' }, 1)
  }
  return { database, notes, cards, quizzes, conversations, answers, votes, personal }
}

/** Something about Ann and about Bo in every table that names a person, also in those that are made after this test. */
async function everyTableFilled() {
  const database = await openedDatabase()
  const tables = tablesWith(database.file, 'learner_id')
  for (const table of tables) {
    for (const [number, learner] of ['ann', 'bo'].entries()) {
      insertRow(database.file, table, { given: { learner_id: learner }, mark: `${learner} in ${table}`, number })
    }
  }
  const personal = createPersonalData(database, {
    count: () => Promise.resolve(3),
    now: () => NOW,
    note: () => Promise.resolve(),
  })
  return { database, tables, personal }
}

test('everything about a person is counted, and named in words with how long it is kept', async () => {
  const { tables, personal } = await everyTableFilled()
  const shown = await personal.show('ann')
  expect(shown.map(({ count }) => count)).toEqual([...tables.map(() => 1), 3])
  for (const { said, count } of shown) expect(said.words).toMatch(new RegExp(`^[A-Z][a-z ,]+: ${count}\\b`))
  expect(new Set(shown.map(({ said }) => said.key)).size).toBe(shown.length)
  expect(shown.at(-1)?.said.words).toMatch(/gone from all of them on 2026-04-06$/)
  expect((await personal.show('nobody')).map(({ count }) => count)).toEqual([...tables.map(() => 0), 3])
})

test('no table that names a person is forgotten', async () => {
  const { tables } = await everyTableFilled()
  expect(tables.length).toBeGreaterThan(5)
  expect(tables).toEqual(KEPT.map(({ table }) => table).toSorted())
})

test('what is deleted about a person is gone from every table and from the disk, and what others have stays', async () => {
  const { database, tables, personal } = await everyTableFilled()
  const onDisk = () => ['', '-wal'].map((end) => readFileSync(`${database.file}${end}`).toString('latin1')).join('')
  const left = (learner: string) => tables.map((table) => countRows(database.file, table, 'learner_id', learner))
  await database.settle()
  expect(onDisk()).toMatch(/ann in \w/)
  await personal.delete('ann')
  expect(left('ann')).toEqual(tables.map(() => 0))
  expect(left('bo')).toEqual(tables.map(() => 1))
  expect(onDisk()).not.toMatch(/ann in \w/)
})

test('what is deleted about a person is gone at once, and what others have stays', async () => {
  const { personal, cards, quizzes, conversations, answers, votes } = await lived()
  await personal.delete('ann')
  expect((await personal.show('ann')).map(({ count }) => count)).toEqual([...KEPT.map(() => 0), 3])
  expect(await conversations.turns('thread', 9)).toEqual([{ role: 'user', content: 'else' }])
  expect(await answers.find('of ann')).toBeNull()
  expect(await answers.find('of bo')).not.toBeNull()
  expect(await cards.find('bo', 'card of bo')).not.toBeNull()
  expect(await votes.count('of bo')).toEqual({ helpful: 1, 'not-helpful': 0 })
  expect((await quizzes.find('quiz of ann'))?.players).toEqual([])
  expect((await quizzes.find('quiz of bo'))?.answers).toHaveLength(1)
  expect((await quizzes.reports()).map(({ learnerId }) => learnerId)).toEqual(['bo'])
})

test('no byte of what was deleted is left on the disk', async () => {
  const { database, personal } = await lived()
  const onDisk = () => ['', '-wal'].map((end) => readFileSync(`${database.file}${end}`).toString('latin1')).join('')
  expect(onDisk()).toContain(SECRET)
  await personal.delete('ann')
  expect(onDisk()).not.toContain(SECRET)
})

test('a deletion holds for a backup that is put back, but not for what the person does afterwards', async () => {
  const { database, notes, personal, conversations, cards } = await lived()
  await personal.delete('ann')
  // The backup brings back what was there before the deletion.
  await conversations.add('thread', 'ann', { role: 'user', content: SECRET }, NOW - 1)
  await cards.add([sampleCard('old', { madeAt: NOW - 1 })])
  await conversations.add('thread', 'ann', { role: 'user', content: 'I am back.' }, NOW + 1)
  await cards.add([sampleCard('new', { madeAt: NOW + 1 })])
  expect(await forgetAgain(database, await forgottenPeople(notes))).toBe(2)
  expect((await conversations.turns('thread', 9)).map(({ content }) => content)).toEqual(['else', 'I am back.'])
  expect((await cards.list('ann')).map(({ id }) => id)).toEqual(['new'])
  expect(await forgetAgain(database, await forgottenPeople(notes))).toBe(0)
})

test('the note of a deletion does not name the person, survives a broken line, and is dropped in time', async () => {
  const { database } = await lived()
  const notes = `${database.file}.notes`
  expect(await forgottenPeople(notes)).toEqual([])
  await noteForgotten(notes, '81384788765712384', 5)
  expect(readFileSync(notes, 'utf8')).not.toContain('81384788765712384')
  appendFileSync(notes, '{"learner":"ab')
  expect((await forgottenPeople(notes)).map(({ at }) => at)).toEqual([5])
  await dropNotesBefore(notes, 5)
  expect(await forgottenPeople(notes)).toHaveLength(1)
  await dropNotesBefore(notes, 6)
  expect(await forgottenPeople(notes)).toEqual([])
})
