import { type Span, slice, trim } from '../shared/span.ts'
import { endsSentence } from './sentence-end.ts'

/** Part of the index manifest: raise it whenever `splitSentences` gives other spans for the same text. */
export const SENTENCES_VERSION = 1

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Where lines end for good: blank lines, paragraph separators, form feeds, and before a bullet. */
const BLOCK_BREAK = /\r?\n[^\S\r\n]*\r?\n|[\u2029\f]|\n(?=[^\S\n]*[-*•‣▪][^\S\n])/gu

/** A name with a small first letter after a full stop, where the segmenter expects a capital. */
const BEFORE_SMALL_NAME = /[.][)\]"'’”»]*\s+(?=\p{Ll}{1,4}(?:\p{Lu}|\d)|[αβγδκμ]-)/gu

/** Numbers of references set after the full stop, as in "cells. [12] The" or "cells.[3–5] The". */
const TRAILING_REFERENCES = /^\s*\[\d[\d\s,;–-]{0,60}\]\.?\s*/u

/** A bracket longer than this, in UTF-16 units, is taken for a stray one and does not hold sentences together. */
const LONGEST_BRACKET = 400

/** How much text around a full stop is looked at, in UTF-16 units. */
const CONTEXT = 60

/**
 * The sentences of `text` inside `within`, in order: no white space at either end, no overlap, every non-blank character
 * covered. Boundaries are those of Unicode Standard Annex 29 (ICU, English), less those at abbreviations, inside brackets
 * and before small letters, plus those before names like "miR-21". A line break alone ends no sentence, a blank line does.
 * Two sentences stay together where the second begins with a digit: "Fig. 2" and "died. 20 mice" look alike.
 */
export function splitSentences(text: string, within: Span): readonly Span[] {
  const sentences: Span[] = []
  for (const block of blocks(text, within)) {
    let start = block.start
    for (const end of sentenceEnds(slice(text, block))) {
      const sentence = trim(text, { start, end: block.start + end })
      if (sentence.start < sentence.end) sentences.push(sentence)
      start = block.start + end
    }
  }
  return sentences
}

function blocks(text: string, within: Span): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  for (const { index, 0: separator } of slice(text, within).matchAll(BLOCK_BREAK)) {
    const end = within.start + index + separator.length
    spans.push({ start, end })
    start = end
  }
  spans.push({ start, end: within.end })
  return spans
}

/** Offsets into `block` at which its sentences end; the last is its length. */
function sentenceEnds(block: string): readonly number[] {
  const brackets = bracketedSpans(block)
  const ends: number[] = []
  let start = 0
  let bracket = 0
  for (const candidate of candidateEnds(block)) {
    const end = candidate + (TRAILING_REFERENCES.exec(block.slice(candidate, candidate + 80))?.[0].length ?? 0)
    while ((brackets[bracket]?.end ?? Number.POSITIVE_INFINITY) < end) bracket += 1
    const insideBracket = (brackets[bracket]?.start ?? end) < end
    if (end <= start || insideBracket || !hasWord(block, start, end) || !hasWord(block, end, block.length)) continue
    const before = block.slice(Math.max(start, candidate - CONTEXT), candidate).trimEnd()
    if (!endsSentence(before, block.slice(end, end + CONTEXT).trimStart())) continue
    ends.push(end)
    start = end
  }
  ends.push(block.length)
  return ends
}
