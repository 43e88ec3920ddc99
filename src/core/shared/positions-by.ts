/** The positions of the items of which `keysOf` names a key, ascending, for each key. */
export function positionsBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  items.forEach((item, i) => {
    for (const key of keysOf(item)) {
      const those = positions.get(key)
      if (those === undefined) positions.set(key, [i])
      else those.push(i)
    }
  })
  return positions
}
