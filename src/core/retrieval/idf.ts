/** Inverse document frequency of what `held` of `texts` texts hold, with 1 added inside the logarithm, so that it is > 0. */
export function idfOf(held: number, texts: number): number {
  return Math.log(1 + (texts - held + 0.5) / (held + 0.5))
}
