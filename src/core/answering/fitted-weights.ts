import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 4.49,
  sentenceCosine: 2.43,
  tokenMatch: 9.09,
  grams: 2.41,
  words: 3.17,
  concepts: 1.29,
  knownCosine: 7.35,
  knownGrams: 7.63,
  unasked: 4.89,
  number: 0.81,
  review: 2.16,
  paper: -0.48,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 0.2,
  passageCosine: 1.51,
  plainTokenMatch: 3.26,
  lacksMost: -2.42,
  words: -0.59,
  wordsMissing: -2.44,
  lead: 1.37,
  number: -0.25,
  review: 1.93,
  kindOffered: 0.53,
  kindMissing: -1.16,
  nameFound: 0.96,
  nameMissing: -1.54,
  outsideTheField: -0.16,
  followUp: 0.6,
  neighbours: 0.58,
  leaning: 2.44,
  unasked: 1.02,
  price: -0.96,
  fullText: -2.13,
  person: 0.2,
  place: -1.63,
  list: -0.73,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: 0.03,
  passageCosine: 0.51,
  plainTokenMatch: 2.75,
  lacksMost: -2.74,
  words: -1.88,
  wordsMissing: -2.68,
  lead: 3.58,
  number: -0.39,
  review: 0.49,
  kindOffered: 0.66,
  kindMissing: -0.8,
  nameFound: 0.8,
  nameMissing: -1.4,
  outsideTheField: -0.49,
  followUp: -1.06,
  neighbours: 0.26,
  leaning: 1.22,
  unasked: 0.66,
  price: -1.27,
  fullText: -1.02,
  person: 0.23,
  place: -1,
  list: -0.78,
}
