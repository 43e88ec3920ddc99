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

/** A posting with room for more. */
interface GrowingPosting {
  ids: Uint32Array
  frequencies: Uint32Array
  size: number
}

const FIRST_ROOM = 2

/**
 * Eight bytes for each token that a text holds, and at most twice that while texts are added, so that the character grams of a
 * hundred thousand passages fit into memory.
 */
export function createPostings(texts: Iterable<readonly string[]>): Postings {
  const growing = new Map<string, GrowingPosting>()
  const lengths: number[] = []
  for (const tokens of texts) {
    for (const [token, frequency] of countTokens(tokens)) {
      let posting = growing.get(token)
      if (posting === undefined) {
        posting = { ids: new Uint32Array(FIRST_ROOM), frequencies: new Uint32Array(FIRST_ROOM), size: 0 }
        growing.set(token, posting)
      }
      add(posting, lengths.length, frequency)
    }
    lengths.push(tokens.length)
  }
  for (const posting of growing.values()) resize(posting, posting.size)
  return { byToken: growing, lengths }
}

function add(posting: GrowingPosting, id: number, frequency: number): void {
  if (posting.size === posting.ids.length) resize(posting, posting.size * 2)
  posting.ids[posting.size] = id
  posting.frequencies[posting.size] = frequency
  posting.size++
}

function resize(posting: GrowingPosting, room: number): void {
  posting.ids = resized(posting.ids, room)
  posting.frequencies = resized(posting.frequencies, room)
}

function resized(numbers: Uint32Array, room: number): Uint32Array {
  if (room <= numbers.length) return numbers.slice(0, room)
  const roomier = new Uint32Array(room)
  roomier.set(numbers)
  return roomier
}

function countTokens(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}
