import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run `npm run fit`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
  passageCosine: 5.119,
  sentenceCosine: 5.216,
  tokenMatch: 9.991,
  grams: 4.99,
  words: 3.179,
  concepts: 2.048,
  number: 1.629,
  review: 3.889,
  paper: 0.865,
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
  constant: -1.361,
  passageCosine: 2.619,
  tokenMatch: 2.472,
  plainTokenMatch: 2.418,
  lacksMost: -1.841,
  lacksNext: -1.455,
  grams: -0.104,
  words: 1.237,
  lead: 2.994,
  questionLength: -0.504,
  knownConcepts: 0.471,
  number: -0.891,
  review: 2.513,
  price: -2.29,
  advice: -1.394,
  fullText: -4.225,
  protocol: -1.378,
  person: -1.823,
  place: -3.015,
  instruction: -1.424,
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
  constant: -1.634,
  passageCosine: 1.394,
  tokenMatch: 1.76,
  plainTokenMatch: 0.938,
  lacksMost: -1.445,
  lacksNext: -1.747,
  grams: -0.401,
  words: 0.633,
  lead: 4.601,
  questionLength: -0.276,
  knownConcepts: 0.347,
  number: -0.402,
  review: 0.616,
  price: -2.461,
  advice: -1.163,
  fullText: -2.358,
  protocol: -0.8,
  person: -1.647,
  place: -2.569,
  instruction: -0.76,
}
