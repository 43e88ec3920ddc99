import { conceptsIn } from '../text/concepts.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'

/** Words that questions are put with; they name nothing that a sentence could hold. */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  (
    'according actually answer anything ask become briefly called come comes compare compared describe detail details does done ' +
    'difference differences differ else even ever exactly exist explain find get gets give given got happen happened happens ' +
    'help kind kinds know known let like list main many may mean meaning means mention mentioned might much must name names ' +
    'need number often okay one ones people ppl please pls plz point question quick really say says said show something sort ' +
    'still stuff tell thing things think tho told true type types use used using vs want way ways work works wonder anyone ' +
    'u ur wich wat wats whats dose teh are isnt dont doesnt lol gonna gotta versus possible reason'
  ).split(' '),
)

/** A word of a question that a sentence can hold or lack. */
export interface TellingWord {
  /** As it was typed */
  readonly word: string
  /** Whether the library has it, perhaps by another name */
  readonly isKnown: boolean
  /** How telling it is: by the commonest of its forms, > 0 */
  readonly weight: number
  isIn(sentence: IndexedSentence): boolean
}

/** The words that say what a question is about, each once, in order. */
export function tellingWords(question: string, index: EvidenceIndex): readonly TellingWord[] {
  const words = new Map<string, TellingWord>()
  for (const [word] of question.matchAll(/[\p{L}\p{N}]+(?:[-/+'’.][\p{L}\p{N}]+)*\+?/gu)) {
    const plain = word.toLowerCase()
    const tokens = searchTokens(index.correct(word))
    if (tokens.length === 0 || ASKING_WORDS.has(plain) || words.has(plain)) continue
    const concepts = [...conceptsIn(word)].filter((concept) =>
      index.sentences.some((sentence) => sentence.concepts.has(concept)),
    )
    words.set(plain, {
      word,
      isKnown: concepts.length > 0 || tokens.some((token) => index.terms.has(token)),
      weight: Math.min(...tokens.map(index.terms.idf), ...concepts.map(index.conceptWeight)),
      isIn: (sentence) =>
        concepts.some((concept) => sentence.concepts.has(concept)) ||
        tokens.some((token) => sentence.tokens.has(token)),
    })
  }
  return [...words.values()]
}
