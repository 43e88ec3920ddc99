import { alterStatement } from './alter-statement.ts'
import { toClauseEnd } from './clause-end.ts'
import { contextFor } from './gaps.ts'
import type { ChoiceItem } from './item.ts'
import { itemId, shuffled } from './item-id.ts'
import type { LibraryWords } from './library-words.ts'
import type { ProseSentence } from './prose-sentences.ts'
import { type Attempt, rejected } from './reject-reason.ts'
import { stemFault } from './self-contained.ts'

/** What is chosen between, and where each stands. */
const OPTIONS = ['True', 'False'] as const
const RIGHT = { true: 0, false: 1 } as const
/** In words */
const SHORTEST = 12

/** A statement as the library makes it, or its altered twin; which of the two is the seed's choice. */
export function writeTrueFalse(sentence: ProseSentence, words: LibraryWords, seed: string): Attempt<ChoiceItem> {
  const { source } = sentence
  const text = firstClause(sentence.text)
  const fault = stemFault(text)
  if (fault !== null) return rejected(fault)
  if (sentence.contested) return rejected('authors disagree')
  const [isTrue] = shuffled([true, false], `${seed}\u0000${source.quote}`, String)
  if (isTrue) return { item: itemOf({ sentence, words }, text, 'true', text) }
  const altered = alterStatement({ text, words, seed })
  if (altered === null) return rejected('no safe alteration')
  return { item: itemOf({ sentence, words }, altered.twin, 'false', altered.change) }
}

interface Origin {
  readonly sentence: ProseSentence
  readonly words: LibraryWords
}

function itemOf({ sentence, words }: Origin, statement: string, right: 'true' | 'false', answer: string): ChoiceItem {
  const { documentId, quote } = sentence.source
  const context = contextFor(sentence, [], words)
  return {
    kind: 'true-false',
    id: itemId('true-false', documentId, quote, answer),
    stem: `According to the library${context === '' ? '' : ` (${context})`}: ${statement}`,
    source: sentence.source,
    options: OPTIONS,
    right: RIGHT[right],
  }
}

/** The first clause of a long sentence, where a semicolon ends it. */
function firstClause(text: string): string {
  const clause = toClauseEnd(text)
  return clause.split(' ').length >= SHORTEST ? clause : text
}
