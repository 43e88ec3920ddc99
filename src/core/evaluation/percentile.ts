/** The value below which `share` (0…1) of the sample lies, by nearest rank; `null` when the sample is empty. */
export function percentile(sample: readonly number[], share: number): number | null {
  const ascending = [...sample].sort((a, b) => a - b)
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null
}
