// Fits the weights of ranking and abstention on scripts/training/questions.jsonl and writes src/core/answering/fitted-weights.ts.
// Prints what five-fold cross-validation gives: each question is judged by weights that have not seen it.
import { readFileSync, writeFileSync } from 'node:fs'
import { openAnswering } from '../dist/app/open-answering.js'
import { SILENT } from '../dist/app/progress.js'
import { loadConfig } from '../dist/config/load-config.js'
import { signalsOf, THRESHOLD } from '../dist/core/answering/decide-abstention.js'
import { evidenceInContext } from '../dist/core/answering/evidence-in-context.js'
import { ANSWERABLE_WEIGHTS, RANKING_WEIGHTS } from '../dist/core/answering/fitted-weights.js'
import { readFollowUp } from '../dist/core/answering/follow-up.js'
import { slice } from '../dist/core/shared/span.js'

const FOLDS = 5
/** Candidates of a question that the fit looks at. */
const CANDIDATES = 100
const questions = readFileSync('scripts/training/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const answering = await openAnswering({ config: loadConfig(), progress: SILENT, index: 'rebuild' })
const { embedder } = answering.parts
const sources = { ...answering.parts, documentId: null }
const fits = (text) => embedder.countTokens(text) <= embedder.maxTokens

const rows = []
for (const question of questions) {
  const followUp = readFollowUp(question.question, question.history ?? [], fits)
  const { understood, evidence } = await evidenceInContext(question.question, followUp, sources)
  const candidates = evidence.slice(0, CANDIDATES)
  const isGold = (candidate) => {
    const quote = slice(candidate.document.text, candidate.span)
    return (
      (question.gold_facts ?? []).includes(candidate.passage.anchor) ||
      (question.gold ?? []).some((gold) => quote.includes(gold) || gold.includes(quote))
    )
  }
  rows.push({ question, understood, candidates: candidates.map((each) => ({ ...each, gold: isGold(each) })) })
}
await answering.close()

const featureNames = Object.keys(RANKING_WEIGHTS)
const signalNames = Object.keys(ANSWERABLE_WEIGHTS)
const answerable = (row) => row.question.expect !== 'refuse'

/** Adam on the gradient that `gradientAt` gives, with an L2 penalty. */
function minimise(size, gradientAt, { steps, rate, penalty }) {
  const [weights, mean, square] = [0, 1, 2].map(() => new Float64Array(size))
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(weights)
    for (let k = 0; k < size; k++) {
      const slope = gradient[k] + penalty * weights[k]
      mean[k] = 0.9 * mean[k] + 0.1 * slope
      square[k] = 0.99 * square[k] + 0.01 * slope * slope
      weights[k] -= (rate * (mean[k] / (1 - 0.9 ** step))) / (Math.sqrt(square[k] / (1 - 0.99 ** step)) + 1e-8)
    }
  }
  return weights
}

function fitRanking(training) {
  const lists = training.filter(({ candidates }) => candidates.some(({ gold }) => gold))
  const inputs = lists.map(({ candidates }) =>
    candidates.map(({ features }) => featureNames.map((name) => features[name])),
  )
  return minimise(
    featureNames.length,
    (weights) => {
      const gradient = new Float64Array(featureNames.length)
      lists.forEach(({ candidates }, q) => {
        const scores = inputs[q].map((input) => input.reduce((sum, value, k) => sum + weights[k] * value, 0))
        const highest = Math.max(...scores)
        const odds = scores.map((score) => Math.exp(score - highest))
        const all = odds.reduce((a, b) => a + b)
        const right = odds.reduce((sum, value, i) => sum + (candidates[i].gold ? value : 0), 0)
        odds.forEach((value, i) => {
          const pull = value / all - (candidates[i].gold ? value / right : 0)
          for (let k = 0; k < featureNames.length; k++) gradient[k] += (pull * inputs[q][i][k]) / lists.length
        })
      })
      return gradient
    },
    { steps: 500, rate: 0.15, penalty: 0.0003 },
  )
}

function ranked({ candidates }, weights) {
  return candidates
    .map((each) => ({
      ...each,
      score: featureNames.reduce((sum, name, k) => sum + weights[k] * each.features[name], 0),
    }))
    .sort((a, b) => b.score - a.score)
}

function fitLogistic(inputs, labels) {
  return minimise(
    signalNames.length,
    (weights) => {
      const gradient = new Float64Array(signalNames.length)
      inputs.forEach((input, i) => {
        const error = (probability(input, weights) - labels[i]) / inputs.length
        for (let k = 0; k < signalNames.length; k++) gradient[k] += error * input[signalNames[k]]
      })
      return gradient
    },
    { steps: 1500, rate: 0.05, penalty: 0.0003 },
  )
}

function probability(signals, weights) {
  return 1 / (1 + Math.exp(-signalNames.reduce((sum, name, k) => sum + weights[k] * signals[name], 0)))
}

function fitWeights(training) {
  const ranking = fitRanking(training.filter(answerable))
  const judged = training
    .filter(({ candidates }) => candidates.length > 0)
    .map((row) => ({ row, list: ranked(row, ranking) }))
  const inputs = judged.map(({ row, list }) => signalsOf(row.understood, list[0], list))
  return {
    ranking,
    holds: fitLogistic(
      inputs,
      judged.map(({ row }) => (answerable(row) ? 1 : 0)),
    ),
    first: fitLogistic(
      inputs,
      judged.map(({ list }) => (list[0].gold ? 1 : 0)),
    ),
  }
}

/** What a model says of a question it has not seen. */
function apply(row, model) {
  const list = ranked(row, model.ranking)
  const signals = signalsOf(row.understood, list[0], list)
  const rank = list.findIndex(({ gold }) => gold) + 1
  return { row, rank, holds: probability(signals, model.holds), first: probability(signals, model.first) }
}

const share = (items, test) => (items.length === 0 ? 0 : items.filter(test).length / items.length)

function report(results) {
  for (const kind of ['facts', 'abstract', 'followup']) {
    const asked = results.filter(({ row }) => row.question.kind === kind)
    const hits = [1, 3, 5].map((k) => `hit@${k} ${share(asked, ({ rank }) => rank > 0 && rank <= k).toFixed(3)}`)
    console.log(`${kind.padEnd(10)} ${asked.length} questions: ${hits.join(', ')}`)
  }
  for (const threshold of [0.5, 0.55, THRESHOLD, 0.65, 0.7]) {
    const asked = results.filter(({ row }) => answerable(row))
    const refused = asked.filter(({ holds }) => holds < threshold)
    const cost = refused.reduce((sum, { rank }) => sum + (rank > 0 && rank <= 5 ? 0.5 : 1), 0) / asked.length
    const falseAnswers = ['unanswerable_near', 'unanswerable_far'].map((kind) =>
      share(
        results.filter(({ row }) => row.question.kind === kind),
        ({ holds }) => holds >= threshold,
      ).toFixed(3),
    )
    console.log(
      `threshold ${threshold}: false refusals ${cost.toFixed(3)}, false answers near ${falseAnswers[0]}, far ${falseAnswers[1]}`,
    )
  }
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inBin = results.filter(({ first }) => Math.min(9, Math.floor(first * 10)) === bin)
    const sure = inBin.reduce((sum, { first }) => sum + first, 0)
    error += Math.abs(sure - inBin.filter(({ rank }) => rank === 1).length) / results.length
  }
  console.log(`calibration error of the confidence: ${error.toFixed(3)}`)
}

const results = []
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitWeights(rows.filter((_, i) => i % FOLDS !== fold))
  rows.forEach((row, i) => {
    if (i % FOLDS === fold && row.candidates.length > 0) results.push(apply(row, model))
  })
}
report(results)

const model = fitWeights(rows)
const asObject = (names, weights) => names.map((name, k) => `  ${name}: ${Number(weights[k].toFixed(3))},`).join('\n')
writeFileSync(
  'src/core/answering/fitted-weights.ts',
  `import type { EvidenceFeatures } from './evidence-features.ts'
import type { Signals } from './signals.ts'

// Written by scripts/fit-answering.mjs from scripts/training/questions.jsonl. Do not edit by hand: run \`npm run fit\`.

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
export const RANKING_WEIGHTS: EvidenceFeatures = {
${asObject(featureNames, model.ranking)}
}

/** Logistic regression: whether the library holds the answer. */
export const ANSWERABLE_WEIGHTS: Signals = {
${asObject(signalNames, model.holds)}
}

/** Logistic regression: whether the first sentence is the answer. */
export const FIRST_IS_RIGHT_WEIGHTS: Signals = {
${asObject(signalNames, model.first)}
}
`,
)
