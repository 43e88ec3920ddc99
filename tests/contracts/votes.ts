import { describe, expect, test } from 'vitest'
import type { ExpiringVotes } from '../../src/adapters/sql/votes.ts'
import type { OpenStore } from './opened-store.ts'

export function describeVotes(name: string, open: OpenStore<ExpiringVotes>): void {
  describe(`${name}: votes`, () => {
    test('each person has one vote on an answer, the last one', async () => {
      const { store, reopen } = await open()
      await store.cast('a', 'ann', 'helpful', 1)
      await store.cast('a', 'bo', 'not-helpful', 2)
      await store.cast('a', 'cy', 'helpful', 3)
      await store.cast('a', 'ann', 'not-helpful', 4)
      await store.cast('b', 'ann', 'helpful', 5)
      expect(await (await reopen()).count('a')).toEqual({ helpful: 1, 'not-helpful': 2 })
    })

    test('an answer without votes has none', async () => {
      const { store } = await open()
      expect(await store.count('a')).toEqual({ helpful: 0, 'not-helpful': 0 })
    })

    test('a hundred votes at once all count', async () => {
      const { store } = await open()
      await Promise.all(Array.from({ length: 100 }, (_, i) => store.cast('a', `learner${i}`, 'helpful', i)))
      expect(await store.count('a')).toEqual({ helpful: 100, 'not-helpful': 0 })
    })

    test('votes cast before a moment are deleted', async () => {
      const { store } = await open()
      await store.cast('a', 'ann', 'helpful', 1)
      await store.cast('a', 'bo', 'helpful', 2)
      expect(await store.deleteBefore(2)).toBe(1)
      expect(await store.count('a')).toEqual({ helpful: 1, 'not-helpful': 0 })
    })
  })
}
