import { describe, expect, test } from 'vitest'
import { endSession, goOn } from '../../src/core/study/session/due-session.ts'
import type { Sessions } from '../../src/core/study/session/ports.ts'
import { sampleSession } from '../samples/sessions.ts'
import type { OpenStore } from './opened-store.ts'

export function describeSessions(name: string, open: OpenStore<Sessions>): void {
  describe(`${name}: sessions`, () => {
    test('a room has one, however many are started at once, and it outlives a restart', async () => {
      const { store, reopen } = await open()
      const started = await Promise.all(['a', 'b', 'c'].map((id) => store.start(sampleSession(id), `starter of ${id}`)))
      expect(started.filter(Boolean)).toHaveLength(1)
      expect(await store.start(sampleSession('d', { roomId: 'other' }), 'dee')).toBe(true)
      const again = await reopen()
      const kept = await again.inRoom('room')
      expect(kept).toEqual(sampleSession(kept?.id ?? ''))
      expect(await again.people(kept?.id ?? '')).toEqual([`starter of ${kept?.id}`])
      expect(await again.all()).toHaveLength(2)
      expect([await again.find('d'), await again.find('e'), await again.inRoom('nowhere')]).toEqual([
        sampleSession('d', { roomId: 'other' }),
        null,
        null,
      ])
    })

    test('of many who go on at once one moves it', async () => {
      const { store } = await open()
      await store.start(sampleSession('a'), 'ann')
      await Promise.all(Array.from({ length: 9 }, () => store.change('a', (session) => goOn(session, 0, 5000))))
      expect(await store.find('a')).toMatchObject({ position: 1, positionAt: 5000 })
      expect(await store.change('nothing', (session) => session)).toBeNull()
    })

    test('a post is claimed once, again only when it has not arrived for a while, and never once it stands there', async () => {
      const { store, reopen } = await open()
      await store.start(sampleSession('a'), 'ann')
      const claims = await Promise.all([1, 2, 3].map((at) => store.claim('a', 'overview', at, 60)))
      expect(claims.filter(Boolean)).toHaveLength(1)
      const again = await reopen()
      expect(await again.claim('a', 'overview', 40, 60)).toBe(false)
      expect(await again.claim('a', 'overview', 100, 60)).toBe(true)
      expect((await again.posts('a'))[0]).toMatchObject({ triedAt: 100, placeId: null })
      await again.posted('a', 'overview', 'room', 'message')
      expect(await again.claim('a', 'overview', 1000, 60)).toBe(false)
      expect(await again.posts('a')).toMatchObject([{ name: 'overview', placeId: 'room', messageId: 'message' }])
    })

    test('who takes part is kept once, with their last guess of each poll, until they leave', async () => {
      const { store, reopen } = await open()
      await store.start(sampleSession('a'), 'ann')
      await Promise.all(['bo', 'cy', 'bo'].map((learner) => store.join('a', learner, 2000)))
      await Promise.all([0, 1, 2].map((option) => store.vote('a', 'bo', { position: 0, option }, 3000)))
      await store.vote('a', 'dee', { position: 0, option: 1 }, 4000)
      await store.vote('a', 'dee', { position: 1, option: 0 }, 4000)
      const again = await reopen()
      expect([...(await again.people('a'))].sort()).toEqual(['ann', 'bo', 'cy', 'dee'])
      expect(await again.votes('a')).toHaveLength(3)
      expect(await again.find('a')).toMatchObject({ activeAt: 4000 })
      await again.leave('a', 'dee')
      expect([...(await again.people('a'))].sort()).toEqual(['ann', 'bo', 'cy'])
      expect(await again.votes('a')).toHaveLength(1)
    })

    test('nobody joins one that is over, and nothing of it stays once it is finished', async () => {
      const { store } = await open()
      await store.start(sampleSession('a'), 'ann')
      await store.change('a', (session) => endSession(session, 5000))
      expect(await store.join('a', 'bo', 6000)).toBe(false)
      expect(await store.vote('a', 'ann', { position: 0, option: 0 }, 6000)).toBe(false)
      expect(await store.join('nothing', 'bo', 6000)).toBe(false)
      await store.finish('a')
      expect([await store.find('a'), await store.people('a'), await store.posts('a')]).toEqual([null, [], []])
      expect(await store.start(sampleSession('b'), 'ann')).toBe(true)
    })
  })
}
