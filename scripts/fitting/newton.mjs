const PENALTY = 0.0003
const STEPS = 30

/**
 * Newton's method on a penalised negative log-likelihood. `lossAt` returns it for some weights, and adds its gradient and its Hessian.
 * A step that would lead uphill is halved until it does not.
 */
export function minimise(size, lossAt) {
  const at = (weights) => {
    const gradient = weights.map((weight) => PENALTY * weight)
    const hessian = Array.from({ length: size }, (_, k) => new Float64Array(size).fill(PENALTY, k, k + 1))
    const penalty = weights.reduce((sum, weight) => sum + (PENALTY * weight * weight) / 2, 0)
    return { weights, gradient, hessian, loss: penalty + lossAt(weights, gradient, hessian) }
  }
  let place = at(new Float64Array(size))
  for (let step = 0; step < STEPS; step++) {
    let move = solved(place.hessian, place.gradient)
    if (move.some(Number.isNaN)) throw new RangeError('The fit has come upon something that is not a number.')
    let next = at(place.weights.map((weight, k) => weight - move[k]))
    while (!(next.loss <= place.loss) && !isTiny(move)) {
      move = move.map((by) => by / 2)
      next = at(place.weights.map((weight, k) => weight - move[k]))
    }
    if (isTiny(move)) break
    place = next
  }
  return place.weights
}

function isTiny(move) {
  return move.every((by) => Math.abs(by) < 1e-6)
}

/** Gaussian elimination; `matrix` is positive definite. */
function solved(matrix, vector) {
  const rows = matrix.map((row, k) => [...row, vector[k]])
  rows.forEach((pivot, k) => {
    for (const row of rows.slice(k + 1)) {
      const share = row[k] / pivot[k]
      for (let i = k; i < row.length; i++) row[i] -= share * pivot[i]
    }
  })
  const result = new Float64Array(rows.length)
  for (let k = rows.length - 1; k >= 0; k--) {
    const rest = rows[k].slice(k + 1, -1).reduce((sum, value, i) => sum + value * result[k + 1 + i], 0)
    result[k] = (rows[k].at(-1) - rest) / rows[k][k]
  }
  return result
}

/** The inner product of two lists of numbers. */
export function product(a, b) {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k]
  return sum
}

/** Adds `weight` times `input`. */
export function addTo(sums, input, weight) {
  for (let k = 0; k < input.length; k++) sums[k] += weight * input[k]
}

/** Adds `weight` times the outer product of `input` with itself. */
export function addOuter(hessian, input, weight) {
  for (let k = 0; k < input.length; k++) {
    const row = hessian[k]
    const scale = weight * input[k]
    for (let i = 0; i < input.length; i++) row[i] += scale * input[i]
  }
}
