import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = '0dd81d236f42f613'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 4.52,
  sentenceCosine: 2.12,
  tokenMatch: 8.79,
  grams: 2.63,
  words: 2.94,
  concepts: 1.06,
  knownCosine: 8.22,
  knownGrams: 9.52,
  unasked: 5.68,
  number: 0.87,
  review: 2.04,
  paper: -0.48,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 0.03,
  passageCosine: 1.5,
  plainTokenMatch: 3.33,
  lacksMost: -2.56,
  words: -0.46,
  wordsMissing: -2.48,
  lead: 1.16,
  number: -0.28,
  review: 1.61,
  kindOffered: 0.49,
  kindMissing: -0.91,
  nameFound: 0.72,
  nameMissing: -1.32,
  outsideTheField: 0.02,
  followUp: 0.6,
  neighbours: 0.84,
  leaning: 2.43,
  unasked: 1.23,
  price: -0.84,
  fullText: -2.1,
  person: 0.02,
  place: -1.45,
  list: -0.56,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.18,
  passageCosine: 0.68,
  plainTokenMatch: 2.56,
  lacksMost: -2.77,
  words: -1.62,
  wordsMissing: -2.7,
  lead: 3.44,
  number: -0.3,
  review: 0.45,
  kindOffered: 0.55,
  kindMissing: -0.71,
  nameFound: 0.53,
  nameMissing: -1.19,
  outsideTheField: -0.31,
  followUp: -1.18,
  neighbours: 0.44,
  leaning: 1.42,
  unasked: 0.88,
  price: -1.06,
  fullText: -1.18,
  person: 0.25,
  place: -0.99,
  list: -0.84,
}
