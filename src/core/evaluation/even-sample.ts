/** `size` of `things`, or all when there are not so many, spread evenly over them; always the same ones. */
export function evenSample<T>(things: readonly T[], size: number): readonly T[] {
  if (size >= things.length) return things
  return things.filter(
    (_, i) => Math.floor((i * size) / things.length) !== Math.floor(((i - 1) * size) / things.length),
  )
}
