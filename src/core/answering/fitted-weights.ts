import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = '08e9224c1afea65b'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 3.78,
  sentenceCosine: 1.8,
  tokenMatch: 8.04,
  grams: 2.88,
  words: 2.74,
  concepts: 0.63,
  knownCosine: 1.5,
  knownGrams: 4.52,
  knownShare: 6.46,
  knownWords: 0,
  unasked: 7.15,
  number: 0.69,
  review: 1.79,
  paper: -1.14,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: -0.31,
  passageCosine: 1.32,
  plainTokenMatch: 2.55,
  lacksMost: -2.23,
  words: -0.49,
  wordsMissing: -2.07,
  lead: 1.34,
  number: -0.18,
  review: 1.32,
  kindOffered: 0.5,
  kindMissing: -0.44,
  nameFound: 0.23,
  nameMissing: -1.11,
  outsideTheField: -0.02,
  followUp: -0.01,
  neighbours: 0.86,
  leaning: 2.41,
  wordLeaning: 0,
  unheard: 0,
  unasked: 1.96,
  price: -0.84,
  fullText: -1.78,
  person: -0.13,
  place: -1.35,
  list: -0.23,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.72,
  passageCosine: 0.85,
  plainTokenMatch: 1.22,
  lacksMost: -2.59,
  words: -1.64,
  wordsMissing: -2.14,
  lead: 3.88,
  number: -0.14,
  review: 0.28,
  kindOffered: 0.52,
  kindMissing: -0.41,
  nameFound: 0.04,
  nameMissing: -0.83,
  outsideTheField: -0.16,
  followUp: -1.42,
  neighbours: 0.49,
  leaning: 1.22,
  wordLeaning: 0,
  unheard: 0,
  unasked: 1.76,
  price: -1,
  fullText: -0.99,
  person: -0.05,
  place: -0.96,
  list: -0.26,
}
