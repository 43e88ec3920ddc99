/** Gives the next number of a sequence that looks random: above 0, below 1. */
export type Random = () => number

const MODULUS = 2 ** 31 - 1
const MULTIPLIER = 48_271

/** The same sequence for the same seed, a whole number: the minimal standard generator (Park, Miller & Stockmeyer 1993). */
export function seededRandom(seed: number): Random {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1
  return () => {
    state = (state * MULTIPLIER) % MODULUS
    return state / MODULUS
  }
}
