const THRESHOLDS = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65]
/** A right source among as many near misses halves a refusal. */
const NEAREST = 5
const BINS = 10

const share = (items, test) => (items.length === 0 ? 0 : items.filter(test).length / items.length)
const isAnswerable = ({ question }) => question.expect !== 'refuse'
const within = (depth) => (result) => result.rank > 0 && result.rank <= depth

/** How often a right sentence stands among the first `depth`, of the questions of a kind. */
export function hits(results, kind, depth) {
  return share(
    results.filter((result) => result.question.kind === kind && isAnswerable(result)),
    within(depth),
  )
}

/** Costs of declining below a probability, as shares; without one, of how it is decided. */
export function costsAt(results, probability = null) {
  const isRefused = ({ holds, threshold }) => holds < (probability ?? threshold)
  const asked = results.filter(isAnswerable)
  const refused = asked.filter(isRefused)
  const falseAnswers = (kind) =>
    share(
      results.filter(({ question }) => question.kind === kind),
      (result) => !isRefused(result),
    )
  return {
    refusals: refused.reduce((sum, result) => sum + (within(NEAREST)(result) ? 0.5 : 1), 0) / asked.length,
    near: falseAnswers('unanswerable_near'),
    far: falseAnswers('unanswerable_far'),
  }
}

/** How often an answerable question is held more likely to be so than a near miss, 0.5 by chance. */
export function separation(results) {
  const near = results.filter(({ question }) => question.kind === 'unanswerable_near')
  const asked = results.filter(isAnswerable)
  const wins = asked.map(({ holds }) => share(near, (miss) => miss.holds < holds))
  return wins.reduce((sum, won) => sum + won, 0) / asked.length
}

function calibrationError(results) {
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = results.filter(({ first }) => Math.min(BINS - 1, Math.floor(first * BINS)) === bin)
    const sure = inBin.reduce((sum, { first }) => sum + first, 0)
    error += Math.abs(sure - inBin.filter(({ rank }) => rank === 1).length) / results.length
  }
  return error
}

/** Prints where the right sentences stand. */
export function reportRanks(results) {
  for (const kind of ['facts', 'abstract', 'followup']) {
    const count = results.filter((result) => result.question.kind === kind && isAnswerable(result)).length
    const depths = [1, 3, 5].map((depth) => `hit@${depth} ${hits(results, kind, depth).toFixed(3)}`)
    console.log(`${kind.padEnd(10)} ${count} questions: ${depths.join(', ')}`)
  }
}

/** Prints what cross-validation gave: where the right sentences stand, and how it was decided. */
export function report(results) {
  reportRanks(results)
  for (const threshold of [null, ...THRESHOLDS]) {
    const { refusals, near, far } = costsAt(results, threshold)
    const falseAnswers = `near ${near.toFixed(3)}, far ${far.toFixed(3)}`
    const label = threshold === null ? 'as it is decided' : `at ${threshold}`
    console.log(`${label}: false refusals ${refusals.toFixed(3)}, false answers ${falseAnswers}`)
  }
  console.log(`calibration error of the confidence: ${calibrationError(results).toFixed(3)}`)
}
