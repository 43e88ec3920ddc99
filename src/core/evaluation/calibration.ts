const BINS = 10

/** A probability that was stated and what happened. */
export interface Forecast {
  /** 0…1 */
  readonly probability: number
  readonly happened: boolean
}

/**
 * Expected calibration error (Naeini, Cooper & Hauskrecht 2015): in ten bins of equal width, how far the mean stated probability is from
 * the share of what happened, weighed by how many forecasts each bin holds. 0…1; `null` when there are none.
 */
export function calibrationError(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null
  // What a bin adds is |Σ (probability − happened)| / n: its size cancels out.
  const excess = new Float64Array(BINS)
  for (const { probability, happened } of forecasts) {
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor(probability * BINS)))
    excess[bin] = (excess[bin] ?? 0) + probability - (happened ? 1 : 0)
  }
  return excess.reduce((sum, over) => sum + Math.abs(over), 0) / forecasts.length
}
