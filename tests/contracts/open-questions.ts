import { describe, expect, test } from 'vitest'
import type { OpenQuestions } from '../../src/core/answering/ports.ts'
import type { OpenStore } from './opened-store.ts'

export function describeOpenQuestions(name: string, open: OpenStore<OpenQuestions>): void {
  describe(`${name}: open questions`, () => {
    test('the same words in other clothes are one question, counted', async () => {
      const { store, reopen } = await open()
      await store.add('room', 'What does a dose cost?', 10)
      await store.add('room', 'Who was first?', 20)
      await store.add('room', '  what does a DOSE cost', 5)
      expect(await (await reopen()).list('room', 9)).toEqual([
        { question: 'What does a dose cost?', asked: 2, lastAt: 10 },
        { question: 'Who was first?', asked: 1, lastAt: 20 },
      ])
    })

    test('questions without a single word are told apart, too', async () => {
      const { store } = await open()
      await store.add('room', '??', 1)
      await store.add('room', '!!', 2)
      expect(await store.list('room', 9)).toHaveLength(2)
    })

    test('of many, the most asked are listed, and of those the latest', async () => {
      const { store } = await open()
      for (const [question, at] of [
        ['one', 1],
        ['two', 2],
        ['three', 3],
        ['one', 4],
      ] as const)
        await store.add('room', question, at)
      expect((await store.list('room', 2)).map(({ question }) => question)).toEqual(['one', 'three'])
    })

    test('clearing a room leaves the others', async () => {
      const { store } = await open()
      await store.add('room', 'one', 1)
      await store.add('other', 'two', 1)
      await store.clear('room')
      expect(await store.list('room', 9)).toEqual([])
      expect(await store.list('other', 9)).toHaveLength(1)
    })
  })
}
