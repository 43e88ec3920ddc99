const discordEpoch = 1_420_070_400_000n

/** Ids as Discord makes them: milliseconds since 2015 in the upper bits, a counter in the lower 22, always increasing. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const fromTime = (BigInt(now()) - discordEpoch) << 22n
    last = fromTime > last ? fromTime : last + 1n
    return String(last)
  }
}
