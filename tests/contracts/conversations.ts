import { describe, expect, test } from 'vitest'
import type { Conversations } from '../../src/core/answering/ports.ts'
import type { OpenStore } from './opened-store.ts'

const said = (content: string) => ({ role: 'user', content }) as const

export function describeConversations(name: string, open: OpenStore<Conversations>): void {
  describe(`${name}: conversations`, () => {
    test('the last turns come oldest first, also after a restart', async () => {
      const { store, reopen } = await open()
      await store.add('thread', 'ann', said('one'), 10)
      await store.add('thread', 'ann', { role: 'assistant', content: 'two' }, 10)
      await store.add('other', 'ann', said('elsewhere'), 10)
      await store.add('thread', 'bo', said('three “α” 😀\n```'), 9)
      const again = await reopen()
      expect(await again.turns('thread', 2)).toEqual([{ role: 'assistant', content: 'two' }, said('three “α” 😀\n```')])
      expect(await again.turns('thread', 10)).toHaveLength(3)
      expect(await again.turns('nowhere', 10)).toEqual([])
    })

    test('a conversation is deleted without touching another', async () => {
      const { store } = await open()
      await store.add('thread', 'ann', said('one'), 1)
      await store.add('other', 'ann', said('two'), 1)
      await store.delete('thread')
      expect(await store.turns('thread', 9)).toEqual([])
      expect(await store.turns('other', 9)).toEqual([said('two')])
    })

    test('turns from before a moment are deleted', async () => {
      const { store } = await open()
      for (const at of [1, 2, 3]) await store.add('thread', 'ann', said(`at ${at}`), at)
      expect(await store.deleteBefore(3)).toBe(2)
      expect(await store.turns('thread', 9)).toEqual([said('at 3')])
    })
  })
}
