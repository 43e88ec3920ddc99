import { foldedWords, foldText } from '../../text/fold-text.ts'
import { searchTokens } from '../../text/search-tokens.ts'
import { slipsBetween } from '../../text/spelling.ts'
import { findTerms, type Term } from './find-terms.ts'
import type { ProseSentence } from './prose-sentences.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'

/** What the library says, as far as the gate must know it. */
export interface LibraryWords {
  /** The stems of a text's words */
  tokensOf(text: string): ReadonlySet<string>
  /** The things that a text names, of whatever kind */
  thingsIn(text: string): ReadonlySet<string>
  /** Terms of a kind that the library names, one for each thing, in order of appearance, 300 at most */
  termsOf(kind: string): readonly Term[]
  /** Quantities with this unit, in order of appearance, 300 at most */
  quantitiesOf(unit: string): readonly Quantity[]
  /** Whether a word is rare enough to tell what a sentence is about */
  isTelling(token: string): boolean
  /** Whether a word stands in so many sentences that as an answer it tells nothing */
  isCommon(token: string): boolean
  /** Telling words of a text */
  tellingWords(text: string): ReadonlySet<string>
  /** Words of the library, folded, that are one or two slips away from a word of `text` and no other form of it */
  neighbours(text: string): readonly string[]
  /** The most telling words that a text shares with any sentence that holds `words`, other than the sentence `except` */
  shared(words: string, text: string, except: string): number
}

/** Sentences that are read without a stop. */
const AT_ONCE = 50
/** A word is telling that stands in at most this share of the sentences, or in so few of them. */
const TELLING_SHARE = 0.05
const TELLING_COUNT = 3
/** A word is common that stands in more than this share of the sentences, and in more than so many of them. */
const COMMON_SHARE = 0.12
const COMMON_COUNT = 10
/** So many things of a kind, and quantities of a unit, are kept to draw distractors from, however large the library. */
const MOST_OF_A_KIND = 300
/** More slips than any typed answer is forgiven. */
const FORGIVEN = 3
/** Words shorter than this are forgiven no slip, those shorter than `LONG` one less. */
const SHORTEST = 5
const LONG = 9

/** Reads the sentences; stops after each {@link AT_ONCE} of them, so that others may have a turn. */
export function* readLibraryWords(sentences: readonly ProseSentence[]): Generator<undefined, LibraryWords> {
  const tokensOf = remembered((text): ReadonlySet<string> => new Set(searchTokens(text)))
  const paddedOf = remembered(padded)
  const read: { readonly text: string; readonly folded: string; readonly tokens: ReadonlySet<string> }[] = []
  const vocabulary = new Map<number, Set<string>>()
  const holding = new Map<string, number[]>()
  const terms = new Map<string, Map<string, Term>>()
  const quantities = new Map<string, Quantity[]>()
  for (const [position, { text }] of sentences.entries()) {
    if (position % AT_ONCE === 0) yield
    const sentence = { text, folded: padded(text), tokens: tokensOf(text) }
    read.push(sentence)
    for (const token of sentence.tokens) append(holding, token, position)
    for (const word of foldText(text).match(/\p{L}{4,}/gu) ?? []) {
      vocabulary.set(word.length, (vocabulary.get(word.length) ?? new Set()).add(word))
    }
    noteTerms(text, terms)
    noteQuantities(text, quantities)
  }
  const count = (token: string) => holding.get(token)?.length ?? 0
  const isTelling = (token: string) => count(token) <= Math.max(TELLING_COUNT, TELLING_SHARE * read.length)
  const tellingWords = remembered((text) => new Set([...tokensOf(text)].filter(isTelling)))

  return {
    tokensOf,
    thingsIn: remembered((text) => new Set(findTerms(text).map(({ thing }) => thing))),
    termsOf: (kind) => [...(terms.get(kind)?.values() ?? [])],
    quantitiesOf: (unit) => quantities.get(unit) ?? [],
    isTelling,
    isCommon: (token) => count(token) > Math.max(COMMON_COUNT, COMMON_SHARE * read.length),
    tellingWords,
    neighbours: (text) => foldedWords(text).flatMap((word) => neighboursOf(word, vocabulary)),
    shared(words, text, except) {
      const wanted = paddedOf(words)
      const own = tellingWords(text)
      let most = 0
      for (const position of candidates(tokensOf(words), holding)) {
        const sentence = read[position]
        if (sentence === undefined || sentence.text === except || !sentence.folded.includes(wanted)) continue
        most = Math.max(most, [...sentence.tokens].filter((token) => own.has(token)).length)
      }
      return most
    },
  }
}

/** A function that works out what it gives for a text once only. */
function remembered<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    const value = known.get(text) ?? make(text)
    known.set(text, value)
    return value
  }
}

function noteTerms(text: string, terms: Map<string, Map<string, Term>>) {
  for (const term of findTerms(text)) {
    const ofKind = terms.get(term.kind) ?? new Map<string, Term>()
    if (ofKind.size < MOST_OF_A_KIND && !ofKind.has(term.thing)) ofKind.set(term.thing, term)
    terms.set(term.kind, ofKind)
  }
}

function noteQuantities(text: string, quantities: Map<string, Quantity[]>) {
  for (const quantity of quantitiesIn(text)) {
    if ((quantities.get(quantity.unit)?.length ?? 0) < MOST_OF_A_KIND) append(quantities, quantity.unit, quantity)
  }
}

/** Words with as many slips or fewer than are ever forgiven, other than plurals and words of the same stem. */
function neighboursOf(word: string, vocabulary: ReadonlyMap<number, ReadonlySet<string>>): readonly string[] {
  if (word.length < SHORTEST || /\d/.test(word)) return []
  const limit = word.length < LONG ? FORGIVEN - 1 : FORGIVEN
  const stem = searchTokens(word).join(' ')
  const lengths = Array.from({ length: 2 * limit - 1 }, (_, i) => word.length - limit + 1 + i)
  return lengths
    .flatMap((length) => [...(vocabulary.get(length) ?? [])])
    .filter((other) => other !== word && slipsBetween(word, other, limit) < limit)
    .filter((other) => searchTokens(other).join(' ') !== stem)
}

/** Sentences that hold the rarest word of `words`. */
function candidates(tokens: ReadonlySet<string>, holding: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const lists = [...tokens].map((token) => holding.get(token) ?? [])
  return lists.sort((a, b) => a.length - b.length)[0] ?? []
}

/** Folded, words apart by one blank each, hyphens as blanks, with a blank at either end. */
function padded(text: string): string {
  return ` ${(foldText(text).match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ')} `
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V) {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
