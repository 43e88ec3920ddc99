import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run `npm run fit`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 5.237,
  sentenceCosine: 6.103,
  tokenMatch: 9.121,
  grams: 4.59,
  words: 3.164,
  concepts: 2.129,
  number: 1.264,
  review: 4.062,
  paper: 0.757,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: 1.199,
  passageCosine: 1.774,
  plainTokenMatch: 3.22,
  lacksMost: -2.505,
  words: -1.602,
  wordsMissing: -3.32,
  lead: 2.481,
  number: -1.014,
  review: 2.026,
  kindOffered: 0.847,
  kindMissing: -1.49,
  nameFound: 1.702,
  nameMissing: -1.772,
  outsideTheField: -0.573,
  followUp: 1.878,
  price: -2.409,
  fullText: -3.177,
  person: -1.152,
  place: -2.358,
  list: -1.95,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: 0.15,
  passageCosine: 0.721,
  plainTokenMatch: 2.377,
  lacksMost: -2.546,
  words: -1.545,
  wordsMissing: -2.578,
  lead: 3.763,
  number: -0.57,
  review: 0.818,
  kindOffered: 0.779,
  kindMissing: -1.288,
  nameFound: 1.014,
  nameMissing: -1.228,
  outsideTheField: -0.703,
  followUp: 0.128,
  price: -2.027,
  fullText: -1.764,
  person: -1.211,
  place: -1.5,
  list: -1.398,
}
