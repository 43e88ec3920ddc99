import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/adapters/sql/database.ts'
import { createVotes } from '../../../src/adapters/sql/votes.ts'

test('what was asked is kept with a vote only when it is given, counted by question, and forgotten by itself', async () => {
  const votes = createVotes(await openDatabase(':memory:'))
  const asked = { roomId: 'r', question: 'Why?' }
  await votes.cast('a', 'ann', 'not-helpful', 1, asked)
  await votes.cast('a', 'bo', 'not-helpful', 2, asked)
  await votes.cast('b', 'bo', 'not-helpful', 3, { roomId: 'r', question: 'How?' })
  await votes.cast('c', 'bo', 'helpful', 4, { roomId: 'r', question: 'Who?' })
  await votes.cast('d', 'bo', 'not-helpful', 5)
  expect(await votes.notHelpful('r', 10)).toEqual([
    { question: 'Why?', asked: 2, lastAt: 2 },
    { question: 'How?', asked: 1, lastAt: 3 },
  ])
  expect(await votes.notHelpful('r', 1)).toHaveLength(1)
  expect(await votes.notHelpful('elsewhere', 10)).toEqual([])
  await votes.forgetQuestions('r')
  expect(await votes.notHelpful('r', 10)).toEqual([])
  expect(await votes.count('a')).toEqual({ helpful: 0, 'not-helpful': 2 })
})

test('a change of mind takes the words along', async () => {
  const votes = createVotes(await openDatabase(':memory:'))
  await votes.cast('a', 'ann', 'not-helpful', 1, { roomId: 'r', question: 'Why?' })
  await votes.cast('a', 'ann', 'helpful', 2)
  expect(await votes.notHelpful('r', 10)).toEqual([])
})
