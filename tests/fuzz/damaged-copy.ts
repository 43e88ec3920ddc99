import type { Random } from './seeded-random.ts'

/** A damaged copy: some bytes overwritten, pieces cut out or doubled, digits changed, the end cut off. */
export function damagedCopy(original: Uint8Array, { below }: Random): Uint8Array {
  let bytes = original
  const changes = 1 + below(12)
  for (let i = 0; i < changes; i++) bytes = damage(bytes, below)
  return bytes
}

function damage(bytes: Uint8Array, below: Random['below']): Uint8Array {
  const at = below(bytes.length)
  const length = 1 + below(below(5) > 0 ? 8 : 400)
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]
  const kind = below(30)
  if (kind < 10) return Buffer.concat([before, piece.map(() => below(256)), after])
  if (kind < 15) return Buffer.concat([before, after])
  if (kind < 20) return Buffer.concat([before, piece, piece, after])
  if (kind < 29) return changeDigit(bytes, at, below)
  return bytes.subarray(0, Math.max(1, at))
}

/** Numbers are what lengths, offsets and references are made of. */
function changeDigit(bytes: Uint8Array, from: number, below: Random['below']): Uint8Array {
  const at = bytes.findIndex((byte, i) => i >= from && byte >= 0x30 && byte <= 0x39)
  return bytes.map((byte, i) => (i === at ? 0x30 + below(10) : byte))
}
