import { foldText } from '../../text/fold-text.ts'
import { searchTokens } from '../../text/search-tokens.ts'
import { findTerms, type Term } from './find-terms.ts'
import type { ProseSentence } from './prose-sentences.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'

/** What the library says, as far as the gate must know it. */
export interface LibraryWords {
  /** Terms of a kind that the library names, one for each thing, in order of appearance */
  termsOf(kind: string): readonly Term[]
  /** Quantities with this unit, in order of appearance */
  quantitiesOf(unit: string): readonly Quantity[]
  /** Whether a word is rare enough to tell what a sentence is about */
  isTelling(token: string): boolean
  /** Share of sentences, 0 to 1, in which a word stands */
  share(token: string): number
  /** Telling words of a text */
  tellingWords(text: string): ReadonlySet<string>
  /** The most telling words that a text shares with any sentence that holds `words`, other than the sentence `except` */
  shared(words: string, text: string, except: string): number
}

/** A word is telling that stands in at most this share of the sentences, or in so few of them. */
const TELLING_SHARE = 0.05
const TELLING_COUNT = 3

export function readLibraryWords(sentences: readonly ProseSentence[]): LibraryWords {
  const read = sentences.map(({ text }) => ({ text, folded: padded(text), tokens: new Set(searchTokens(text)) }))
  const holding = new Map<string, number[]>()
  read.forEach(({ tokens }, position) => {
    for (const token of tokens) append(holding, token, position)
  })
  const terms = new Map<string, Map<string, Term>>()
  const quantities = new Map<string, Quantity[]>()
  for (const { text } of read) {
    for (const term of findTerms(text)) {
      const ofKind = terms.get(term.kind) ?? new Map<string, Term>()
      if (!ofKind.has(term.thing)) ofKind.set(term.thing, term)
      terms.set(term.kind, ofKind)
    }
    for (const quantity of quantitiesIn(text)) append(quantities, quantity.unit, quantity)
  }
  const count = (token: string) => holding.get(token)?.length ?? 0
  const isTelling = (token: string) => count(token) <= Math.max(TELLING_COUNT, TELLING_SHARE * read.length)
  const tellingWords = (text: string) => new Set(searchTokens(text).filter(isTelling))

  return {
    termsOf: (kind) => [...(terms.get(kind)?.values() ?? [])],
    quantitiesOf: (unit) => quantities.get(unit) ?? [],
    isTelling,
    share: (token) => count(token) / Math.max(1, read.length),
    tellingWords,
    shared(words, text, except) {
      const wanted = padded(words)
      const own = tellingWords(text)
      let most = 0
      for (const position of candidates(words, holding)) {
        const sentence = read[position]
        if (sentence === undefined || sentence.text === except || !sentence.folded.includes(wanted)) continue
        most = Math.max(most, [...sentence.tokens].filter((token) => own.has(token)).length)
      }
      return most
    },
  }
}

/** Sentences that hold the rarest word of `words`. */
function candidates(words: string, holding: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const lists = searchTokens(words).map((token) => holding.get(token) ?? [])
  return lists.sort((a, b) => a.length - b.length)[0] ?? []
}

/** Folded, words apart by one blank each, hyphens as blanks, with a blank at either end. */
function padded(text: string): string {
  return ` ${(foldText(text).match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ')} `
}

function append<V>(lists: Map<string, V[]>, key: string, value: V) {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
