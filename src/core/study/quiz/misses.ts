import type { QuizItem } from './item.ts'
import { answersAt, type Quiz } from './quiz.ts'

/** A question that was not answered well. */
export interface Miss {
  readonly position: number
  readonly item: QuizItem
  /** How many answered it wrongly, and rightly */
  readonly wrong: number
  readonly right: number
}

/** Questions that anybody missed, or that nobody answered rightly; the most missed first. */
export function missesOf(quiz: Quiz): readonly Miss[] {
  return askedPositions(quiz)
    .map((position) => {
      const answers = answersAt(quiz, position)
      const right = answers.filter(({ isRight }) => isRight).length
      return { position, item: quiz.setup.items[position], wrong: answers.length - right, right }
    })
    .flatMap(({ item, ...counts }) => (item === undefined ? [] : [{ item, ...counts }]))
    .filter(({ wrong, right }) => wrong > 0 || right === 0)
    .toSorted((a, b) => b.wrong - a.wrong || a.right - b.right || a.position - b.position)
}

/** Questions that one person answered wrongly, in the order in which they were asked. */
export function missesBy(quiz: Quiz, learnerId: string): readonly Miss[] {
  const isTheirs = ({ position }: Miss) =>
    answersAt(quiz, position).some((answer) => answer.learnerId === learnerId && !answer.isRight)
  return missesOf(quiz)
    .filter(isTheirs)
    .toSorted((a, b) => a.position - b.position)
}

/** Positions whose question is closed and was not passed over. */
export function askedPositions(quiz: Quiz): readonly number[] {
  const { position, phase, skipped, nextPosition } = quiz
  const isClosed = phase === 'over' || phase === 'closed' || (phase === 'paused' && nextPosition > position)
  const count = isClosed ? position + 1 : position
  return Array.from({ length: count }, (_, i) => i).filter((each) => !skipped.includes(each))
}
