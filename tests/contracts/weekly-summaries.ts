import { describe, expect, test } from 'vitest'
import type { Cards } from '../../src/core/study/cards/ports.ts'
import type { Learners } from '../../src/core/study/learner.ts'
import type { Rooms } from '../../src/core/study/ports.ts'
import type { WeeklySummaries } from '../../src/core/study/weekly/ports.ts'
import { sampleCard, sampleReview } from './cards.ts'
import type { OpenStore } from './opened-store.ts'

interface Stores {
  readonly summaries: WeeklySummaries
  readonly rooms: Rooms
  readonly cards: Cards
  readonly learners: Learners
}

export function describeWeeklySummaries(name: string, open: OpenStore<Stores>): void {
  describe(`${name}: weekly summaries`, () => {
    test('rooms that want one are listed with what became of their last one', async () => {
      const { store, reopen } = await open()
      const weekly = { weekday: 7, minute: 1080, since: 5, locale: 'de' }
      await store.rooms.change('room', 'server', { weekly, timeZone: 'Europe/Berlin' })
      await store.rooms.change('silent', 'server', { weekly })
      await store.rooms.change('silent', 'server', { weekly: null })
      await store.summaries.note('room', { dueAt: 10, outcome: 'posted', triedAt: 11 })
      await store.summaries.note('room', { dueAt: 20, outcome: 'trying', triedAt: 21 })
      await store.summaries.note('room', { dueAt: 20, outcome: 'failed', triedAt: 22 })
      const { summaries } = await reopen()
      const last = { dueAt: 20, outcome: 'failed', triedAt: 22 }
      expect(await summaries.rooms()).toEqual([
        { roomId: 'room', settings: expect.objectContaining({ weekly, timeZone: 'Europe/Berlin' }), last },
      ])
      expect(await summaries.last('room')).toEqual(last)
      expect(await summaries.last('silent')).toBeNull()
    })

    test('reviews of cited cards count, of those who study in the room and have not left themselves out', async () => {
      const { store } = await open()
      for (const learnerId of ['ann', 'bo', 'cy']) {
        const own = sampleCard(`own ${learnerId}`, { learnerId, source: null })
        await store.cards.add([sampleCard(learnerId, { learnerId }), own])
        for (const id of [learnerId, own.id]) await store.cards.review(sampleReview(id, learnerId, 200))
      }
      await store.cards.review({
        ...sampleReview('ann', 'ann', 300),
        before: sampleReview('ann').after,
        grade: 'again',
      })
      for (const learner of ['ann', 'bo']) await store.learners.studied(learner, 'room', 250)
      await store.learners.studied('cy', 'another', 250)
      const { source } = sampleCard('x')
      expect(await store.summaries.outcomes('room', 200, 300)).toEqual([
        { learnerId: 'ann', source, isRight: true },
        { learnerId: 'bo', source, isRight: true },
      ])
      expect(await store.summaries.outcomes('room', 201, 251)).toEqual([])
      await store.learners.change('bo', { countsInRooms: false }, 260)
      expect(await store.summaries.outcomes('room', 200, 301)).toEqual([
        { learnerId: 'ann', source, isRight: true },
        { learnerId: 'ann', source, isRight: false },
      ])
    })
  })
}
