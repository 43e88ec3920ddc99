import { bestScored } from '../retrieval/best-scored.ts'
import { dot } from '../retrieval/dot.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { answeredBySentence, documentsAnswering, documentsWellAsked } from './known-answers.ts'
import { createKnownGrams } from './known-grams.ts'
import type { KnownQuestion } from './known-question.ts'
import { createKnownWords } from './known-words.ts'
import { fitLeaning } from './leaning.ts'
import type { UnderstoodQuestion } from './understand-question.ts'

/** Known questions as the model sees them. */
export interface EmbeddedQuestions {
  readonly questions: readonly KnownQuestion[]
  /** One per question, length 1 */
  readonly vectors: readonly Float32Array[]
  /** See {@link fitLeaning}; of these questions */
  readonly leaning: Float32Array
}

/** How like a question is to those that a sentence is known to answer. */
export interface Likeness {
  /** The highest cosine with one of them, 0…1 */
  readonly cosine: number
  /** The most character grams in common among all that either has, weighed by their idf (Jaccard), 0…1 */
  readonly grams: number
  /** Their share of all that are answered, each counting the more the more it has in common with the question, 0…1 */
  readonly share: number
  /** How much likelier its words are in them than in all; see known-words.ts */
  readonly words: number
  /** The share of its words, by weight, that neither they nor the sentence hold, 0…1; 0 where few are known */
  readonly unheard: number
  /** Whether few sentences of its document have known questions */
  readonly isOneOfFew: boolean
}

/** What the known questions tell of a new one. */
export interface Resemblance {
  /**
   * How like it is to those that the sentence answers; `null` where it is not known to answer any, nor are most others of its
   * document
   */
  of(sentence: number): Likeness | null
  /** The sentences that answer the known questions that it is most like, at most `count`, the likeliest first */
  likeliest(count: number): readonly number[]
  /** The log-odds that questions like it are answered, from those that it has most in common with */
  readonly neighbours: number
  /** Whether it is rather of the kind that is answered (about 1) or not (about -1) */
  readonly leaning: number
  /** The same by its words alone */
  readonly wordLeaning: number
}

export interface KnownQuestions {
  /** How many there are */
  readonly size: number
  /** `documentId` says of which document it is asked, `null` of the whole library */
  compare(question: Pick<UnderstoodQuestion, 'asAsked' | 'grams' | 'words'>, documentId: string | null): Resemblance
  /** The same without those of a wording, to judge what others tell of them */
  without(wordings: ReadonlySet<string>): KnownQuestions
}

/** What the known questions tell where there are none. */
export const NOTHING_KNOWN: KnownQuestions = {
  size: 0,
  compare: () => ({
    ...{ of: () => null, likeliest: () => [] },
    ...{ neighbours: 0, leaning: 0, wordLeaning: 0 },
  }),
  without: () => NOTHING_KNOWN,
}

/** How steeply a neighbour counts less the less it has in common with the question. */
const STEEPNESS = 32
/** With this little in common a neighbour counts as much as not having one. */
const STRANGER = weightOf(0.2)

const NOTHING_SAID: ReadonlySet<string> = new Set()

/** Gets known questions ready for being compared with; `index` tells which sentences answer them. */
export function createKnownQuestions(
  { questions, vectors, leaning }: EmbeddedQuestions,
  index: EvidenceIndex,
): KnownQuestions {
  if (questions.length === 0) return NOTHING_KNOWN
  const texts = questions.map(({ question }) => question)
  const compareGrams = createKnownGrams(texts, index.grams.idf)
  const compareWords = createKnownWords(texts)
  const answers = answeredBySentence(questions, index)
  const answering = [...answers.keys()].filter((sentence) => answers[sentence] !== null)
  const documents = documentsAnswering(answers, index)
  const wellAsked = documentsWellAsked(answers, index)
  /** 1 for a question that is answered there, -1 for one that is not, 0 where what answers it is no longer in the library */
  const standingIn = (documentId: string | null) =>
    questions.map(({ refuse }, i) => {
      const those = documents.get(i)
      if (refuse) return -1
      if (those === undefined) return 0
      return documentId === null || those.has(documentId) ? 1 : -1
    })
  const standing = standingIn(null)

  const known: KnownQuestions = {
    size: questions.length,
    compare: ({ asAsked, grams: asked, words }, documentId) => {
      const cosines = vectors.map((vector) => dot(vector, asAsked))
      const shared = compareGrams(new Set(asked))
      const best = (of: readonly number[], among: readonly number[]) =>
        among.reduce((most, i) => Math.max(most, of[i] ?? 0), 0)
      const weights = cosines.map((cosine, i) => weightOf((cosine + (shared[i] ?? 0)) / 2))
      const stands = documentId === null ? standing : standingIn(documentId)
      const ofWords = compareWords(words, stands)
      const ofAll = weights.reduce((sum, weight, i) => sum + (stands[i] === 1 ? weight : 0), STRANGER)
      const weightOfEach = new Float64Array(answers.length)
      for (const sentence of answering) {
        weightOfEach[sentence] = (answers[sentence] ?? []).reduce((sum, i) => sum + (weights[i] ?? 0), 0)
      }
      const documentOf = (sentence: number) => index.sentences[sentence]?.document.id ?? ''
      return {
        of: (sentence) => {
          const isOneOfFew = !wellAsked.has(documentOf(sentence))
          const among = answers[sentence] ?? (isOneOfFew ? null : [])
          if (among === null) return null
          const said = index.sentences[sentence]?.tokens ?? NOTHING_SAID
          return {
            cosine: best(cosines, among),
            grams: best(shared, among),
            share: (weightOfEach[sentence] ?? 0) / ofAll,
            words: ofWords.likelihood(among, said),
            unheard: isOneOfFew ? 0 : ofWords.unheard(among, said),
            isOneOfFew,
          }
        },
        likeliest: (count) => {
          const isIn = (sentence: number) => documentId === null || documentOf(sentence) === documentId
          return bestScored(weightOfEach, count, isIn).map(({ id }) => id)
        },
        neighbours: logOddsOf(stands, weights),
        // What kind of question the library answers says little of one document.
        leaning: documentId === null ? dot(leaning, asAsked) : 0,
        wordLeaning: documentId === null ? ofWords.leaning : 0,
      }
    },
    without: (wordings) => {
      const isKept = questions.map(({ question }) => !wordings.has(wordingOf(question)))
      if (isKept.every(Boolean)) return known
      const kept = <T>(items: readonly T[]) => items.filter((_, i) => isKept[i])
      return createKnownQuestions(embeddedQuestions(kept(questions), kept(vectors)), index)
    },
  }
  return known
}

/** Questions to be judged by what others tell are judged in so many parts at most, each by all known ones that are not in it. */
const PARTS = 10

/** For each of these questions the known ones that tell something of it: without itself and a tenth of them all at most. */
export function knownToOthers(known: KnownQuestions, questions: readonly string[]): readonly KnownQuestions[] {
  const wordings = [...new Set(questions.map(wordingOf))]
  const parts = Math.min(PARTS, Math.ceil((PARTS * wordings.length) / known.size))
  const partOf = new Map(wordings.map((wording, i) => [wording, i % parts]))
  const others = Array.from({ length: parts }, (_, part) =>
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

/** What a question that has so much in common counts as a neighbour. */
function weightOf(inCommon: number): number {
  return Math.exp(STEEPNESS * inCommon)
}

/** A kernel estimate (Nadaraya 1964) of how likely a question is answered, from how much each neighbour counts. */
function logOddsOf(standing: readonly number[], weights: readonly number[]): number {
  const answered = standing.filter((each) => each > 0).length
  const declined = standing.filter((each) => each < 0).length
  const base = STRANGER / (answered + declined + 2)
  let speaksFor = base * (answered + 1)
  let speaksAgainst = base * (declined + 1)
  standing.forEach((each, i) => {
    if (each > 0) speaksFor += weights[i] ?? 0
    if (each < 0) speaksAgainst += weights[i] ?? 0
  })
  return Math.log(speaksFor / speaksAgainst)
}
