import { dot } from '../retrieval/dot.ts'
import type { Library } from '../retrieval/library.ts'
import type { Embedder } from '../retrieval/ports.ts'
import { type Asked, judge } from './decide-abstention.ts'
import type { EvidenceFeatures } from './evidence-features.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'
import { asSentences, type FollowUp } from './follow-up.ts'
import type { KnownQuestions, Resemblance } from './known-questions.ts'
import { type Evidence, scoreOf, selectEvidence, UNASKED } from './select-evidence.ts'
import { type UnderstoodQuestion, understandQuestion } from './understand-question.ts'

/** Where evidence is looked for, and with what. */
export interface EvidenceSources {
  readonly library: Library
  readonly index: EvidenceIndex
  readonly known: KnownQuestions
  readonly embedder: Embedder
  /** Only in this document; `null` for the whole library */
  readonly documentId: string | null
}

/** A question as it was understood and the sentences that bear on it, best first. */
export interface FoundEvidence {
  /** What is to be decided on */
  readonly asked: Asked
  readonly evidence: readonly Evidence[]
  /** The question made self-contained, when it was read as a follow-up */
  readonly interpretedAs: string | null
}

/**
 * How much each reading of a follow-up counts: with the questions before it, alone, with the answer before it. The question
 * before names the subject, the question itself what is new, and the answer what both are about.
 */
const READINGS = { together: 0.4, alone: 0.3, afterAnswer: 0.3 }
/** What has just been answered is seldom asked again: from this cosine with the last answer on, a sentence loses … */
const SAID_ALREADY = 0.6
/** … this many log-odds for a cosine of 1 more. */
const LOSS = 10

/** The sentences that bear on a question, read with what was said before it where it does not stand on its own. */
export async function evidenceInContext(
  question: string,
  followUp: FollowUp | null,
  sources: EvidenceSources,
): Promise<FoundEvidence> {
  const alone = await read(question, sources)
  const asItStands = found(question, alone, null)
  if (followUp === null || isNewTopic(followUp, asItStands, sources.index)) return asItStands
  const together = await read(followUp.together, sources)
  const { lastAnswer } = followUp
  if (lastAnswer === null) {
    const weights = { together: READINGS.together, alone: READINGS.alone }
    return found(question, blend(together, [[alone, weights.alone]], weights.together), followUp.together)
  }
  const afterAnswer = await read(asSentences([lastAnswer, question]), sources)
  const blended = blend(
    together,
    [
      [alone, READINGS.alone],
      [afterAnswer, READINGS.afterAnswer],
    ],
    READINGS.together,
  )
  const [said] = await sources.embedder.embed([lastAnswer])
  const evidence = said === undefined ? blended.evidence : withoutRepeating(blended.evidence, said)
  return found(question, { ...blended, evidence }, followUp.together)
}

/** A text as it was understood and the sentences that bear on it, best first. */
interface Reading {
  readonly understood: UnderstoodQuestion
  readonly resemblance: Resemblance
  readonly evidence: readonly Evidence[]
}

function found(question: string, reading: Reading, interpretedAs: string | null): FoundEvidence {
  const { understood, resemblance, evidence } = reading
  return { asked: { question, understood, resemblance, isFollowUp: interpretedAs !== null }, evidence, interpretedAs }
}

async function read(text: string, sources: EvidenceSources): Promise<Reading> {
  const { library, index, known, embedder, documentId } = sources
  const question = await understandQuestion(text, index, embedder)
  const resemblance = known.compare(question, documentId)
  const evidence = selectEvidence(library, index, { question, resemblance, documentId })
  return { understood: question, resemblance, evidence }
}

/** A question that does not point back, and that the library answers as it stands, begins a new topic. */
function isNewTopic({ pointsBack }: FollowUp, { asked, evidence }: FoundEvidence, index: EvidenceIndex): boolean {
  return !pointsBack && judge(asked, evidence, index)?.reason === null
}

/** The sentences of one reading, each with the weighed mean of its features in all. */
function blend(main: Reading, others: readonly (readonly [Reading, number])[], weight: number): Reading {
  const all = others.reduce((sum, [, other]) => sum + other, weight)
  const lookUps = others.map(([{ evidence }, share]) => ({
    share,
    features: new Map(evidence.map((each) => [placeOf(each), each.features])),
    lowest: evidence.at(-1)?.features,
  }))
  const evidence = main.evidence.map((each) => {
    const parts = lookUps.flatMap(({ share, features, lowest }) => {
      const found = features.get(placeOf(each)) ?? (lowest === undefined ? undefined : asOf(each, lowest))
      return found === undefined ? [] : [{ share: share / all, features: found }]
    })
    const features = weighedSum([{ share: weight / all, features: each.features }, ...parts])
    return { ...each, features, score: scoreOf(features) }
  })
  return { ...main, evidence: evidence.sort((a, b) => b.score - a.score) }
}

/** The lowest features for a sentence that a reading did not bring, but not what they say of being asked about. */
function asOf({ features }: Evidence, lowest: EvidenceFeatures): EvidenceFeatures {
  return features.unasked === 1 ? { ...lowest, ...UNASKED } : { ...lowest, unasked: features.unasked }
}

function weighedSum(
  parts: readonly { readonly share: number; readonly features: EvidenceFeatures }[],
): EvidenceFeatures {
  const sum = (name: keyof EvidenceFeatures) =>
    parts.reduce((total, { share, features }) => total + share * features[name], 0)
  const names = Object.keys(parts[0]?.features ?? {}) as (keyof EvidenceFeatures)[]
  return Object.fromEntries(names.map((name) => [name, sum(name)])) as unknown as EvidenceFeatures
}

function withoutRepeating(evidence: readonly Evidence[], said: Float32Array): readonly Evidence[] {
  return evidence
    .map((each) => ({
      ...each,
      score: each.score - LOSS * Math.max(0, dot(each.embedding.vector, said) - SAID_ALREADY),
    }))
    .sort((a, b) => b.score - a.score)
}

function placeOf({ passageId, span }: IndexedSentence): string {
  return `${passageId}:${span.start}`
}
