import { dot } from '../retrieval/dot.ts'
import { positionsBy } from '../shared/positions-by.ts'
import { slice } from '../shared/span.ts'
import { characterGrams } from '../text/character-grams.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'
import { createKnownWords } from './known-words.ts'
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
  compare: () => ({ of: () => null, neighbours: 0, leaning: 0, wordLeaning: 0 }),
  without: () => NOTHING_KNOWN,
}

/** How steeply a neighbour counts less the less it has in common with the question. */
const STEEPNESS = 32
/** With this little in common a neighbour counts as much as not having one. */
const STRANGER = weightOf(0.2)

/** What is shorter may stand inside any right sentence by chance. */
const SENTENCE = 25

/** Gets known questions ready for being compared with; `index` tells which sentences answer them. */
export function createKnownQuestions(
  { questions, vectors, leaning }: EmbeddedQuestions,
  index: EvidenceIndex,
): KnownQuestions {
  if (questions.length === 0) return NOTHING_KNOWN
  const idf = (grams: Iterable<string>) => [...grams].reduce((sum, gram) => sum + index.grams.idf(gram), 0)
  const { holders, lengths } = questionsByGram(questions, index)
  const compareWords = createKnownWords(questions.map(({ question }) => question))
  const answers = answeredBySentence(questions, index)
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

  const sharedGrams = (asked: ReadonlySet<string>): readonly number[] => {
    const common = new Float64Array(questions.length)
    for (const gram of asked) {
      const { weight, positions } = holders.get(gram) ?? NO_HOLDERS
      for (const i of positions) common[i] = (common[i] ?? 0) + weight
    }
    const whole = idf(asked)
    return Array.from(common, (shared, i) => shared / Math.max(1e-9, whole + (lengths[i] ?? 0) - shared))
  }

  const known: KnownQuestions = {
    size: questions.length,
    compare: ({ asAsked, grams: asked, words }, documentId) => {
      const cosines = vectors.map((vector) => dot(vector, asAsked))
      const shared = sharedGrams(new Set(asked))
      const best = (of: readonly number[], among: readonly number[]) =>
        among.reduce((most, i) => Math.max(most, of[i] ?? 0), 0)
      const weights = cosines.map((cosine, i) => weightOf((cosine + (shared[i] ?? 0)) / 2))
      const stands = documentId === null ? standing : standingIn(documentId)
      const ofWords = compareWords(words, stands)
      const ofAll = weights.reduce((sum, weight, i) => sum + (stands[i] === 1 ? weight : 0), STRANGER)
      return {
        of: (sentence) => {
          const { document, tokens: said = new Set<string>() } = index.sentences[sentence] ?? {}
          const isOneOfFew = !wellAsked.has(document?.id ?? '')
          const among = answers[sentence] ?? (isOneOfFew ? null : [])
          if (among === null) return null
          const ofThese = among.reduce((sum, i) => sum + (weights[i] ?? 0), 0)
          return {
            cosine: best(cosines, among),
            grams: best(shared, among),
            share: ofThese / ofAll,
            words: ofWords.likelihood(among, said),
            unheard: isOneOfFew ? 0 : ofWords.unheard(among, said),
            isOneOfFew,
          }
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

/** Which questions hold a character gram, and the gram's idf. */
interface GramHolders {
  readonly weight: number
  readonly positions: number[]
}

const NO_HOLDERS: GramHolders = { weight: 0, positions: [] }

/** The questions by their character grams; `lengths`: for each question the idf of all of its grams together. */
function questionsByGram(
  questions: readonly KnownQuestion[],
  index: EvidenceIndex,
): { readonly holders: ReadonlyMap<string, GramHolders>; readonly lengths: readonly number[] } {
  const holders = new Map<string, GramHolders>()
  // The grams of all questions together would take more memory than their holders.
  const lengths = questions.map(({ question }, position) => {
    let length = 0
    for (const gram of characterGrams(question)) {
      let holding = holders.get(gram)
      if (holding === undefined) {
        holding = { weight: index.grams.idf(gram), positions: [] }
        holders.set(gram, holding)
      }
      if (holding.positions.at(-1) === position) continue
      holding.positions.push(position)
      length += holding.weight
    }
    return length
  })
  return { holders, lengths }
}

/** For each sentence the positions of the questions that it answers; `null` where there is none. */
function answeredBySentence(
  questions: readonly KnownQuestion[],
  { sentences }: EvidenceIndex,
): readonly (readonly number[] | null)[] {
  const byAnchor = positionsBy(questions, ({ goldAnchors }) => goldAnchors)
  const bySentence = [...positionsBy(questions, ({ goldSentences }) => goldSentences)]
  return sentences.map(({ passage, document, span }: IndexedSentence) => {
    const quote = slice(document.text, span)
    const quoted = bySentence.filter(
      ([gold]) => quote.includes(gold) || (quote.length >= SENTENCE && gold.includes(quote)),
    )
    const all = [...(byAnchor.get(passage.anchor ?? '') ?? []), ...quoted.flatMap(([, positions]) => positions)]
    const answered = [...new Set(all)].filter((i) => questions[i]?.refuse === false)
    return answered.length === 0 ? null : answered
  })
}

/** The ids of the documents of which most sentences are known to answer something. */
function documentsWellAsked(
  answers: readonly (readonly number[] | null)[],
  { sentences }: EvidenceIndex,
): ReadonlySet<string> {
  const balance = new Map<string, number>()
  sentences.forEach(({ document }, i) => {
    balance.set(document.id, (balance.get(document.id) ?? 0) + (answers[i] == null ? -1 : 1))
  })
  return new Set([...balance].filter(([, more]) => more > 0).map(([id]) => id))
}

/** By position of a question, the ids of the documents that answer it. */
function documentsAnswering(
  answers: readonly (readonly number[] | null)[],
  { sentences }: EvidenceIndex,
): ReadonlyMap<number, ReadonlySet<string>> {
  const documents = new Map<number, Set<string>>()
  answers.forEach((positions, sentence) => {
    for (const position of positions ?? []) {
      const those = documents.get(position) ?? new Set()
      documents.set(position, those.add(sentences[sentence]?.document.id ?? ''))
    }
  })
  return documents
}
