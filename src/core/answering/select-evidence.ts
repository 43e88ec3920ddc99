import { dot } from '../retrieval/dot.ts'
import type { Library } from '../retrieval/library.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import type { EvidenceFeatures } from './evidence-features.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'
import { RANKING_WEIGHTS } from './fitted-weights.ts'
import type { Likeness, Resemblance } from './known-questions.ts'
import { matchTokens, NO_MATCH, type TokenMatch } from './token-match.ts'
import type { UnderstoodQuestion } from './understand-question.ts'

/** Passages whose sentences are weighed, all of a small library: a right sentence past the first 90 was one in two of those missed. */
const PASSAGES = 300
/** Sentences that are weighed for what they are known to be asked, wherever their passages stand. */
const LIKELIEST = 36
/** How many sentences are compared with the question token by token, which takes longer than all the rest. */
const COMPARED_BY_TOKENS = 36

/** Questions of one field that ask different things are about as alike as this. */
const UNRELATED_QUESTIONS = 0.4
/** Of the known questions like this one; what is less is none. */
const LEAST_SHARE = 0.001

/** One sentence and how it bears on a question. */
export interface Evidence extends IndexedSentence {
  readonly features: EvidenceFeatures
  readonly match: TokenMatch
  /** How like the question is to those that it is known to answer */
  readonly alike: Likeness | null
  /** The weighed sum of the features; differences are log-odds of one sentence being the better answer */
  readonly score: number
}

/** What sentences are weighed against. */
export interface Sought {
  readonly question: UnderstoodQuestion
  readonly resemblance: Resemblance
  /** Only in this document; `null` for the whole library */
  readonly documentId: string | null
}

/** The sentences of the best passages and those likeliest to be asked for, best first, ties in the library's order. */
export function selectEvidence(
  library: Library,
  index: EvidenceIndex,
  { question, resemblance, documentId }: Sought,
): readonly Evidence[] {
  const passages = retrieve(library, { text: question.searched, vector: question.vector, documentId }).slice(
    0,
    PASSAGES,
  )
  const found = passages.flatMap(({ id }) => index.ofPassage[id] ?? [])
  const among = new Set([...found, ...resemblance.likeliest(LIKELIEST)])
  const candidates = [...among].sort((a, b) => a - b)
  const grams = new Map(
    index.grams.search(question.grams, among.size, (id) => among.has(id)).map(({ id, score }) => [id, score]),
  )
  const allGrams = sum(new Set(question.grams), index.grams.idf)
  return candidates
    .flatMap((id): Evidence[] => {
      const sentence = index.sentences[id]
      if (sentence === undefined) return []
      const alike = resemblance.of(id)
      const features: EvidenceFeatures = {
        passageCosine: dot(question.vector, library.passageEmbeddings[sentence.passageId] ?? question.vector),
        sentenceCosine: dot(question.vector, sentence.embedding.vector),
        tokenMatch: 0,
        grams: allGrams === 0 ? 0 : (grams.get(id) ?? 0) / allGrams,
        words: share(question.tokens, sentence.tokens, index.terms.idf),
        concepts: share(question.concepts, sentence.concepts, index.conceptWeight),
        ...known(alike),
        number: question.asksForNumber && sentence.hasNumber ? 1 : 0,
        review: question.asksTheReview && sentence.document.kind === 'review' ? 1 : 0,
        paper: !question.asksTheReview && sentence.document.kind !== 'study-notes' ? 1 : 0,
      }
      return [{ ...sentence, features, match: NO_MATCH, alike, score: scoreOf(features) }]
    })
    .sort(byScore)
    .slice(0, COMPARED_BY_TOKENS)
    .map((evidence) => {
      const match = matchTokens(question.embedding, evidence.embedding, index.tokenWeight)
      const features = { ...evidence.features, tokenMatch: match.weighed }
      return { ...evidence, features, match, score: scoreOf(features) }
    })
    .sort(byScore)
}

type KnownFeatures = Pick<EvidenceFeatures, 'knownCosine' | 'knownGrams' | 'knownShare' | 'knownWords' | 'unasked'>

/** Of a sentence of which nobody is known to have asked. */
export const UNASKED: KnownFeatures = { knownCosine: 0, knownGrams: 0, knownShare: 0, knownWords: 0, unasked: 1 }

function known(alike: Likeness | null): KnownFeatures {
  if (alike === null) return UNASKED
  const features = {
    knownCosine: Math.max(0, alike.cosine - UNRELATED_QUESTIONS),
    knownGrams: alike.grams,
    knownShare: Math.max(0, 1 - Math.log(alike.share) / Math.log(LEAST_SHARE)),
    knownWords: alike.words,
    unasked: 0,
  }
  // Where few are known they speak for their sentences, and never against them.
  return alike.isOneOfFew && scoreOf(features) < scoreOf(UNASKED) ? UNASKED : features
}

function byScore(a: Evidence, b: Evidence): number {
  return b.score - a.score
}

/** The log-odds that the features speak for, summed. */
export function scoreOf(features: Partial<EvidenceFeatures>): number {
  const names = Object.keys(features) as (keyof EvidenceFeatures)[]
  return names.reduce((score, name) => score + RANKING_WEIGHTS[name] * (features[name] ?? 0), 0)
}

function sum<T>(things: Iterable<T>, weightOf: (thing: T) => number): number {
  let total = 0
  for (const thing of things) total += weightOf(thing)
  return total
}

/** How much of `wanted` is in `found`, by weight, 0…1. */
function share<T>(wanted: ReadonlySet<T>, found: ReadonlySet<T>, weightOf: (thing: T) => number): number {
  const all = sum(wanted, weightOf)
  return all === 0
    ? 0
    : sum(
        [...wanted].filter((thing) => found.has(thing)),
        weightOf,
      ) / all
}
