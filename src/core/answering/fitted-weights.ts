import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run `npm run fit`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 5.854,
  sentenceCosine: 4.751,
  tokenMatch: 9.723,
  grams: 4.979,
  words: 3.208,
  concepts: 1.993,
  number: 1.627,
  review: 4.007,
  paper: 1.105,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: -1.314,
  passageCosine: 2.613,
  tokenMatch: 2.353,
  plainTokenMatch: 2.467,
  lacksMost: -1.813,
  lacksNext: -1.499,
  grams: -0.139,
  words: 1.193,
  lead: 3.053,
  questionLength: -0.505,
  knownConcepts: 0.491,
  number: -0.916,
  review: 2.508,
  price: -2.313,
  advice: -1.432,
  fullText: -4.108,
  protocol: -1.334,
  person: -1.964,
  place: -3.037,
  instruction: -1.422,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -1.86,
  passageCosine: 1.202,
  tokenMatch: 1.748,
  plainTokenMatch: 1.493,
  lacksMost: -1.528,
  lacksNext: -1.659,
  grams: -0.207,
  words: 0.474,
  lead: 4.308,
  questionLength: -0.166,
  knownConcepts: 0.352,
  number: -0.426,
  review: 0.503,
  price: -2.463,
  advice: -1.202,
  fullText: -2.21,
  protocol: -0.794,
  person: -1.702,
  place: -2.564,
  instruction: -0.812,
}
