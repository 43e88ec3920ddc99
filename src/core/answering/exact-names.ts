import { slice } from '../shared/span.ts'
import { foldedWords, foldText } from '../text/fold-text.ts'
import type { IndexedSentence } from './evidence-index.ts'

/** A name with a figure in it, such as CD45, CXCR4, miR-21 or Rab27a; a number with its unit is none. */
const NAME = /\b(?=[\w-]*\d)(?=\w*[a-z])[a-z][a-z0-9]*(?:-[a-z0-9]+)*\b/g

/** The names in a question that have no other form, each once, folded. */
export function exactNamesIn(question: string): readonly string[] {
  return [...new Set(foldText(question).match(NAME) ?? [])]
}

export function holdsName({ document, span }: IndexedSentence, name: string): boolean {
  return foldedWords(slice(document.text, span)).some((word) => word.split('/').includes(name))
}
