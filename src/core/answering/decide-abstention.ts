import { slice } from '../shared/span.ts'
import type { AbstentionReason } from './answer.ts'
import { offersAskedKind } from './asked-kind.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { exactNamesIn, holdsName } from './exact-names.ts'
import { ANSWERABLE_WEIGHTS, FIRST_IS_RIGHT_WEIGHTS } from './fitted-weights.ts'
import type { Resemblance } from './known-questions.ts'
import { cuesIn } from './question-cues.ts'
import { type Evidence, UNASKED } from './select-evidence.ts'
import type { Signals } from './signals.ts'
import { type TellingWord, tellingWords } from './telling-words.ts'
import type { UnderstoodQuestion } from './understand-question.ts'

/** Below this probability that the library holds the answer, the question is declined. */
const THRESHOLD = 0.45
/** The same where no question is known that the best sentence answers: near misses are told less well there. */
const THRESHOLD_UNASKED = 0.65
/** Unrelated English texts match as well as this by chance. */
const UNRELATED_MATCH = 0.35
/** A telling token that lacks more counts no further. */
const MOST_LACKING = 5

/** What is to be decided on. */
export interface Asked {
  /** The question itself, without what was said before it */
  readonly question: string
  /** As it was searched */
  readonly understood: UnderstoodQuestion
  readonly resemblance: Resemblance
  readonly isFollowUp: boolean
}

/** How sure the answer is. */
export interface Judgement {
  /** Probability that the library holds the answer, 0…1 */
  readonly answerable: number
  /** Below it the question is declined, 0…1 */
  readonly threshold: number
  /** Probability that the first sentence is it, 0…1 */
  readonly confidence: number
  /** Why to decline, or `null` to answer */
  readonly reason: AbstentionReason | null
  readonly signals: Signals
}

/** Weighs the best sentence against the others and against what is asked. */
export function judge(asked: Asked, evidence: readonly Evidence[], index: EvidenceIndex): Judgement | null {
  const [best] = evidence
  if (best === undefined) return null
  const judgement = judgeBy(signalsOf(asked, best, { evidence, index }), best)
  if (judgement.reason === null || best.alike?.isOneOfFew !== true) return judgement
  // Where few are known they speak for their sentences, and never against them.
  const unasked = { ...best, features: { ...best.features, ...UNASKED } }
  return judgeBy(signalsOf(asked, unasked, { evidence, index }), unasked)
}

function judgeBy(signals: Signals, best: Evidence): Judgement {
  const answerable = probability(signals, ANSWERABLE_WEIGHTS)
  const threshold = thresholdFor(signals)
  return {
    answerable,
    threshold,
    confidence: probability(signals, FIRST_IS_RIGHT_WEIGHTS),
    reason: answerable >= threshold ? null : reasonToDecline(best),
    signals,
  }
}

/**
 * How likely the library must hold the answer for it to be given, 0…1.
 * @public scripts/fit-answering.mjs reports what it costs
 */
export function thresholdFor({ unasked }: Pick<Signals, 'unasked'>): number {
  return unasked === 1 ? THRESHOLD_UNASKED : THRESHOLD
}

function reasonToDecline(best: Evidence): AbstentionReason {
  return best.features.tokenMatch < UNRELATED_MATCH ? 'outside-the-library' : 'weak-evidence'
}

/**
 * The signals for the best of `evidence`, which is ordered by score.
 * @public scripts/fit-answering.mjs fits their weights
 */
export function signalsOf(
  { question, understood, resemblance, isFollowUp }: Asked,
  best: Evidence,
  { evidence, index }: { readonly evidence: readonly Evidence[]; readonly index: EvidenceIndex },
): Signals {
  const cues = cuesIn(question)
  const given = (isSo: boolean) => (isSo ? 1 : 0)
  const names = exactNamesIn(question)
  const isUnasked = best.features.unasked > 0.5
  const offersKind = offersAskedKind(question, slice(best.document.text, best.span))
  return {
    constant: 1,
    passageCosine: best.features.passageCosine,
    plainTokenMatch: best.match.plain,
    lacksMost: Math.min(MOST_LACKING, best.match.lacking) / MOST_LACKING,
    words: best.features.words,
    wordsMissing: missingOf(tellingWords(question, index), best),
    lead: leadOf(best, evidence),
    number: best.features.number,
    review: given(understood.asksTheReview),
    kindOffered: given(offersKind === true),
    kindMissing: given(offersKind === false),
    nameFound: given(names.some((name) => holdsName(best, name))),
    nameMissing: given(names.some((name) => !holdsName(best, name))),
    outsideTheField: given(understood.concepts.size === 0),
    followUp: given(isFollowUp),
    // What is known of other questions says nothing about a text that nobody is known to have asked about.
    neighbours: isUnasked ? 0 : resemblance.neighbours,
    leaning: isUnasked ? 0 : resemblance.leaning,
    wordLeaning: isUnasked ? 0 : resemblance.wordLeaning,
    unheard: isUnasked ? 0 : (best.alike?.unheard ?? 0),
    unasked: given(isUnasked),
    price: given(cues.has('price')),
    fullText: given(cues.has('fullText')),
    person: given(cues.has('person')),
    place: given(cues.has('place')),
    list: given(cues.has('list')),
  }
}

/** The share of the telling words that a sentence lacks, by weight, 0…1. */
function missingOf(words: readonly TellingWord[], sentence: Evidence): number {
  const weightOf = (those: readonly TellingWord[]) => those.reduce((sum, { weight }) => sum + weight, 0)
  const all = weightOf(words)
  return all === 0 ? 0 : weightOf(words.filter(({ isIn }) => !isIn(sentence))) / all
}

/** How far the best sentence leads: its share when all sentences compete by their scores (softmax), 0…1. */
function leadOf(best: Evidence, evidence: readonly Evidence[]): number {
  return 1 / evidence.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0)
}

function probability(signals: Signals, weights: Signals): number {
  const names = Object.keys(weights) as (keyof Signals)[]
  const logOdds = names.reduce((sum, name) => sum + weights[name] * signals[name], 0)
  return 1 / (1 + Math.exp(-logOdds))
}
