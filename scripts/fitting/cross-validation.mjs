import { signalsOf } from '../../dist/core/answering/decide-abstention.js'
import { addOuter, minimise } from './newton.mjs'

const FOLDS = 5

const isAnswerable = ({ question }) => question.expect !== 'refuse'

/** Weights by name: how sentences are ranked, whether the library holds the answer, and whether the first sentence is it. */
export function fitWeights(training, index, { features, signals }) {
  const ranking = fitRanking(training.filter(isAnswerable), features)
  const judged = training
    .filter(({ candidates, declined }) => candidates.length > 0 && !declined)
    .map((row) => ({ row, list: ranked(row, ranking) }))
  const inputs = judged.map(({ row, list }) => signalsOf(row.asked, list[0], { evidence: list, index }))
  const fitted = (labelOf) => fitLogistic(inputs, judged.map(labelOf), signals)
  return {
    ranking,
    holds: fitted(({ row }) => (isAnswerable(row) ? 1 : 0)),
    first: fitted(({ list }) => (list[0].gold ? 1 : 0)),
  }
}

/** Each question judged by weights that have not seen it, nor any other about the same sentence. */
export function crossValidate(rows, index, names) {
  const subjects = [...new Set(rows.map(subjectOf))]
  const foldOf = new Map(subjects.map((subject, i) => [subject, i % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeldOut = (row) => foldOf.get(subjectOf(row)) === fold
    const model = fitWeights(
      rows.filter((row) => !isHeldOut(row)),
      index,
      names,
    )
    return rows.filter((row) => isHeldOut(row) && row.candidates.length > 0).map((row) => apply(row, index, model))
  }).flat()
}

function subjectOf({ question: { id, gold, gold_facts: facts } }) {
  return facts?.[0] ?? gold?.[0] ?? id
}

/** What a model says of a question. */
function apply(row, index, { ranking, holds, first }) {
  const list = ranked(row, ranking)
  const signals = signalsOf(row.asked, list[0], { evidence: list, index })
  const of = (weights) => (row.declined ? 0 : logistic(weighedSum(signals, weights)))
  return { question: row.question, rank: list.findIndex(({ gold }) => gold) + 1, holds: of(holds), first: of(first) }
}

function ranked({ candidates }, ranking) {
  return candidates
    .map((each) => ({ ...each, score: weighedSum(each.features, ranking) }))
    .sort((a, b) => b.score - a.score)
}

function weighedSum(values, weights) {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * values[name], 0)
}

function byName(names, weights) {
  return Object.fromEntries(names.map((name, k) => [name, weights[k]]))
}

/** Conditional logit: the log-odds by which one sentence is a better answer than another. */
function fitRanking(training, features) {
  const lists = training.filter(({ candidates }) => candidates.some(({ gold }) => gold))
  const inputs = lists.map(({ candidates }) =>
    candidates.map((candidate) => Float64Array.from(features, (name) => candidate.features[name])),
  )
  const weights = minimise(features.length, (weights, gradient, hessian) => {
    lists.forEach(({ candidates }, q) => {
      const scores = inputs[q].map((input) => input.reduce((sum, value, k) => sum + weights[k] * value, 0))
      const highest = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - highest))
      const all = odds.reduce((a, b) => a + b)
      const right = odds.reduce((sum, value, i) => sum + (candidates[i].gold ? value : 0), 0)
      const mean = new Float64Array(features.length)
      odds.forEach((value, i) => {
        const pull = value / all - (candidates[i].gold ? value / right : 0)
        for (let k = 0; k < mean.length; k++) {
          gradient[k] += (pull * inputs[q][i][k]) / lists.length
          mean[k] += (value / all) * inputs[q][i][k]
        }
        addOuter(hessian, inputs[q][i], value / all / lists.length)
      })
      // Of the likelihood's two halves only the convex one: every step then goes downhill.
      addOuter(hessian, mean, -1 / lists.length)
    })
  })
  return byName(features, weights)
}

function fitLogistic(inputs, labels, signals) {
  const rows = inputs.map((input) => Float64Array.from(signals, (name) => input[name]))
  const weights = minimise(signals.length, (weights, gradient, hessian) => {
    rows.forEach((row, i) => {
      const likely = logistic(row.reduce((sum, value, k) => sum + weights[k] * value, 0))
      row.forEach((value, k) => {
        gradient[k] += ((likely - labels[i]) * value) / rows.length
      })
      addOuter(hessian, row, (likely * (1 - likely)) / rows.length)
    })
  })
  return byName(signals, weights)
}

function logistic(logOdds) {
  return 1 / (1 + Math.exp(-logOdds))
}
