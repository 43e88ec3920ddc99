/** Which texts hold a token, and how often: `frequencies[i]` times the text `ids[i]`. Ids ascend. */
export interface Posting {
  readonly ids: Uint32Array
  readonly frequencies: Uint32Array
}

export interface Postings {
  readonly byToken: ReadonlyMap<string, Posting>
  /** How many tokens each text has */
  readonly lengths: readonly number[]
}

/** Eight bytes for each token that a text holds, so that the character grams of a hundred thousand passages fit into memory. */
export function createPostings(texts: Iterable<readonly string[]>): Postings {
  const growing = new Map<string, { readonly ids: number[]; readonly frequencies: number[] }>()
  const lengths: number[] = []
  for (const tokens of texts) {
    for (const [token, frequency] of countTokens(tokens)) {
      let posting = growing.get(token)
      if (posting === undefined) {
        posting = { ids: [], frequencies: [] }
        growing.set(token, posting)
      }
      posting.ids.push(lengths.length)
      posting.frequencies.push(frequency)
    }
    lengths.push(tokens.length)
  }
  const byToken = new Map<string, Posting>()
  for (const [token, { ids, frequencies }] of growing) {
    byToken.set(token, { ids: Uint32Array.from(ids), frequencies: Uint32Array.from(frequencies) })
    // Freed at once: both forms of all postings together would need three times the memory.
    growing.delete(token)
  }
  return { byToken, lengths }
}

function countTokens(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}
