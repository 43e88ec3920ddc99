/** How strongly the weights are held near 0. */
const PENALTY = 3

/**
 * One weight per dimension by which the vectors of answered questions are told from those of unanswered ones: 1 against -1, least
 * squares with a penalty (ridge regression, Hoerl & Kennard 1970), both kinds counting alike however many there are. All 0
 * when there is only one kind.
 */
export function fitLeaning(vectors: readonly Float32Array[], isAnswered: readonly boolean[]): Float32Array {
  const size = vectors[0]?.length ?? 0
  const answered = isAnswered.filter(Boolean).length
  if (answered === 0 || answered === isAnswered.length) return new Float32Array(size)
  const matrix = Array.from({ length: size }, (_, k) => new Float64Array(size).fill(PENALTY, k, k + 1))
  const target = new Float64Array(size)
  vectors.forEach((vector, i) => {
    const weight = vectors.length / 2 / (isAnswered[i] ? answered : vectors.length - answered)
    matrix.forEach((row, k) => {
      const scale = weight * (vector[k] ?? 0)
      target[k] = (target[k] ?? 0) + (isAnswered[i] ? scale : -scale)
      for (let j = 0; j <= k; j++) row[j] = (row[j] ?? 0) + scale * (vector[j] ?? 0)
    })
  })
  return Float32Array.from(solve(matrix, target))
}

/** Cholesky factorisation; of the positive definite `matrix` only the lower half is read, and overwritten. */
function solve(matrix: readonly Float64Array[], target: Float64Array): Float64Array {
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0
  matrix.forEach((row, k) => {
    for (let j = 0; j <= k; j++) {
      const other = matrix[j] ?? row
      let rest = row[j] ?? 0
      for (let i = 0; i < j; i++) rest -= (row[i] ?? 0) * (other[i] ?? 0)
      row[j] = j === k ? Math.sqrt(rest) : rest / (other[j] ?? 1)
    }
  })
  const solution = target.slice()
  for (let k = 0; k < solution.length; k++) {
    for (let i = 0; i < k; i++) solution[k] = (solution[k] ?? 0) - at(k, i) * (solution[i] ?? 0)
    solution[k] = (solution[k] ?? 0) / at(k, k)
  }
  for (let k = solution.length - 1; k >= 0; k--) {
    for (let i = k + 1; i < solution.length; i++) solution[k] = (solution[k] ?? 0) - at(i, k) * (solution[i] ?? 0)
    solution[k] = (solution[k] ?? 0) / at(k, k)
  }
  return solution
}
