import type { QuizItem } from './item.ts'

/** A typed answer, judged. */
export interface Graded {
  readonly isRight: boolean
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Judges words that somebody typed. */
export function gradeTyped(item: QuizItem, typed: string): Graded {
  const right = item.kind === 'cloze' ? item.accepted : [item.options[item.right] ?? '']
  return { isRight: right.some((each) => plain(each) === plain(typed)) }
}
