// Fits the weights of ranking and abstention on corpus/known-questions.jsonl and writes src/core/answering/fitted-weights.ts.
// Prints what five-fold cross-validation gives. With --ablation, prints what each part adds instead, and writes nothing.
import { writeFileSync } from 'node:fs'
import { ANSWERABLE_WEIGHTS, RANKING_WEIGHTS } from '../dist/core/answering/fitted-weights.js'
import { printAblation } from './fitting/ablation.mjs'
import { crossDecide, crossRank, fitWeights, ranksOf } from './fitting/cross-validation.mjs'
import { report, reportRanks } from './fitting/measures.mjs'
import { trainingRows } from './fitting/training-rows.mjs'

const names = { features: Object.keys(RANKING_WEIGHTS), signals: Object.keys(ANSWERABLE_WEIGHTS) }
const { rows, index, basis } = await trainingRows()

if (process.argv.includes('--ablation')) printAblation(rows, index, { features: names.features })
else {
  const folds = crossRank(rows, index, names.features)
  const { candidates, unasked } = crossDecide(folds, names.signals)
  report(candidates)
  console.log('\nAs if nobody were known to have asked about the text that answers:')
  report(unasked)
  console.log('\nAs if nobody were known to have asked about the text that comes nearest of those that do not answer:')
  reportRanks(ranksOf(folds, 'beside'))
  writeWeights(fitWeights(rows, index, names))
}

function writeWeights({ ranking, holds, first }) {
  writeFileSync(
    'src/core/answering/fitted-weights.ts',
    `import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from corpus/known-questions.jsonl. Do not edit by hand: run \`npm run fit\`.

/** What they were fitted on; see fitting-basis.ts. @public a test holds it against what there is */
export const FITTED_ON = '${basis}'

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
