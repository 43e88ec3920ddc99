import { characterGrams } from '../text/character-grams.ts'
import { searchTokens } from '../text/search-tokens.ts'
import { type Bm25Index, createBm25Index } from './bm25-index.ts'

/**
 * Texts searched by their words and by their character grams. Words find names and rare terms; grams forgive typing errors, endings and
 * hyphens, and since an exact word has all of its grams, what is spelt right always scores higher than what nearly is.
 */
export interface WordIndexes {
  readonly words: Bm25Index
  readonly grams: Bm25Index
}

export function createWordIndexes<T>(things: readonly T[], textOf: (thing: T) => string): WordIndexes {
  const indexed = (tokensOf: (text: string) => readonly string[]) =>
    createBm25Index(mapped(things, (thing) => tokensOf(textOf(thing))))
  return { words: indexed(searchTokens), grams: indexed(characterGrams) }
}

/**
 * How well each text fits a query by words and by grams, 0…1: each of the two is the share of its best score among the accepted texts,
 * and both count alike. By id.
 */
export function wordScores(
  { words, grams }: WordIndexes,
  query: string,
  accepts: (id: number) => boolean,
): Float64Array {
  const byWords = shares(words.scores(searchTokens(query)), accepts)
  const byGrams = shares(grams.scores(characterGrams(query)), accepts)
  return byWords.map((share, id) => (share + (byGrams[id] ?? 0)) / 2)
}

function shares(scores: Float64Array, accepts: (id: number) => boolean): Float64Array {
  const best = scores.reduce((most, score, id) => (score > most && accepts(id) ? score : most), 0)
  return best === 0 ? scores : scores.map((score, id) => (accepts(id) ? score / best : 0))
}

/** One at a time: the tokens of all texts together would take more memory than their index. */
function* mapped<T, U>(things: readonly T[], change: (thing: T) => U): Generator<U> {
  for (const thing of things) yield change(thing)
}
