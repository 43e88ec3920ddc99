import type { CardSource } from '../cards/card.ts'

/** Where the sentence stands that an item is written from. */
export interface ItemSource extends CardSource {
  /** A study note's anchor, e.g. "def-02"; `null` where the document has none */
  readonly anchor: string | null
}

interface WrittenItem {
  /** The same for the same sentence, kind and answer, whenever it is written */
  readonly id: string
  /** What is asked, free of Discord's Markdown; a gap is written as {@link GAP} */
  readonly stem: string
  readonly source: ItemSource
}

/** Answered in one's own words. */
export interface TypedItem extends WrittenItem {
  readonly kind: 'cloze'
  /** Every wording that is right; the first is the sentence's own */
  readonly accepted: readonly [string, ...string[]]
  /** Words of the library, folded, that are one or two slips away from a word of the answer and mean something else */
  readonly confusable?: readonly string[]
}

/** Answered by choosing. */
export interface ChoiceItem extends WrittenItem {
  /** `choice`: what stands in the gap; `true-false`: whether the stem is what the library says; `match`: which definition is the term's */
  readonly kind: 'choice' | 'true-false' | 'match'
  /** Two to five, all different, in the order in which they are shown */
  readonly options: readonly string[]
  /** Index of the only right option */
  readonly right: number
}

/** A question written from one sentence of the library. */
export type QuizItem = TypedItem | ChoiceItem

/** What stands in a stem for the words left out. */
export const GAP = '_____'
