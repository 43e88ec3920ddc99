import { BEFORE_LABEL, BEFORE_NUMBER, MAY_BE_LAST, NEVER_LAST, SENTENCE_OPENERS } from './abbreviations.ts'

/** A name that keeps its small first letter where a sentence begins: miR-21, iPSCs, hMSCs, p53, α-SMA. */
const SMALL_NAME = /^(?:\p{Ll}{1,4}(?:\p{Lu}|\d)|[αβγδκμ]-)/u

/** Closing quotes and brackets, which may follow a full stop and belong to the sentence it ends. */
const CLOSERS = /[)\]}"'’”»]+$/u

/**
 * Whether a sentence ends between `before` and `after`, the texts around a full stop, question or exclamation mark, without
 * the white space between them. `before` needs to reach back two words, `after` forward one.
 */
export function endsSentence(before: string, after: string): boolean {
  // A question inside a sentence: "(why?) remains", "“Is it safe?” they asked".
  if (/^\p{Ll}/u.test(after) && !SMALL_NAME.test(after)) return false
  const bare = before.replace(CLOSERS, '')
  return !bare.endsWith('.') || !isAbbreviation(bare.slice(0, -1), after)
}

/** `before` is cut in front of the full stop. */
function isAbbreviation(before: string, after: string): boolean {
  const written = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? ''
  if (NEVER_LAST.has(written)) return true
  const word = written.toLowerCase()
  if (BEFORE_NUMBER.has(word)) return /^[#[(]?\d/.test(after)
  // "Maqsood et al. The next" may be a name and a title or two sentences. An author list is hardly ever followed by "The",
  // so a word that opens sentences decides; any other capital ("et al. Life Sci") carries on.
  if (MAY_BE_LAST.has(word) || isDottedLetters(word) || isInitial(before)) return !opensSentence(after)
  return false
}

/** "U.S", "i.v", "J.K" (the last full stop is cut off) */
function isDottedLetters(word: string): boolean {
  return /^\p{L}(?:\.\p{L})+$/u.test(word)
}

/** The "J" of "J. Smith"; neither the "C" of "vitamin C" or "37 °C" nor the "M" of "5 M". */
function isInitial(before: string): boolean {
  const match = /(?:^|([\p{L}\p{N}]*)[^\p{L}\p{N}°µμ]+)\p{Lu}$/u.exec(before)
  if (match === null) return false
  const previous = (match[1] ?? '').toLowerCase()
  return !BEFORE_LABEL.has(previous) && !/\d$/.test(previous)
}

function opensSentence(after: string): boolean {
  const word = /^["'‘“«([]*(\p{L}+)(?!\.)/u.exec(after)?.[1] ?? ''
  return SMALL_NAME.test(after) || SENTENCE_OPENERS.has(word.toLowerCase())
}
