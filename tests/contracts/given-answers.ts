import { describe, expect, test } from 'vitest'
import type { GivenAnswer, GivenAnswers } from '../../src/core/answering/ports.ts'
import type { OpenStore } from './opened-store.ts'
import { sampleAnswer } from './sample-answer.ts'

const given = (id: string, changes: Partial<GivenAnswer> = {}): GivenAnswer => ({
  id,
  roomId: 'room',
  learnerId: 'ann',
  isPrivate: false,
  givenAt: 1000,
  answer: sampleAnswer(0),
  ...changes,
})

export function describeGivenAnswers(name: string, open: OpenStore<GivenAnswers>): void {
  describe(`${name}: given answers`, () => {
    test('an answer comes back as it was given, also after a restart', async () => {
      const { store, reopen } = await open()
      await store.add(given('a', { isPrivate: true, answer: sampleAnswer(0, 20, 40) }))
      const again = await reopen()
      expect(await again.find('a')).toEqual(given('a', { isPrivate: true, answer: sampleAnswer(0, 20, 40) }))
      expect(await again.find('b')).toBeNull()
    })

    test('what was quoted in a room is listed once each, oldest first, numbered through', async () => {
      const { store } = await open()
      await store.add(given('late', { givenAt: 30, answer: sampleAnswer(60, 20) }))
      await store.add(given('early', { givenAt: 10, answer: sampleAnswer(0, 20) }))
      await store.add(given('elsewhere', { roomId: 'other', answer: sampleAnswer(80) }))
      const cited = await store.citedIn('room', 'ann')
      expect(cited.map(({ number, start }) => [number, start])).toEqual([
        [1, 0],
        [2, 20],
        [3, 60],
      ])
      expect(await store.citedIn('nowhere', 'ann')).toEqual([])
    })

    test('what was quoted to one alone is listed for that one only', async () => {
      const { store } = await open()
      await store.add(given('secret', { isPrivate: true, learnerId: 'bo', answer: sampleAnswer(40) }))
      expect(await store.citedIn('room', 'ann')).toEqual([])
      expect(await store.citedIn('room', 'bo')).toHaveLength(1)
    })

    test('what was asked for all to see is given by place and time, oldest first', async () => {
      const { store } = await open()
      for (const givenAt of [3, 1, 2, 4]) await store.add(given(`at${givenAt}`, { givenAt }))
      await store.add(given('secret', { givenAt: 2, isPrivate: true }))
      await store.add(given('thread', { givenAt: 2, roomId: 'thread' }))
      await store.add(given('elsewhere', { givenAt: 2, roomId: 'elsewhere' }))
      const between = await store.givenBetween(['room', 'thread'], 1, 4)
      expect(between.map(({ id }) => id)).toEqual(['at1', 'at2', 'thread', 'at3'])
      expect(await store.givenBetween(['nowhere'], 0, 9)).toEqual([])
    })

    test('answers older than a moment are deleted, that of the moment itself is kept', async () => {
      const { store, reopen } = await open()
      for (const givenAt of [1, 2, 3]) await store.add(given(`at${givenAt}`, { givenAt }))
      expect(await store.deleteBefore(2)).toBe(1)
      const again = await reopen()
      expect(await again.find('at1')).toBeNull()
      expect(await again.find('at2')).not.toBeNull()
      expect(await again.deleteBefore(2)).toBe(0)
    })
  })
}
