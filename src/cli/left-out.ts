import { visible } from './visible.ts'

/** A line for each file that is not in the library, with the reason. */
export function leftOut(
  sources: readonly { readonly file: string; readonly problem: string | null }[],
): readonly string[] {
  return sources.flatMap(({ file, problem }) => (problem === null ? [] : [visible(`Left out: ${file}: ${problem}`)]))
}
