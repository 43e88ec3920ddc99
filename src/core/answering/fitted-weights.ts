import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = '7b1b62fdf9ece6ed'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 3.89,
  sentenceCosine: 2.44,
  tokenMatch: 6.94,
  grams: 2.9,
  words: 1.95,
  concepts: 0.53,
  knownCosine: 0.65,
  knownGrams: 0.73,
  knownShare: 5.07,
  knownWords: 4.95,
  unasked: 6.22,
  number: 0.62,
  review: 1.84,
  paper: -0.24,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: -0.11,
  passageCosine: 1.28,
  plainTokenMatch: 1.86,
  lacksMost: -1.54,
  words: -0.96,
  wordsMissing: -1.39,
  lead: 1.22,
  number: -0.27,
  review: 1.05,
  kindOffered: 0.48,
  kindMissing: -0.47,
  nameFound: 0.14,
  nameMissing: -1.26,
  outsideTheField: 0.09,
  followUp: 0.51,
  neighbours: 0.73,
  leaning: 1.65,
  wordLeaning: 2.87,
  unheard: -4.71,
  unasked: 1.46,
  price: -0.61,
  fullText: -1.12,
  person: 0.11,
  place: -1.1,
  list: -0.16,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.87,
  passageCosine: 0.99,
  plainTokenMatch: 0.73,
  lacksMost: -1.79,
  words: -1.85,
  wordsMissing: -1.5,
  lead: 3.97,
  number: -0.23,
  review: 0.37,
  kindOffered: 0.46,
  kindMissing: -0.45,
  nameFound: 0.06,
  nameMissing: -1.08,
  outsideTheField: -0.04,
  followUp: -1,
  neighbours: 0.43,
  leaning: 0.98,
  wordLeaning: 1.67,
  unheard: -4.79,
  unasked: 1.19,
  price: -0.53,
  fullText: -0.62,
  person: 0.05,
  place: -0.79,
  list: -0.15,
}
