/** Why something that could have become an item did not, in the words in which it is counted for the operator. */
export type RejectReason =
  | 'not a sentence of prose'
  | 'metadata or bibliography'
  | 'retracted source'
  | 'formatting characters'
  | 'stem too short'
  | 'stem too long'
  | 'hangs on a reference'
  | 'personal or medical advice'
  | 'undated fast-moving fact'
  | 'nothing to ask for'
  | 'answer in its own stem'
  | 'answer can be worked out'
  | 'trivial answer'
  | 'one of a list of equals'
  | 'several answers would fit'
  | 'guessable from grammar'
  | 'too few distractors'
  | 'no safe alteration'
  | 'miscounts its own list'
  | 'authors disagree'
  | 'same item twice'
  | 'enough from this sentence'

/** Between two attempts: the library is still being read, and others may have a turn. */
export interface Pause {
  readonly reading: true
}

/** What came of one attempt to write an item. */
export type Attempt<T> = { readonly item: T } | { readonly reason: RejectReason }

export function rejected(reason: RejectReason): { readonly reason: RejectReason } {
  return { reason }
}
