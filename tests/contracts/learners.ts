import { describe, expect, test } from 'vitest'
import { type Learners, UNTOUCHED_LEARNER } from '../../src/core/study/learner.ts'
import type { OpenStore } from './opened-store.ts'

export function describeLearners(name: string, open: OpenStore<Learners>): void {
  describe(`${name}: learners`, () => {
    test('who has not said anything has the defaults; changes add up and outlive a restart', async () => {
      const { store, reopen } = await open()
      expect(await store.settings('ann')).toEqual(UNTOUCHED_LEARNER)
      await store.change('ann', { dailyLimit: 7 }, 1)
      const expected = { ...UNTOUCHED_LEARNER, dailyLimit: 7, timeZone: 'Asia/Tokyo' }
      expect(await store.change('ann', { timeZone: 'Asia/Tokyo' }, 2)).toEqual(expected)
      expect(await (await reopen()).settings('ann')).toEqual(expected)
    })

    test('who studies in a room is known until they leave themselves out, or it is long ago', async () => {
      const { store } = await open()
      for (const [learner, at] of [
        ['ann', 10],
        ['bo', 20],
        ['cy', 30],
        ['ann', 40],
      ] as const)
        await store.studied(learner, 'room', at)
      await store.studied('dan', 'another', 50)
      expect(await store.studyingIn('room', 0)).toEqual(['ann', 'bo', 'cy'])
      expect(await store.studyingIn('room', 30)).toEqual(['ann', 'cy'])
      await store.change('cy', { countsInRooms: false }, 60)
      await store.change('bo', { dailyLimit: 7 }, 60)
      expect(await store.studyingIn('room', 0)).toEqual(['ann', 'bo'])
      await store.change('cy', { countsInRooms: true }, 70)
      expect(await store.studyingIn('room', 0)).toEqual(['ann', 'bo', 'cy'])
      expect(await store.deleteStudiedBefore(30)).toBe(1)
      expect(await store.studyingIn('room', 0)).toEqual(['ann', 'cy'])
    })
  })
}
