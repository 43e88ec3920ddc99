import { isPlainlyNotEnglish } from '../../answering/language.ts'
import { type GradingRule, gradeTyped } from './grade-typed.ts'
import type { QuizItem } from './item.ts'

/** An answer as it is kept, and whether it is right. */
export interface Judged {
  /** The words, or the index of the option */
  readonly given: string
  readonly isRight: boolean
  /** Why other words than the source's were accepted; `null` for those of the source, and for options */
  readonly rule: Exclude<GradingRule, 'exact'> | null
}

const LETTERS = ['a', 'b', 'c', 'd', 'e']

/** The choice of an option; `null` when the item has no such option. */
export function judgeOption(item: QuizItem, option: number): Judged | null {
  if (item.kind === 'cloze' || item.options[option] === undefined) return null
  return { given: String(option), isRight: option === item.right, rule: null }
}

/** Words that somebody typed; an option is named by its letter or its words. `null` for words that are no answer to the item. */
export function judgeWords(item: QuizItem, typed: string): Judged | 'foreign' | null {
  const words = typed.trim()
  if (item.kind !== 'cloze') {
    const plain = words.toLowerCase().replace(/[\s.)]+$/, '')
    const letter = LETTERS.indexOf(plain)
    return judgeOption(item, letter >= 0 ? letter : item.options.findIndex((option) => option.toLowerCase() === plain))
  }
  const grade = gradeTyped(item, words)
  if (grade.right) return { given: words, isRight: true, rule: grade.rule === 'exact' ? null : grade.rule }
  // Who writes in another language has not missed the answer: they are told, and may try again.
  return isPlainlyNotEnglish(words) ? 'foreign' : { given: words, isRight: false, rule: null }
}
