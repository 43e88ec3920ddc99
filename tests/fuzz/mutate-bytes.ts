import type { Random } from './seeded-random.ts'

/**
 * A damaged copy of `original`: one to eight changes at random places, among them flipped bytes, lost and doubled stretches,
 * stretches of another seed, an early end, and pieces that mean something in the format.
 */
export function mutateBytes(
  original: Uint8Array,
  seeds: readonly Uint8Array[],
  pieces: readonly string[],
  random: Random,
) {
  let bytes = original
  for (let i = random.below(8); i >= 0; i--) bytes = mutateOnce(bytes, seeds, pieces, random)
  return bytes
}

function mutateOnce(
  bytes: Uint8Array,
  seeds: readonly Uint8Array[],
  pieces: readonly string[],
  random: Random,
): Uint8Array {
  const start = random.below(bytes.length + 1)
  const end = Math.min(bytes.length, start + random.below(random.below(10) === 0 ? 5_000 : 60))
  const before = bytes.subarray(0, start)
  const piece = new TextEncoder().encode(pieces[random.below(pieces.length)])
  switch (random.below(7)) {
    case 0:
      return concat(
        before,
        Uint8Array.from(bytes.subarray(start, end), (byte) => byte ^ (1 << random.below(8))),
        bytes.subarray(end),
      )
    case 1:
      return concat(before, bytes.subarray(end))
    case 2:
      return concat(
        before,
        ...Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(start, end)),
        bytes.subarray(end),
      )
    case 3:
      return concat(before, stretchOf(seeds[random.below(seeds.length)] ?? bytes, random), bytes.subarray(start))
    case 4:
      return random.below(4) === 0 ? before.slice() : concat(before, piece, bytes.subarray(end))
    case 5:
      return concat(before, piece, bytes.subarray(start))
    default:
      return concat(before, ...Array.from({ length: 1 + random.below(400) }, () => piece), bytes.subarray(start))
  }
}

function stretchOf(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1)
  return bytes.subarray(start, start + random.below(500))
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
