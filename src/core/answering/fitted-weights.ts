import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run `npm run fit`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = 'a1d52d06b864ad45'

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 4.22,
  sentenceCosine: 2.48,
  tokenMatch: 6.55,
  grams: 2.85,
  words: 2.03,
  concepts: 0.69,
  knownCosine: 0.84,
  knownGrams: 1.54,
  knownShare: 4.27,
  knownWords: 3.53,
  unasked: 7.41,
  number: 0.64,
  review: 1.65,
  paper: -0.24,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 0.34,
  passageCosine: 1.46,
  plainTokenMatch: 2.39,
  lacksMost: -1.73,
  words: -0.84,
  wordsMissing: -1.61,
  lead: 1.13,
  number: -0.37,
  review: 1.18,
  kindOffered: 0.43,
  kindMissing: -0.55,
  nameFound: 0.24,
  nameMissing: -1.09,
  outsideTheField: -0.07,
  followUp: 0.31,
  neighbours: 0.64,
  leaning: 1.82,
  wordLeaning: 1.3,
  unheard: -4.02,
  unasked: 0.9,
  price: -0.79,
  fullText: -1.59,
  person: 0.09,
  place: -1.37,
  list: -0.19,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -0.08,
  passageCosine: 1.03,
  plainTokenMatch: 1.2,
  lacksMost: -2.05,
  words: -1.91,
  wordsMissing: -1.75,
  lead: 3.76,
  number: -0.31,
  review: 0.12,
  kindOffered: 0.46,
  kindMissing: -0.53,
  nameFound: 0.15,
  nameMissing: -0.82,
  outsideTheField: -0.19,
  followUp: -1.64,
  neighbours: 0.39,
  leaning: 1.02,
  wordLeaning: 0.61,
  unheard: -4.5,
  unasked: 0.59,
  price: -0.69,
  fullText: -0.99,
  person: 0.07,
  place: -1.05,
  list: -0.16,
}
