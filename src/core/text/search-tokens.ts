import { stemmer } from 'stemmer'
import { STOPWORDS } from './stopwords.ts'

/** Part of the index manifest: raise it whenever `searchTokens` gives other tokens for the same text. */
export const SEARCH_TOKENS_VERSION = 1

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  μ: 'mu',
  ω: 'omega',
}

/**
 * What a text is searched by: lower-case stems (Porter 1980) without accents and stopwords, in order, repeats kept. Words joined by
 * hyphens give their parts and, when short enough to be one name (miR-21, BM-MSC), the joined form too. For matching
 * only: the stored text is never changed.
 */
export function searchTokens(text: string): readonly string[] {
  return stems(text, (word) => !STOPWORDS.has(word))
}

/** The same with the stopwords, which tell how a thing is asked: "how", "who", "when". */
export function allTokens(text: string): readonly string[] {
  return stems(text, () => true)
}

function stems(text: string, isTaken: (word: string) => boolean): readonly string[] {
  const tokens: string[] = []
  for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    const parts = word.split('-')
    for (const part of parts) if (isTaken(part)) tokens.push(stemmer(part))
    const joined = parts.join('')
    if (parts.length > 1 && joined.length <= 10) tokens.push(stemmer(joined))
  }
  return tokens
}

/** Case, accents, compatibility forms (ﬁ, ²) and Greek letters folded to plain letters. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[αβγδκμω]/gu, (letter) => GREEK[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
}
