import { type Span, slice, trim } from '../shared/span.ts'
import { bracketTest } from './bracket-pairs.ts'
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

const WORD = /[\p{L}\p{N}]/u

/** How much text the segmenter is given at a time, in UTF-16 units. */
const WINDOW = 2000

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
  const insideBracket = bracketTest(block)
  const ends: number[] = []
  let start = 0
  let seen = 0
  let hasWord = false
  for (const candidate of candidateEnds(block)) {
    const end = withReferences(block, candidate)
    if (end <= start) continue
    hasWord ||= WORD.test(block.slice(seen, end))
    seen = end
    if (!hasWord) {
      // Bare punctuation belongs to the sentence before it, or, at the beginning, to the one after it.
      if (ends.length > 0) ends[ends.length - 1] = start = end
      continue
    }
    if (end < block.length && (insideBracket(end) || !endsSentence(...around(block, candidate, end)))) continue
    ends.push(end)
    start = end
    hasWord = false
  }
  return ends.length > 0 ? ends : [block.length]
}

/** Where a sentence might end, ascending; the last is the block's length. */
function candidateEnds(block: string): readonly number[] {
  const flat = block.replace(/[\r\n\v\u0085\u2028]/gu, ' ')
  const ends = new Set([block.length])
  for (const index of segmenterEnds(flat)) ends.add(index)
  for (const { index, 0: gap } of flat.matchAll(BEFORE_SMALL_NAME)) ends.add(index + gap.length)
  return [...ends].sort((a, b) => a - b)
}

/**
 * The segmenter's boundaries inside `text`. It is given a window at a time, since every step over a text costs time in
 * proportion to the text's length; a window grows until it holds a whole sentence and a beginning of the next.
 */
function segmenterEnds(text: string): readonly number[] {
  const ends: number[] = []
  let start = 0
  let size = WINDOW
  while (start + 1 < text.length) {
    const found = Array.from(SEGMENTER.segment(text.slice(start, start + size)), ({ index }) => start + index).slice(1)
    const whole = start + size >= text.length
    if (!whole && found.length === 0) {
      size *= 2
      continue
    }
    ends.push(...found)
    if (whole) break
    start = found.at(-1) ?? text.length
    size = WINDOW
  }
  return ends
}

/** `candidate` moved behind the numbers of references that follow it. */
function withReferences(block: string, candidate: number): number {
  // In "cells.[12]" the segmenter takes the opening bracket for the end of the sentence.
  const end = block[candidate - 1] === '[' ? candidate - 1 : candidate
  const references = TRAILING_REFERENCES.exec(block.slice(end, end + CONTEXT + 20))
  return references === null ? candidate : end + references[0].length
}

function around(block: string, candidate: number, end: number): [before: string, after: string] {
  const before = block.slice(Math.max(0, candidate - CONTEXT), candidate).trimEnd()
  return [before.replace(/\[$/, ''), block.slice(end, end + CONTEXT).trimStart()]
}
