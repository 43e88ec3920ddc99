// Fits the weights of ranking and abstention on scripts/training/questions.jsonl and writes src/core/answering/fitted-weights.ts.
// Prints what five-fold cross-validation gives. With --ablation, prints what each part adds instead, and writes nothing.
import { writeFileSync } from 'node:fs'
import { THRESHOLD } from '../dist/core/answering/decide-abstention.js'
import { ANSWERABLE_WEIGHTS, RANKING_WEIGHTS } from '../dist/core/answering/fitted-weights.js'
import { printAblation } from './fitting/ablation.mjs'
import { crossValidate, fitWeights } from './fitting/cross-validation.mjs'
import { report } from './fitting/measures.mjs'
import { trainingRows } from './fitting/training-rows.mjs'

const names = { features: Object.keys(RANKING_WEIGHTS), signals: Object.keys(ANSWERABLE_WEIGHTS) }
const { rows, index } = await trainingRows()

if (process.argv.includes('--ablation')) printAblation(rows, index, { ...names, threshold: THRESHOLD })
else {
  report(crossValidate(rows, index, names))
  writeWeights(fitWeights(rows, index, names))
}

function writeWeights({ ranking, holds, first }) {
  writeFileSync(
    'src/core/answering/fitted-weights.ts',
    `import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run \`npm run fit\`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
${asLines(ranking)}
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
${asLines(holds)}
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
${asLines(first)}
}
`,
  )
}

function asLines(weights) {
  return Object.entries(weights)
    .map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`)
    .join('\n')
}
