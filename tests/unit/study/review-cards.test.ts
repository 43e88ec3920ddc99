import { expect, test } from 'vitest'
import { createFsrsScheduler } from '../../../src/adapters/fsrs/scheduler.ts'
import { createCards } from '../../../src/adapters/sql/cards.ts'
import { UserError } from '../../../src/core/shared/errors.ts'
import { type CardDraft, type CardSource, cardOfAnswer, checkedDraft } from '../../../src/core/study/cards/card.ts'
import { dueQueue } from '../../../src/core/study/cards/due-queue.ts'
import { fadingTogether } from '../../../src/core/study/cards/fading-together.ts'
import { createCardReview } from '../../../src/core/study/cards/review-cards.ts'
import { sampleCard } from '../../contracts/cards.ts'
import { sampleAnswer } from '../../contracts/sample-answer.ts'
import { openedDatabase } from '../../contracts/study-folder.ts'

const DAY_MS = 86_400_000
const MONDAY = Date.UTC(2026, 2, 2)
const scheduler = createFsrsScheduler()
const draft = (front: string): CardDraft => ({ front, back: 'back', source: null })

async function opened() {
  const cards = createCards(await openedDatabase())
  return { cards, review: createCardReview(cards, scheduler) }
}

test('a week of reviews: every card comes when it is due, none twice, and the counts agree', async () => {
  const { cards, review } = await opened()
  const drafts = Array.from({ length: 8 }, (_, i) => [`card${i}`, draft(`Question ${i}?`)] as const)
  expect(await review.add('ann', new Map(drafts), MONDAY)).toBe(8)
  expect(await review.add('ann', new Map(drafts.map(([id, each]) => [`again ${id}`, each])), MONDAY)).toBe(0)
  const perDay: number[] = []
  for (let day = 0; day < 7; day++) {
    const dayStart = MONDAY + day * DAY_MS
    const today = { start: dayStart, end: dayStart + DAY_MS }
    let now = dayStart + 12 * 3_600_000
    let shown = 0
    for (;;) {
      const { card, dueAfter, left, putOff } = await review.next('ann', { now, day: today, dailyLimit: 5 })
      if (card === null) break
      expect(left + putOff).toBeGreaterThanOrEqual((await cards.count('ann', now)).due)
      const graded = { learnerId: 'ann', cardId: card.id, reviews: card.schedule.reviews, grade: 'good', now } as const
      expect(await review.grade(graded)).toBe('graded')
      // The same button pressed again changes nothing.
      expect(await review.grade(graded)).toBe('outdated')
      expect((await cards.find('ann', card.id))?.schedule.dueAt).toBe(dueAfter?.good)
      shown += 1
      now += 60_000
      expect(shown).toBeLessThan(50)
    }
    expect(await cards.reviewedSince('ann', dayStart)).toBeLessThanOrEqual(5)
    perDay.push(shown)
  }
  expect(perDay[0]).toBe(5)
  const all = await cards.list('ann')
  expect(all.every(({ schedule }) => schedule.reviews > 0)).toBe(true)
  expect(all.reduce((sum, { schedule }) => sum + schedule.reviews, 0)).toBe(perDay.reduce((sum, each) => sum + each, 0))
})

test('a grade for a card that is gone, or of someone else, is outdated', async () => {
  const { cards, review } = await opened()
  await review.add('ann', new Map([['a', draft('One?')]]), MONDAY)
  const graded = { cardId: 'a', reviews: 0, grade: 'easy', now: MONDAY } as const
  expect(await review.grade({ ...graded, learnerId: 'bo' })).toBe('outdated')
  await cards.delete('ann', 'a')
  expect(await review.grade({ ...graded, learnerId: 'ann' })).toBe('outdated')
})

test('two devices that grade the same card at once count once', async () => {
  const { cards, review } = await opened()
  await review.add('ann', new Map([['a', draft('One?')]]), MONDAY)
  const graded = { learnerId: 'ann', cardId: 'a', reviews: 0, grade: 'good', now: MONDAY } as const
  const outcomes = await Promise.all([review.grade(graded), review.grade(graded)])
  expect(outcomes.toSorted()).toEqual(['graded', 'outdated'])
  expect((await cards.find('ann', 'a'))?.schedule.reviews).toBe(1)
})

test('the queue has what is being learnt first, then what is most nearly forgotten, then new cards; the limit spares the first', () => {
  const grown = scheduler.review(scheduler.start(MONDAY), 'easy', MONDAY)
  const fading = { ...grown, stability: 1 }
  const learning = scheduler.review(scheduler.start(MONDAY), 'good', MONDAY)
  const due = [
    sampleCard('new', { schedule: scheduler.start(MONDAY) }),
    sampleCard('firm', { schedule: grown }),
    sampleCard('fading', { schedule: fading }),
    sampleCard('learning', { schedule: learning }),
  ]
  const now = MONDAY + 20 * DAY_MS
  const ids = (reviewed: number) => dueQueue(due, scheduler, { now, reviewed, dailyLimit: 3 }).map(({ id }) => id)
  expect(ids(0)).toEqual(['learning', 'fading', 'firm', 'new'])
  expect(ids(2)).toEqual(['learning', 'fading'])
  expect(ids(7)).toEqual(['learning'])
})

test('an answer makes a card with its best sentence and its place; an abstention makes none', () => {
  const answer = sampleAnswer(20, 60)
  expect(cardOfAnswer(answer)).toEqual({
    front: 'What are MSCs?',
    back: 'xxxxxxxxxx',
    source: expect.objectContaining({ documentId: 'maqsood-2020', start: 20, end: 30, quote: 'xxxxxxxxxx' }),
  })
  expect(cardOfAnswer({ ...answer, kind: 'abstained', reason: 'weak-evidence', citations: [] })).toBeNull()
})

test.each([
  [{ ...draft(' \n '), back: 'x' }, "The card's front is empty. Write something on it."],
  [{ ...draft('x'), back: '' }, "The card's back is empty. Write something on it."],
  [{ ...draft('x'.repeat(1501)) }, "The card's front has 1501 characters; at most 1500 fit. Make two cards of it."],
])('a card that cannot be used is refused: %#', (wrong, sentence) => {
  expect(() => checkedDraft(wrong)).toThrow(UserError)
  expect(() => checkedDraft(wrong)).toThrow(sentence)
})

test('editing keeps citation and schedule, and refuses what could not be added', async () => {
  const { cards, review } = await opened()
  const [made] = [sampleCard('a')]
  await cards.add([made])
  expect(await review.edit('ann', 'a', { front: ' New? ', back: 'Yes.' })).toBe('edited')
  expect(await cards.find('ann', 'a')).toEqual({ ...made, front: 'New?', back: 'Yes.' })
  await expect(review.edit('ann', 'a', { front: 'x', back: ' ' })).rejects.toThrow("The card's back is empty.")
  expect(await review.edit('bo', 'a', { front: 'x', back: 'y' })).toBe('not found')
})

test('what most of a group is about to forget comes first, each sentence once', () => {
  const at = (start: number) => ({ ...sampleCard('x').source, start, end: start + 10 }) as CardSource
  const card = (learnerId: string, start: number, stability: number) => {
    const schedule = { ...scheduler.review(scheduler.start(MONDAY), 'easy', MONDAY), stability }
    return sampleCard(`${learnerId} ${start} ${stability}`, { learnerId, source: at(start), schedule })
  }
  const cards = [card('ann', 0, 1), card('ann', 20, 9), card('bo', 20, 2), card('cy', 20, 2), card('cy', 20, 400)]
  const fading = fadingTogether([...cards, sampleCard('own', { source: null })], scheduler, MONDAY + 10 * DAY_MS)
  expect(fading.map(({ source, learners }) => [source.start, learners])).toEqual([
    [20, 3],
    [0, 1],
  ])
  expect(fading[0]?.expectedToForget).toBeGreaterThan(fading[1]?.expectedToForget ?? 1)
  expect(fading[1]?.expectedToForget).toBeLessThan(1)
})

test('ten thousand cards are enough for one learner', async () => {
  const { cards } = await opened()
  const review = createCardReview(cards, scheduler)
  const many = (length: number) =>
    new Map(Array.from({ length }, (_, i) => [`${length} ${i}`, draft(`${length} ${i}?`)]))
  await review.add('ann', many(9999), MONDAY)
  const adding = review.add('ann', many(2), MONDAY)
  await expect(adding).rejects.toThrow(
    'You have 9999 cards, and 2 more would be over 10000. Delete some that you no longer need.',
  )
})
