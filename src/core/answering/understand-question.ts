import type { Embedder, TokenEmbedding } from '../retrieval/ports.ts'
import { characterGrams } from '../text/character-grams.ts'
import { conceptsIn, plainForm } from '../text/concepts.ts'
import { foldText } from '../text/fold-text.ts'
import { allTokens, searchTokens } from '../text/search-tokens.ts'
import type { EvidenceIndex } from './evidence-index.ts'

/** A question with everything that is compared with the library. */
export interface UnderstoodQuestion {
  readonly text: string
  /** Typing errors mended, the plain names of the concepts it means added */
  readonly searched: string
  readonly tokens: ReadonlySet<string>
  /** The same with the stopwords */
  readonly words: ReadonlySet<string>
  readonly grams: readonly string[]
  readonly concepts: ReadonlySet<number>
  /** Between the question as asked and as searched, length 1 */
  readonly vector: Float32Array
  /** Of the question as asked, length 1 */
  readonly asAsked: Float32Array
  /** The tokens of `searched` */
  readonly embedding: TokenEmbedding
  readonly asksForNumber: boolean
  readonly asksTheReview: boolean
}

const NUMBER_QUESTION =
  /\b(?:how (?:many|much|long|big|large|old|often|high|low|fast)|what (?:percent|fraction|share|size|dose|number|rate|year)|when|which year|percent(?:age)?|dose|size|diameter|number of|count)\b|%/i
const REVIEW_QUESTION = /\b(?:abstract|review|authors?|paper|article|manuscript|maqsood)\b/i

/** Mends, expands and embeds a question; one inference, or two where mending or expanding changed it. */
export async function understandQuestion(
  text: string,
  index: EvidenceIndex,
  embedder: Embedder,
): Promise<UnderstoodQuestion> {
  const corrected = index.correct(text)
  const concepts = new Set([...conceptsIn(text), ...conceptsIn(corrected)])
  const names = [...concepts].map(plainForm).filter((name) => !corrected.includes(foldText(name)))
  const expanded = names.length === 0 ? corrected : `${corrected} (${names.join(', ')})`
  const searched = embedder.countTokens(expanded) <= embedder.maxTokens ? expanded : text
  const [asSearched, asAsked] = await embedder.embedTokens(searched === text ? [text] : [searched, text])
  if (asSearched === undefined) throw new RangeError('The embedder returned no vector for the question.')
  return {
    ...{ text, searched, concepts },
    tokens: new Set(searchTokens(corrected)),
    words: new Set(allTokens(corrected)),
    grams: characterGrams(corrected),
    asAsked: (asAsked ?? asSearched).vector,
    vector: asAsked === undefined ? asSearched.vector : between(asSearched.vector, asAsked.vector),
    embedding: asSearched,
    asksForNumber: NUMBER_QUESTION.test(text),
    asksTheReview: REVIEW_QUESTION.test(text),
  }
}

function between(a: Float32Array, b: Float32Array): Float32Array {
  const sum = a.map((number, i) => number + (b[i] ?? 0))
  const length = Math.sqrt(sum.reduce((total, number) => total + number * number, 0))
  return sum.map((number) => number / length)
}
