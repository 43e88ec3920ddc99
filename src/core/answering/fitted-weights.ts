import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = '0dd81d236f42f613'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 4.55,
  sentenceCosine: 2.07,
  tokenMatch: 8.68,
  grams: 2.7,
  words: 2.82,
  concepts: 1.1,
  knownCosine: 8.17,
  knownGrams: 9.56,
  unasked: 5.61,
  number: 0.87,
  review: 2.11,
  paper: -0.47,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 0.07,
  passageCosine: 1.6,
  plainTokenMatch: 3.11,
  lacksMost: -2.56,
  words: -0.48,
  wordsMissing: -2.5,
  lead: 1.15,
  number: -0.27,
  review: 1.64,
  kindOffered: 0.5,
  kindMissing: -0.92,
  nameFound: 0.66,
  nameMissing: -1.34,
  outsideTheField: -0.01,
  followUp: 0.69,
  neighbours: 0.88,
  leaning: 2.39,
  unasked: 1.29,
  price: -0.92,
  fullText: -2.13,
  person: 0.1,
  place: -1.52,
  list: -0.51,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.15,
  passageCosine: 0.79,
  plainTokenMatch: 2.4,
  lacksMost: -2.79,
  words: -1.65,
  wordsMissing: -2.69,
  lead: 3.44,
  number: -0.33,
  review: 0.31,
  kindOffered: 0.53,
  kindMissing: -0.71,
  nameFound: 0.55,
  nameMissing: -1.19,
  outsideTheField: -0.32,
  followUp: -1.16,
  neighbours: 0.46,
  leaning: 1.33,
  unasked: 0.9,
  price: -1.2,
  fullText: -1.13,
  person: 0.39,
  place: -1.01,
  list: -0.77,
}
