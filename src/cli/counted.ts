/** "1 text", "2 texts". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A line for each file that is not in the library, with the reason. */
export function leftOut(
  sources: readonly { readonly file: string; readonly problem: string | null }[],
): readonly string[] {
  return sources.flatMap(({ file, problem }) => (problem === null ? [] : [`Left out: ${file}: ${problem}`]))
}
