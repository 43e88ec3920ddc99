import { acceptedWordings } from './accepted-wordings.ts'
import { DISTRACTORS, distractorsFor, otherThings } from './distractors.ts'
import { overlapsAnother } from './find-terms.ts'
import { contextFor, type Gap, gapFault, stemWith } from './gaps.ts'
import type { ChoiceItem, TypedItem } from './item.ts'
import { itemId, shuffled } from './item-id.ts'
import type { LibraryWords } from './library-words.ts'
import type { ProseSentence } from './prose-sentences.ts'
import { valuesOf } from './quantities.ts'
import { type Attempt, rejected } from './reject-reason.ts'

/** What an item is written from: a gap of a sentence, and what the library says besides. */
export interface GapDraft {
  readonly sentence: ProseSentence
  readonly gap: Gap
  readonly words: LibraryWords
  readonly seed: string
  /** The text of the whole document, for its abbreviations */
  readonly documentText: string
}

/** An item whose gap is filled in one's own words. */
export function writeCloze({ sentence, gap, words, documentText }: GapDraft): Attempt<TypedItem> {
  const stem = stemWith(sentence.text, gap)
  const fault = gapFault(stem, gap, words)
  if (fault !== null) return rejected(fault)
  if (gap.inList) return rejected('one of a list of equals')
  if (sentence.contested) return rejected('authors disagree')
  if (gap.term !== null && wouldAnotherFit(sentence.text, gap, words)) return rejected('several answers would fit')
  const accepted = acceptedWordings(gap, documentText)
  if (isGivenAway(gap, accepted, stem)) return rejected('answer in its own stem')
  return {
    item: {
      kind: 'cloze',
      id: itemId('cloze', sentence.source.documentId, sentence.source.quote, gap.answer),
      stem: `${inContext(contextFor(sentence, accepted, words), stem)} (${gap.kind})`,
      source: sentence.source,
      accepted,
      confusable: gap.term === null ? [] : words.neighbours(gap.answer),
    },
  }
}

/** An item whose gap is filled by choosing among things of one kind. */
export function writeChoice({ sentence, gap, words, seed, documentText }: GapDraft): Attempt<ChoiceItem> {
  const stem = stemWith(sentence.text, gap)
  const fault = gapFault(stem, gap, words)
  if (fault !== null) return rejected(fault)
  if (sentence.contested) return rejected('authors disagree')
  const accepted = acceptedWordings(gap, documentText)
  if (isGivenAway(gap, accepted, stem)) return rejected('answer in its own stem')
  // Of "over 400" every smaller number is right as well, and with larger ones only the smallest would always be it.
  if ((gap.quantity?.bound ?? null) !== null) return rejected('several answers would fit')
  const distractors = distractorsFor({ gap, sentence: sentence.text, seed }, words)
  if (distractors.length < DISTRACTORS) return rejected('too few distractors')
  if (tellsByArticle(stem, [gap.answer, ...distractors])) return rejected('guessable from grammar')
  const options = inOrder([gap.answer, ...distractors], gap, seed)
  return {
    item: {
      kind: 'choice',
      id: itemId('choice', sentence.source.documentId, sentence.source.quote, gap.answer),
      stem: inContext(contextFor(sentence, [...options, ...accepted], words), stem),
      source: sentence.source,
      options,
      right: options.indexOf(gap.answer),
    },
  }
}

function inContext(context: string, stem: string): string {
  return context === '' ? stem : `${context}: ${stem}`
}

/** Whether another name of the answer stands in the stem, as it is written. */
function isGivenAway({ term }: Gap, accepted: readonly string[], stem: string): boolean {
  const words = ` ${stem.replace(/[^\p{L}\p{N}'’-]/gu, ' ')} `
  return term !== null && accepted.some((wording) => words.includes(` ${wording} `))
}

/** Whether the thing overlaps another, so that either may be right, or the library says of all others much of what the stem says. */
function wouldAnotherFit(sentence: string, gap: Gap, words: LibraryWords): boolean {
  if (gap.term === null) return false
  const { kind, thing } = gap.term
  if (overlapsAnother(thing)) return true
  const others = words.termsOf(kind).filter((other) => other.thing !== thing)
  const certain = new Set(otherThings({ gap, sentence }, gap.term, words))
  return others.length > 0 && certain.size === 0
}

/** Numbers from the smallest on, anything else in an order that looks random. */
function inOrder(options: readonly string[], { quantity }: Gap, seed: string): readonly string[] {
  if (quantity === null) return shuffled(options, `${seed}\u0000order`, (option) => option)
  const first = (option: string) => valuesOf(option.replace(/[^\d.,x×^–-].*$/u, ''))[0] ?? 0
  return [...options].sort((a, b) => first(a) - first(b))
}

/** Whether "a" or "an" before the gap suits some options only. */
function tellsByArticle(stem: string, options: readonly string[]): boolean {
  if (!/\ban? _____/i.test(stem)) return false
  return new Set(options.map((option) => /^(?:[aeiou8]|1[18](?!\d))/i.test(option))).size > 1
}
