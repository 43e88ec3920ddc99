import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = 'a83427650a745714'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 4.12,
  sentenceCosine: 2.7,
  tokenMatch: 6.7,
  grams: 2.9,
  words: 1.95,
  concepts: 0.59,
  knownCosine: 0.55,
  knownGrams: 1.15,
  knownShare: 3.92,
  knownWords: 4.73,
  unasked: 7.99,
  number: 0.64,
  review: 1.54,
  paper: -0.3,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 0.13,
  passageCosine: 1.29,
  plainTokenMatch: 2.11,
  lacksMost: -1.94,
  words: -0.89,
  wordsMissing: -1.52,
  lead: 1.1,
  number: -0.24,
  review: 1.05,
  kindOffered: 0.42,
  kindMissing: -0.52,
  nameFound: 0.19,
  nameMissing: -1.18,
  outsideTheField: 0.07,
  followUp: 0.22,
  neighbours: 0.67,
  leaning: 1.57,
  wordLeaning: 3.26,
  unheard: -4.56,
  unasked: 1.55,
  price: -0.73,
  fullText: -1.46,
  person: 0.08,
  place: -1.27,
  list: -0.21,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.51,
  passageCosine: 1.07,
  plainTokenMatch: 1.06,
  lacksMost: -2.2,
  words: -1.8,
  wordsMissing: -1.62,
  lead: 3.87,
  number: -0.23,
  review: 0.02,
  kindOffered: 0.42,
  kindMissing: -0.5,
  nameFound: 0.1,
  nameMissing: -0.96,
  outsideTheField: -0.12,
  followUp: -1.39,
  neighbours: 0.39,
  leaning: 0.85,
  wordLeaning: 1.78,
  unheard: -4.88,
  unasked: 1.04,
  price: -0.64,
  fullText: -0.8,
  person: 0.05,
  place: -0.95,
  list: -0.14,
}
