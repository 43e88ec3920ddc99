/** What people know a source by. */
export interface SourceNames {
  readonly id: string
  readonly title: string
  readonly doi: string | null
  readonly authors: readonly string[]
}

/**
 * The sources meant by what somebody typed: the one with that id, title or DOI, or else all of which the id, title, DOI or an author
 * contains it. Case does not matter; nothing typed means none.
 */
export function matchingSources<T extends SourceNames>(sources: Iterable<T>, typed: string): readonly T[] {
  const wanted = typed.trim().toLowerCase()
  const all = [...sources]
  const exact = all.find((source) => namesOf(source).some((name) => name.toLowerCase() === wanted))
  if (exact !== undefined) return [exact]
  return wanted === '' ? [] : all.filter((source) => mentions(source, wanted))
}

/** Whether id, title, DOI or an author contains these words. */
export function mentions(source: SourceNames, words: string): boolean {
  return [...namesOf(source), ...source.authors].some((name) => name.toLowerCase().includes(words.toLowerCase()))
}

function namesOf({ id, title, doi }: SourceNames): readonly string[] {
  return doi === null ? [id, title] : [id, title, doi]
}
