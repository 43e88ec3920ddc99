import { dot } from '../retrieval/dot.ts'
import { slice } from '../shared/span.ts'
import { characterGrams } from '../text/character-grams.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'
import { fitLeaning } from './leaning.ts'
import type { UnderstoodQuestion } from './understand-question.ts'

/** A question of which it is known what in the library answers it, or that nothing does. */
export interface KnownQuestion {
  readonly question: string
  /** Anchors of paragraphs that answer it */
  readonly goldAnchors: readonly string[]
  /** Sentences that answer it, as they stand in the library */
  readonly goldSentences: readonly string[]
  /** Whether nothing does */
  readonly refuse: boolean
}

/** Known questions as the model sees them. */
export interface EmbeddedQuestions {
  readonly questions: readonly KnownQuestion[]
  /** One per question, length 1 */
  readonly vectors: readonly Float32Array[]
  /** See {@link fitLeaning}; of these questions */
  readonly leaning: Float32Array
}

/** How much two questions have in common. */
export interface Likeness {
  /** Of their vectors, -1…1 */
  readonly cosine: number
  /** Shared character grams among all that either has, weighed by their idf (Jaccard), 0…1 */
  readonly grams: number
}

/** What the known questions tell of a new one. */
export interface Resemblance {
  /** The most that it has in common with one that the sentence answers; `null` where nothing is known to be asked about its passage */
  of(sentence: number): Likeness | null
  /** The log-odds that questions like it are answered, from those that it has most in common with */
  readonly neighbours: number
  /** Whether it is rather of the kind that is answered (about 1) or not (about -1) */
  readonly leaning: number
}

export interface KnownQuestions {
  compare(question: Pick<UnderstoodQuestion, 'asAsked' | 'grams'>): Resemblance
  /** The same without those of a wording, to judge what others tell of them */
  without(wordings: ReadonlySet<string>): KnownQuestions
}

/** What the known questions tell where there are none. */
export const NOTHING_KNOWN: KnownQuestions = {
  compare: () => ({ of: () => null, neighbours: 0, leaning: 0 }),
  without: () => NOTHING_KNOWN,
}

/** How steeply a neighbour counts less the less it has in common with the question. */
const STEEPNESS = 24
/** With this little in common a neighbour counts as much as not having one. */
const STRANGER = 0.2

/** Gets known questions ready for being compared with; `index` tells which sentences answer them. */
export function createKnownQuestions(
  { questions, vectors, leaning }: EmbeddedQuestions,
  index: EvidenceIndex,
): KnownQuestions {
  if (questions.length === 0) return NOTHING_KNOWN
  const idf = (grams: Iterable<string>) => [...grams].reduce((sum, gram) => sum + index.grams.idf(gram), 0)
  const grams = questions.map(({ question }) => new Set(characterGrams(question)))
  const weights = grams.map(idf)
  const holders = positionsBy(grams, (each) => each)
  const answers = answeredBySentence(questions, index)
  // A text that was taken out of the library answers nothing any more.
  const answered = new Set(answers.flatMap((positions) => positions ?? []))

  const sharedGrams = (asked: ReadonlySet<string>): readonly number[] => {
    const common = new Float64Array(questions.length)
    for (const gram of asked) {
      const weight = index.grams.idf(gram)
      for (const i of holders.get(gram) ?? []) common[i] = (common[i] ?? 0) + weight
    }
    const whole = idf(asked)
    return Array.from(common, (shared, i) => shared / Math.max(1e-9, whole + (weights[i] ?? 0) - shared))
  }

  const known: KnownQuestions = {
    compare: ({ asAsked, grams: asked }) => {
      const cosines = vectors.map((vector) => dot(vector, asAsked))
      const shared = sharedGrams(new Set(asked))
      const best = (of: readonly number[], among: readonly number[]) =>
        among.reduce((most, i) => Math.max(most, of[i] ?? 0), 0)
      return {
        of: (sentence) => {
          const among = answers[sentence] ?? null
          return among && { cosine: best(cosines, among), grams: best(shared, among) }
        },
        neighbours: logOddsOf(questions.length, answered, (i) => ((cosines[i] ?? 0) + (shared[i] ?? 0)) / 2),
        leaning: dot(leaning, asAsked),
      }
    },
    without: (wordings) => {
      const kept = questions.flatMap(({ question }, i) => (wordings.has(wordingOf(question)) ? [] : [i]))
      if (kept.length === questions.length) return known
      return createKnownQuestions(embeddedQuestions(pick(questions, kept), pick(vectors, kept)), index)
    },
  }
  return known
}

/** Questions to be judged by what others tell are judged in so many parts, each by all the others. */
const PARTS = 10

/** For each of these questions the known ones that tell something of it: without itself and a part of the others. */
export function knownToOthers(known: KnownQuestions, questions: readonly string[]): readonly KnownQuestions[] {
  const wordings = [...new Set(questions.map(wordingOf))]
  const partOf = new Map(wordings.map((wording, i) => [wording, i % PARTS]))
  const others = Array.from({ length: PARTS }, (_, part) =>
    known.without(new Set(wordings.filter((wording) => partOf.get(wording) === part))),
  )
  return questions.map((question) => others[partOf.get(wordingOf(question)) ?? 0] ?? known)
}

/** Known questions with their vectors, one each. */
export function embeddedQuestions(
  questions: readonly KnownQuestion[],
  vectors: readonly Float32Array[],
): EmbeddedQuestions {
  const isAnswered = questions.map(({ refuse }) => !refuse)
  return { questions, vectors, leaning: fitLeaning(vectors, isAnswered) }
}

/** Two questions of one wording are the same question. */
function wordingOf(question: string): string {
  return question.trim().toLowerCase()
}

/** A kernel estimate (Nadaraya 1964) of how likely a question is answered that has so much in common with each. */
function logOddsOf(count: number, answered: ReadonlySet<number>, inCommon: (i: number) => number): number {
  const base = Math.exp(STEEPNESS * STRANGER)
  let speaksFor = (base * (answered.size + 1)) / (count + 2)
  let speaksAgainst = (base * (count - answered.size + 1)) / (count + 2)
  for (let i = 0; i < count; i++) {
    const weight = Math.exp(STEEPNESS * inCommon(i))
    if (answered.has(i)) speaksFor += weight
    else speaksAgainst += weight
  }
  return Math.log(speaksFor / speaksAgainst)
}

/** For each sentence the positions of the questions that it answers; `null` where its passage answers none. */
function answeredBySentence(
  questions: readonly KnownQuestion[],
  { sentences, ofPassage }: EvidenceIndex,
): readonly (readonly number[] | null)[] {
  const byAnchor = positionsBy(questions, ({ goldAnchors }) => goldAnchors)
  const bySentence = [...positionsBy(questions, ({ goldSentences }) => goldSentences)]
  const answers = sentences.map(({ passage, document, span }: IndexedSentence) => {
    const quote = slice(document.text, span)
    const quoted = bySentence.filter(([gold]) => quote.includes(gold) || gold.includes(quote))
    return [...(byAnchor.get(passage.anchor ?? '') ?? []), ...quoted.flatMap(([, positions]) => positions)]
  })
  const isAsked = ofPassage.map((those) => those.some((sentence) => (answers[sentence] ?? []).length > 0))
  return sentences.map(({ passageId }, i) => (isAsked[passageId] ? (answers[i] ?? []) : null))
}

/** Where each key occurs. */
function positionsBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const those = positions.get(key)
      if (those === undefined) positions.set(key, [i])
      else those.push(i)
    }
  })
  return positions
}

function pick<T>(items: readonly T[], positions: readonly number[]): readonly T[] {
  return positions.flatMap((i) => items.slice(i, i + 1))
}
