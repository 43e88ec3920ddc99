import { signalsOf, thresholdFor } from '../../dist/core/answering/decide-abstention.js'
import { addOuter, addTo, minimise, product } from './newton.mjs'

const FOLDS = 5
/** How much a question counts as one about a text that nobody is known to have asked about, beside counting as what it is … */
const UNASKED = 0.3
/** … and, in ranking, as one with such a text beside the one that answers. */
const BESIDE = 0.15

const isAnswerable = ({ question }) => question.expect !== 'refuse'

/** Weights by name: how sentences are ranked, whether the library holds the answer, and whether the first sentence is it. */
export function fitWeights(training, index, { features, signals }) {
  const ranking = fitRanking(training, features)
  return { ranking, ...fitDecision(judgedBy(ranking, training.flatMap(asItIsAndUnasked), index), signals) }
}

/** Each question ranked by weights that have not seen it, nor any other about the same sentence. */
export function crossRank(rows, index, features) {
  const subjects = [...new Set(rows.map(subjectOf))]
  const foldOf = new Map(subjects.map((subject, i) => [subject, i % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const [heldOut, training] = split(rows, (row) => foldOf.get(subjectOf(row)) === fold)
    const ranking = fitRanking(training, features)
    const judged = (view) =>
      judgedBy(
        ranking,
        heldOut.map((row) => ({ row, candidates: row[view] })),
        index,
      )
    return {
      training: judgedBy(ranking, training.flatMap(asItIsAndUnasked), index),
      heldOut: { candidates: judged('candidates'), unasked: judged('unasked'), beside: judged('beside') },
    }
  })
}

/** Where a right sentence stands for each question that has been ranked, in one of the views of training-rows.mjs. */
export function ranksOf(folds, view = 'candidates') {
  return folds.flatMap(({ heldOut }) => heldOut[view].map(rankOf))
}

/**
 * What has been ranked, each question judged by weights that have not seen it either: as it is (`candidates`), and as one about a text
 * that nobody is known to have asked about (`unasked`).
 */
export function crossDecide(folds, signals) {
  const decided = { candidates: [], unasked: [] }
  for (const { training, heldOut } of folds) {
    const { holds, first } = fitDecision(training, signals)
    for (const [view, results] of Object.entries(decided)) {
      for (const judged of heldOut[view]) {
        const of = (weights) => (judged.row.declined ? 0 : logistic(weighedSum(judged.signals(), weights)))
        results.push({
          ...rankOf(judged),
          threshold: thresholdFor(judged.signals()),
          holds: of(holds),
          first: of(first),
        })
      }
    }
  }
  return decided
}

function rankOf({ row, list }) {
  return { question: row.question, rank: list.findIndex(({ gold }) => gold) + 1 }
}

function fitDecision(judged, signals) {
  const asked = judged.filter(({ row }) => !row.declined)
  const inputs = asked.map((each) => each.signals())
  const counts = asked.map((each) => each.counts)
  const fitted = (labelOf) => fitLogistic(inputs, { labels: asked.map(labelOf), counts }, signals)
  return {
    holds: fitted(({ row }) => (isAnswerable(row) ? 1 : 0)),
    first: fitted(({ list }) => (list[0].gold ? 1 : 0)),
  }
}

function asItIsAndUnasked(row) {
  return [
    { row, candidates: row.candidates, counts: 1 },
    { row, candidates: row.unasked, counts: UNASKED },
  ]
}

/** Sentences in the order of these weights, and what the best of them gives the decision to go by. */
function judgedBy(ranking, views, index) {
  return views
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ row, candidates, counts }) => {
      const list = ranked(candidates, ranking)
      let signals
      return {
        ...{ row, counts, list },
        signals: () => {
          signals ??= signalsOf(row.asked, list[0], { evidence: list, index })
          return signals
        },
      }
    })
}

function split(items, test) {
  return [items.filter(test), items.filter((item) => !test(item))]
}

function subjectOf({ question: { id, gold, gold_facts: facts } }) {
  return facts?.[0] ?? gold?.[0] ?? id
}

function ranked(candidates, ranking) {
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
  const lists = training
    .filter(isAnswerable)
    .flatMap((row) => [...asItIsAndUnasked(row), { row, candidates: row.beside, counts: BESIDE }])
    .filter(({ candidates }) => candidates.some(({ gold }) => gold))
    .map(({ candidates, counts }) => ({
      ...{ counts, isRight: candidates.map(({ gold }) => gold) },
      inputs: candidates.map((candidate) => Float64Array.from(features, (name) => candidate.features[name])),
    }))
  const all = lists.reduce((sum, { counts }) => sum + counts, 0)
  const weights = minimise(features.length, (weights, gradient, hessian) => {
    let loss = 0
    for (const { inputs, isRight, counts } of lists) {
      const scores = inputs.map((input) => product(weights, input))
      const highest = Math.max(...scores)
      const odds = scores.map((score) => Math.exp(score - highest))
      const total = odds.reduce((a, b) => a + b)
      const right = odds.reduce((sum, value, i) => sum + (isRight[i] ? value : 0), 0)
      loss -= (counts * Math.log(right / total)) / all
      const mean = new Float64Array(features.length)
      inputs.forEach((input, i) => {
        const share = odds[i] / total
        addTo(gradient, input, (counts * (share - (isRight[i] ? odds[i] / right : 0))) / all)
        addTo(mean, input, share)
        addOuter(hessian, input, (counts * share) / all)
      })
      // Of the likelihood's two halves only the convex one: every step then points downhill.
      addOuter(hessian, mean, -counts / all)
    }
    return loss
  })
  return byName(features, weights)
}

function fitLogistic(inputs, { labels, counts }, signals) {
  const all = counts.reduce((sum, each) => sum + each, 0)
  const rows = inputs.map((input) => Float64Array.from(signals, (name) => input[name]))
  const weights = minimise(signals.length, (weights, gradient, hessian) => {
    let loss = 0
    rows.forEach((row, i) => {
      const likely = logistic(product(weights, row))
      loss -= (counts[i] * Math.log(labels[i] === 1 ? likely : 1 - likely)) / all
      addTo(gradient, row, (counts[i] * (likely - labels[i])) / all)
      addOuter(hessian, row, (counts[i] * likely * (1 - likely)) / all)
    })
    return loss
  })
  return byName(signals, weights)
}

function logistic(logOdds) {
  return 1 / (1 + Math.exp(-logOdds))
}
