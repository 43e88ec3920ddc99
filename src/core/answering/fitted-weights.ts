import type { Signals } from './decide-abstention.ts'
import type { EvidenceFeatures } from './select-evidence.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run `npm run fit`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 5.509,
  sentenceCosine: 4.713,
  tokenMatch: 9.342,
  grams: 4.653,
  words: 3.219,
  concepts: 1.866,
  number: 1.508,
  review: 3.395,
  paper: 0.956,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: -1.381,
  passageCosine: 2.701,
  tokenMatch: 2.474,
  plainTokenMatch: 2.454,
  lacksMost: -1.864,
  lacksNext: -1.517,
  grams: -0.099,
  words: 1.135,
  lead: 3.038,
  questionLength: -0.481,
  knownConcepts: 0.497,
  number: -0.91,
  review: 2.574,
  price: -2.305,
  advice: -1.43,
  fullText: -4.175,
  protocol: -1.4,
  person: -1.967,
  place: -3.036,
  instruction: -1.416,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -2.221,
  passageCosine: 1.458,
  tokenMatch: 1.863,
  plainTokenMatch: 1.658,
  lacksMost: -1.589,
  lacksNext: -1.64,
  grams: -0.16,
  words: 0.475,
  lead: 4.379,
  questionLength: -0.146,
  knownConcepts: 0.373,
  number: -0.424,
  review: 0.352,
  price: -2.464,
  advice: -1.183,
  fullText: -2.025,
  protocol: -0.799,
  person: -1.671,
  place: -2.593,
  instruction: -0.791,
}
