import { describe, expect, test } from 'vitest'
import type { Dailies } from '../../src/core/study/daily/ports.ts'
import { sampleDaily, sampleQuestion } from '../samples/dailies.ts'
import type { OpenStore } from './opened-store.ts'

export function describeDailies(name: string, open: OpenStore<Dailies>): void {
  describe(`${name}: dailies`, () => {
    test('what is set outlives a restart; set again, it is replaced', async () => {
      const { store, reopen } = await open()
      await store.set(sampleDaily())
      await store.set(sampleDaily({ minute: 600, topic: 'maqsood-2020' }))
      await store.set(sampleDaily({ roomId: 'other' }))
      await store.pause('other', 'may-not-post')
      const again = await reopen()
      expect(await again.find('room')).toEqual(sampleDaily({ minute: 600, topic: 'maqsood-2020' }))
      expect(await again.find('nowhere')).toBeNull()
      expect((await again.all()).map(({ roomId, pause }) => [roomId, pause])).toEqual([
        ['room', null],
        ['other', 'may-not-post'],
      ])
      expect([await again.end('room'), await again.end('room')]).toEqual([true, false])
      expect(await again.find('room')).toBeNull()
    })

    test('a room has one question a day, however many are planned at once', async () => {
      const { store } = await open()
      const ids = ['a', 'b', 'c', 'd']
      const planned = await Promise.all(ids.map((id) => store.plan(sampleQuestion(id, '2026-03-02'))))
      expect(planned.filter(Boolean)).toHaveLength(1)
      expect(await store.plan(sampleQuestion('e', '2026-03-03'))).toBe(true)
      expect(await store.plan(sampleQuestion('f', '2026-03-02', { roomId: 'other' }))).toBe(true)
      expect((await store.last('room', 5)).map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-02'])
      expect((await store.last('room', 1)).map(({ id }) => id)).toEqual(['e'])
    })

    test('a planned question can be dropped, a posted one cannot', async () => {
      const { store, reopen } = await open()
      await store.plan(sampleQuestion('a', '2026-03-02'))
      await store.plan(sampleQuestion('b', '2026-03-03'))
      await store.opened('b', 'message')
      await store.opened('b', 'another')
      for (const id of ['a', 'b']) await store.drop(id)
      const again = await reopen()
      expect(await again.question('a')).toBeNull()
      expect(await again.question('b')).toMatchObject({ state: 'open', messageId: 'message' })
    })

    test('keeps each learner’s last answer, and only their count once it is closed', async () => {
      const { store, reopen } = await open()
      await store.plan(sampleQuestion('a', '2026-03-02'))
      await Promise.all(['ann', 'bo', 'cy', 'ann'].map((learner, i) => store.answer('a', learner, String(i), i)))
      await store.opened('a', 'message')
      expect(await store.answer('a', 'ann', '1', 9)).toBe(true)
      expect(await store.answer('nothing', 'ann', '1', 9)).toBe(false)
      const again = await reopen()
      const seen: string[] = []
      await again.close('a', (answer) => seen.push(answer) > 0 && answer === '1')
      expect(seen.sort()).toEqual(['1', '1', '2'])
      expect(await again.question('a')).toMatchObject({ state: 'closed', answered: 3, right: 2 })
      expect(await again.answer('a', 'dee', '1', 10)).toBe(false)
      await again.close('a', () => true)
      expect(await again.question('a')).toMatchObject({ answered: 3, right: 2 })
    })

    test('tells which solutions are still to be shown', async () => {
      const { store } = await open()
      await store.set(sampleDaily())
      for (const [id, day] of [
        ['a', '2026-03-02'],
        ['b', '2026-03-03'],
        ['c', '2026-03-04'],
      ] as const) {
        await store.plan(sampleQuestion(id, day))
        await store.opened(id, id)
      }
      await store.close('a', () => true)
      await store.close('b', () => true)
      await store.over('a')
      await store.tried('b', 77)
      expect(await store.toShow()).toMatchObject([{ id: 'b', triedAt: 77 }])
      await store.end('room')
      expect((await store.toShow()).map(({ id }) => id)).toEqual(['b', 'c'])
    })

    test('knows what a room was asked since a moment', async () => {
      const { store } = await open()
      const [early, late] = [sampleQuestion('a', '2026-03-02'), sampleQuestion('b', '2026-03-03')]
      for (const question of [early, late]) await store.plan(question)
      expect(await store.askedSince('room', late.plannedAt)).toEqual([{ item: late.item, at: late.plannedAt }])
      expect(await store.askedSince('other', 0)).toEqual([])
    })
  })
}
