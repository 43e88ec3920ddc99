import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = '36eb5c14b109af08'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 3.6,
  sentenceCosine: 2.44,
  tokenMatch: 6.34,
  grams: 1.74,
  words: 1,
  concepts: 0.45,
  knownCosine: 1.03,
  knownGrams: 0.66,
  knownShare: 4.83,
  knownWords: 5.55,
  unasked: 6.24,
  number: 0.56,
  review: 1.56,
  paper: -0.31,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 0.03,
  passageCosine: 1.32,
  plainTokenMatch: 1.89,
  lacksMost: -1.6,
  words: -1.05,
  wordsMissing: -1.41,
  lead: 1.11,
  number: -0.28,
  review: 1.04,
  kindOffered: 0.48,
  kindMissing: -0.45,
  nameFound: 0.13,
  nameMissing: -1.27,
  outsideTheField: 0.11,
  followUp: 0.52,
  neighbours: 0.73,
  leaning: 1.64,
  wordLeaning: 2.89,
  unheard: -4.69,
  unasked: 1.38,
  price: -0.59,
  fullText: -1.16,
  person: 0.11,
  place: -1.08,
  list: -0.17,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.79,
  passageCosine: 1.07,
  plainTokenMatch: 0.99,
  lacksMost: -1.92,
  words: -1.91,
  wordsMissing: -1.52,
  lead: 3.77,
  number: -0.2,
  review: 0.4,
  kindOffered: 0.45,
  kindMissing: -0.47,
  nameFound: 0.07,
  nameMissing: -1.08,
  outsideTheField: 0,
  followUp: -0.86,
  neighbours: 0.44,
  leaning: 1.01,
  wordLeaning: 1.62,
  unheard: -4.52,
  unasked: 1.02,
  price: -0.54,
  fullText: -0.65,
  person: 0.05,
  place: -0.77,
  list: -0.22,
}
