const LETTER = /[\p{L}\p{N}]/u
/** A long form has at most this many words more than its abbreviation has letters (Schwartz & Hearst's bound is the smaller of n + 5 and 2n). */
const MORE_WORDS = 5

/**
 * What an abbreviation stands for, where a text says it as "long form (SHORT)"; `null` where it does not. The letters of the
 * abbreviation are sought from its end in the words before the bracket, and its first letter must begin a word (after Schwartz &
 * Hearst 2003, A simple algorithm for identifying abbreviation definitions in biomedical text). A plural "s" may be missing or too many.
 */
export function longFormOf(short: string, text: string): string | null {
  const letters = short.replace(/s$/, '')
  if (letters.length < 2 || letters.length > 10 || !LETTER.test(letters[0] ?? '')) return null
  for (const { index, 1: bracketed = '' } of text.matchAll(/\(([^()\s]{2,12})\)/gu)) {
    if (bracketed.replace(/s$/, '').toLowerCase() !== letters.toLowerCase()) continue
    const before = text.slice(0, index).trimEnd()
    const long = endingIn(before, letters)
    if (long !== null && isOnePhrase(long, letters.length)) return long
  }
  return null
}

/** The end of `text` from the word with which the abbreviation begins. */
function endingIn(text: string, letters: string): string | null {
  let at = text.length
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = (letters[i] ?? '').toLowerCase()
    if (!LETTER.test(letter)) continue
    do at -= 1
    while (at >= 0 && !(text[at]?.toLowerCase() === letter && (i > 0 || beginsWord(text, at))))
    if (at < 0) return null
  }
  return text.slice(at)
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !LETTER.test(text[at - 1] ?? '')
}

function isOnePhrase(long: string, letters: number): boolean {
  return !/[,;:.()]\s/.test(long) && long.split(/\s+/).length <= Math.min(letters + MORE_WORDS, letters * 2)
}
