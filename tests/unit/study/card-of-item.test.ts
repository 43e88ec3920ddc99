import { expect, test } from 'vitest'
import { cardOfItem } from '../../../src/core/study/cards/card-of-item.ts'
import type { ItemSource } from '../../../src/core/study/quiz/item.ts'

const place = { documentId: 'd', title: 'T', section: ['S'], start: 3, end: 9, quote: 'x y z.', url: null }
const source: ItemSource = { ...place, anchor: 'def-02' }

test('a question with a gap asks without choices, the others with theirs; the citation is the sentence', () => {
  expect(cardOfItem({ id: 'a', kind: 'cloze', stem: 'x _____ z.', accepted: ['y', 'Y'], source })).toEqual({
    front: 'x _____ z.',
    back: 'y',
    source: place,
  })
  const choice = { id: 'b', stem: 'x _____ z.', options: ['a', 'y'], right: 1, source }
  expect(cardOfItem({ ...choice, kind: 'choice' })).toEqual({ front: 'x _____ z.', back: 'y', source: place })
  const twin = { ...choice, stem: 'x q z.', options: ['True', 'False'], right: 1 }
  expect(cardOfItem({ ...twin, kind: 'true-false' })).toEqual({
    front: 'x q z.\n(True / False)',
    back: 'False',
    source: place,
  })
})
