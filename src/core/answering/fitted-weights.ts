import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run `npm run fit`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 5.23,
  sentenceCosine: 6.1,
  tokenMatch: 9.12,
  grams: 4.59,
  words: 3.16,
  concepts: 2.13,
  number: 1.26,
  review: 4.06,
  paper: 0.76,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 1.2,
  passageCosine: 1.77,
  plainTokenMatch: 3.22,
  lacksMost: -2.51,
  words: -1.6,
  wordsMissing: -3.32,
  lead: 2.48,
  number: -1.01,
  review: 2.03,
  kindOffered: 0.85,
  kindMissing: -1.49,
  nameFound: 1.7,
  nameMissing: -1.77,
  outsideTheField: -0.57,
  followUp: 1.88,
  price: -2.41,
  fullText: -3.18,
  person: -1.15,
  place: -2.36,
  list: -1.95,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: 0.15,
  passageCosine: 0.72,
  plainTokenMatch: 2.38,
  lacksMost: -2.55,
  words: -1.54,
  wordsMissing: -2.58,
  lead: 3.76,
  number: -0.57,
  review: 0.82,
  kindOffered: 0.78,
  kindMissing: -1.29,
  nameFound: 1.01,
  nameMissing: -1.23,
  outsideTheField: -0.7,
  followUp: 0.13,
  price: -2.03,
  fullText: -1.76,
  person: -1.21,
  place: -1.5,
  list: -1.4,
}
