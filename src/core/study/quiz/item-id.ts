import { sha256 } from '../../shared/hash.ts'

/** Hexadecimal digits of an id: 64 bits. */
const LENGTH = 16

/** An item's id, from what makes it the item that it is. */
export function itemId(kind: string, documentId: string, quote: string, answer: string): string {
  return sha256([kind, documentId, quote, answer].join('\u0000')).slice(0, LENGTH)
}

/** `things` in an order that looks random and is the same for the same `seed`. */
export function shuffled<T>(things: readonly T[], seed: string, nameOf: (thing: T) => string): readonly T[] {
  const keyed = things.map((thing) => ({ thing, key: sha256(`${seed}\u0000${nameOf(thing)}`) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ thing }) => thing)
}
