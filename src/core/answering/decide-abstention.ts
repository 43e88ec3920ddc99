import type { AbstentionReason } from './answer.ts'
import { ANSWERABLE_WEIGHTS, FIRST_IS_RIGHT_WEIGHTS } from './fitted-weights.ts'
import { cuesIn, type QuestionCue } from './question-cues.ts'
import type { Evidence } from './select-evidence.ts'
import type { Signals } from './signals.ts'
import type { UnderstoodQuestion } from './understand-question.ts'

/**
 * Below this probability that the library holds the answer, the question is declined.
 * @public scripts/fit-answering.mjs reports what it costs
 */
export const THRESHOLD = 0.6
/** Unrelated English texts match as well as this by chance. */
const UNRELATED_MATCH = 0.35
/** A telling token that lacks more counts no further. */
const MOST_LACKING = 3
const MOST_CONCEPTS = 4

/** How sure the answer is. */
export interface Judgement {
  /** Probability that the library holds the answer, 0…1 */
  readonly answerable: number
  /** Probability that the first sentence is it, 0…1 */
  readonly confidence: number
  /** Why to decline, or `null` to answer */
  readonly reason: AbstentionReason | null
  readonly signals: Signals
}

/** Weighs the best sentence against the others and against what is asked. */
export function judge(question: UnderstoodQuestion, evidence: readonly Evidence[]): Judgement | null {
  const [best] = evidence
  if (best === undefined) return null
  const signals = signalsOf(question, best, evidence)
  const answerable = probability(signals, ANSWERABLE_WEIGHTS)
  return {
    answerable,
    confidence: probability(signals, FIRST_IS_RIGHT_WEIGHTS),
    reason: answerable >= THRESHOLD ? null : reasonToDecline(best),
    signals,
  }
}

function reasonToDecline(best: Evidence): AbstentionReason {
  return best.features.tokenMatch < UNRELATED_MATCH ? 'outside-the-library' : 'weak-evidence'
}

/**
 * The signals for the best of `evidence`, which is ordered by score.
 * @public scripts/fit-answering.mjs fits their weights
 */
export function signalsOf(question: UnderstoodQuestion, best: Evidence, evidence: readonly Evidence[]): Signals {
  const cues = cuesIn(question.text)
  const cue = (name: QuestionCue) => (cues.has(name) ? 1 : 0)
  const [most, next] = best.match.lacking
  return {
    constant: 1,
    passageCosine: best.features.passageCosine,
    tokenMatch: best.match.weighed,
    plainTokenMatch: best.match.plain,
    lacksMost: Math.min(MOST_LACKING, most) / MOST_LACKING,
    lacksNext: Math.min(MOST_LACKING, next) / MOST_LACKING,
    grams: best.features.grams,
    words: best.features.words,
    lead: leadOf(best, evidence),
    questionLength: Math.log(1 + question.tokens.size),
    knownConcepts: Math.min(MOST_CONCEPTS, question.concepts.size) / MOST_CONCEPTS,
    number: best.features.number,
    review: question.asksTheReview ? 1 : 0,
    price: cue('price'),
    advice: cue('advice'),
    fullText: cue('fullText'),
    protocol: cue('protocol'),
    person: cue('person'),
    place: cue('place'),
    instruction: cue('instruction'),
  }
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
