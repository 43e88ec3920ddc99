import { expect, test } from 'vitest'
import { toClauseEnd } from '../../../../src/core/study/quiz/clause-end.ts'

const CASES: readonly [text: string, from: number, clause: string][] = [
  ['Cartilage heals poorly; it has no vessels.', 0, 'Cartilage heals poorly.'],
  ['Cartilage heals poorly; it has no vessels.', 25, 'Cartilage heals poorly; it has no vessels.'],
  ['Cells (rat; pig) grew well; others did not.', 0, 'Cells (rat; pig) grew well.'],
  [
    'The device has modes: scatter shows size; light shows kind.',
    0,
    'The device has modes: scatter shows size; light shows kind.',
  ],
  ['Two modes are used; one shows size, one shows kind.', 0, 'Two modes are used; one shows size, one shows kind.'],
]

test.each(CASES)('"%s" from %i', (text, from, clause) => expect(toClauseEnd(text, from)).toBe(clause))
