import { describe, expect, test } from 'vitest'
import type { StudyCard } from '../../src/core/study/cards/card.ts'
import type { Cards, Review } from '../../src/core/study/cards/ports.ts'
import type { Schedule } from '../../src/core/study/cards/schedule.ts'
import type { OpenStore } from './opened-store.ts'

const schedule = (changes: Partial<Schedule> = {}): Schedule => ({
  state: 'new',
  dueAt: 100,
  stability: 0,
  difficulty: 0,
  intervalDays: 0,
  learningStep: 0,
  reviews: 0,
  lapses: 0,
  lastReviewAt: null,
  ...changes,
})

export function sampleCard(id: string, changes: Partial<StudyCard> = {}): StudyCard {
  const place = { documentId: 'maqsood-2020', title: 'Sources — “α” 😀', section: ['Abstract'] }
  return {
    id,
    learnerId: 'ann',
    front: `What is ${id}?`,
    back: 'A cell;\nof the stroma.',
    source: { ...place, start: 5, end: 15, quote: 'x'.repeat(10), url: null },
    madeAt: 100,
    suspended: false,
    schedule: schedule(),
    ...changes,
  }
}

/** The first review of a sample card. */
export function sampleReview(cardId: string, learnerId = 'ann', reviewedAt = 200): Review {
  const after = schedule({ state: 'learning', dueAt: 900, reviews: 1, stability: 2.3065, lastReviewAt: reviewedAt })
  return { cardId, learnerId, grade: 'good', reviewedAt, before: schedule(), after }
}

export function describeCards(name: string, open: OpenStore<Cards>): void {
  describe(`${name}: cards`, () => {
    test('a card comes back as it was made, with its citation, also after a restart', async () => {
      const { store, reopen } = await open()
      const own = sampleCard('own', { source: null, suspended: true })
      expect(await store.add([sampleCard('a'), own])).toBe(2)
      const again = await reopen()
      expect(await again.list('ann')).toEqual([sampleCard('a'), own])
      expect(await again.find('ann', 'a')).toEqual(sampleCard('a'))
    })

    test('the same two sides are one card of a learner, and may be another of someone else', async () => {
      const { store } = await open()
      const front = 'The same?'
      expect(await store.add([sampleCard('a', { front }), sampleCard('b', { front })])).toBe(1)
      expect(await store.add([sampleCard('b', { front }), sampleCard('c', { front, learnerId: 'bo' })])).toBe(1)
      expect(await store.list('ann')).toHaveLength(1)
    })

    test("another's card cannot be seen, changed, reviewed or deleted", async () => {
      const { store } = await open()
      await store.add([sampleCard('a')])
      expect(await store.find('bo', 'a')).toBeNull()
      expect(await store.edit('bo', 'a', { front: 'x', back: 'y' })).toBe('not found')
      expect(await store.suspend('bo', 'a', true)).toBe(false)
      expect(await store.review(sampleReview('a', 'bo'))).toBe(false)
      expect(await store.delete('bo', 'a')).toBe(false)
      expect(await store.undo('bo')).toBeNull()
      expect(await store.find('ann', 'a')).toEqual(sampleCard('a'))
    })

    test('cards are listed in pages, in the order in which they were made', async () => {
      const { store } = await open()
      for (const [id, madeAt] of [
        ['late', 3],
        ['early', 1],
        ['middle', 2],
      ] as const)
        await store.add([sampleCard(id, { madeAt })])
      const ids = async (offset: number, limit: number) =>
        (await store.list('ann', { offset, limit })).map(({ id }) => id)
      expect(await ids(0, 2)).toEqual(['early', 'middle'])
      expect(await ids(2, 2)).toEqual(['late'])
    })

    test('what is due is counted and given longest due first, without what is suspended', async () => {
      const { store } = await open()
      for (const dueAt of [300, 100, 200])
        await store.add([sampleCard(`at${dueAt}`, { schedule: schedule({ dueAt }) })])
      await store.add([sampleCard('resting', { suspended: true })])
      expect((await store.due('ann', 200)).map(({ id }) => id)).toEqual(['at100', 'at200'])
      expect(await store.count('ann', 200)).toEqual({ all: 4, suspended: 1, due: 2 })
      expect(await store.count('nobody', 200)).toEqual({ all: 0, suspended: 0, due: 0 })
      await store.suspend('ann', 'resting', false)
      expect(await store.count('ann', 200)).toEqual({ all: 4, suspended: 0, due: 3 })
    })

    test('editing changes the sides and nothing else', async () => {
      const { store } = await open()
      await store.add([sampleCard('a')])
      const sides = { front: 'New?', back: 'Yes.' }
      expect(await store.edit('ann', 'a', sides)).toBe('edited')
      expect(await store.edit('ann', 'a', sides)).toBe('edited')
      await store.add([sampleCard('b')])
      expect(await store.edit('ann', 'b', sides)).toBe('there already')
      expect(await store.find('ann', 'a')).toEqual(sampleCard('a', { front: 'New?', back: 'Yes.' }))
    })

    test('a review is kept with the new schedule, once, however often it is sent', async () => {
      const { store, reopen } = await open()
      await store.add([sampleCard('a')])
      const kept = await Promise.all([1, 2, 3].map(() => store.review(sampleReview('a'))))
      expect(kept.filter((each) => each)).toHaveLength(1)
      const again = await reopen()
      expect((await again.find('ann', 'a'))?.schedule).toEqual(sampleReview('a').after)
      expect(await again.reviewedSince('ann', 200)).toBe(1)
      expect(await again.reviewedSince('ann', 201)).toBe(0)
    })

    test('reviews are undone one after another, last first', async () => {
      const { store, reopen } = await open()
      for (const id of ['a', 'b']) await store.add([sampleCard(id)])
      const first = sampleReview('a')
      const second = { ...first, before: first.after, after: schedule({ dueAt: 5000, reviews: 2 }), reviewedAt: 300 }
      for (const review of [first, sampleReview('b'), second]) expect(await store.review(review)).toBe(true)
      expect((await store.undo('ann'))?.schedule).toEqual(first.after)
      const again = await reopen()
      expect(await again.undo('ann')).toEqual(sampleCard('b'))
      expect(await again.undo('ann')).toEqual(sampleCard('a'))
      expect(await again.undo('ann')).toBeNull()
      expect(await again.reviewedSince('ann', 0)).toBe(0)
    })

    test('only the review that is meant is undone, so that an undo sent twice takes back one', async () => {
      const { store } = await open()
      expect(await store.lastReview('ann')).toBeNull()
      for (const id of ['a', 'b']) await store.add([sampleCard(id)])
      for (const id of ['a', 'b']) await store.review(sampleReview(id))
      const last = await store.lastReview('ann')
      expect(last).toEqual({ cardId: 'b', reviews: 1, reviewedAt: 200 })
      expect(await store.undo('ann', { cardId: 'a', reviews: 1 })).toBeNull()
      expect(await store.undo('ann', { cardId: 'b', reviews: 2 })).toBeNull()
      const undone = await Promise.all([1, 2].map(() => store.undo('ann', { cardId: 'b', reviews: 1 })))
      expect(undone.filter((each) => each !== null)).toEqual([sampleCard('b')])
      expect(await store.lastReview('ann')).toEqual({ cardId: 'a', reviews: 1, reviewedAt: 200 })
      expect(await store.lastReview('bo')).toBeNull()
    })

    test('what is due next is the earliest after a moment that is not suspended', async () => {
      const { store } = await open()
      for (const dueAt of [300, 100, 200])
        await store.add([sampleCard(`at${dueAt}`, { schedule: schedule({ dueAt }), suspended: dueAt === 200 })])
      expect((await store.nextDueAfter('ann', 99))?.id).toBe('at100')
      expect((await store.nextDueAfter('ann', 100))?.id).toBe('at300')
      expect(await store.nextDueAfter('ann', 300)).toBeNull()
      expect(await store.nextDueAfter('bo', 0)).toBeNull()
    })

    test('of several learners, what has been reviewed and cites something is given', async () => {
      const { store } = await open()
      await store.add(['a', 'untouched'].map((id) => sampleCard(id)))
      await store.add([sampleCard('b', { learnerId: 'bo' }), sampleCard('own', { learnerId: 'bo', source: null })])
      await store.add([sampleCard('c', { learnerId: 'cy' }), sampleCard('resting', { suspended: true })])
      for (const [id, learner] of [
        ['a', 'ann'],
        ['b', 'bo'],
        ['own', 'bo'],
        ['c', 'cy'],
        ['resting', 'ann'],
      ] as const)
        await store.review(sampleReview(id, learner))
      expect((await store.learntBy(['ann', 'bo'])).map(({ id }) => id)).toEqual(['a', 'b'])
      expect(await store.learntBy([])).toEqual([])
    })

    test('cards of which one cannot be kept are not kept at all', async () => {
      const { store } = await open()
      await store.add([sampleCard('a')])
      await expect(store.add([sampleCard('b'), sampleCard('a', { front: 'The id of another?' })])).rejects.toThrow()
      expect(await store.list('ann')).toHaveLength(1)
    })

    test('a deleted card takes its reviews with it', async () => {
      const { store } = await open()
      await store.add([sampleCard('a')])
      await store.review(sampleReview('a'))
      expect(await store.delete('ann', 'a')).toBe(true)
      expect(await store.find('ann', 'a')).toBeNull()
      expect(await store.reviewedSince('ann', 0)).toBe(0)
      expect(await store.undo('ann')).toBeNull()
      expect(await store.review(sampleReview('a'))).toBe(false)
    })
  })
}
