import type { SourceFile } from '../../src/core/corpus/document-parser.ts'

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Mutation = (bytes: Buffer, random: () => number, tokens: readonly string[]) => Buffer

const LEAF = /<([\w:-]+)((?:\s[^<>]*)?)>([^<>]*)<\/\1>/

const MUTATIONS: readonly Mutation[] = [
  function flipBytes(bytes, random) {
    const copy = Buffer.from(bytes)
    for (let i = 0; i < 8 && copy.length > 0; i++) copy[pick(copy.length, random)] = pick(256, random)
    return copy
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, pick(bytes.length, random))
  },
  function deleteRange(bytes, random) {
    const [start, end] = range(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  function repeatRange(bytes, random) {
    const [start, end] = range(bytes, random)
    const times = 1 + pick(50, random)
    return Buffer.concat([
      bytes.subarray(0, start),
      ...Array.from({ length: times }, () => bytes.subarray(start, end)),
      bytes.subarray(end),
    ])
  },
  function insertToken(bytes, random, tokens) {
    const place = pick(bytes.length + 1, random)
    const token = tokens[pick(tokens.length, random)] ?? ''
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(token), bytes.subarray(place)])
  },
  exchangeLeaves,
]

/** Keeps markup well-formed, so that more than the reader of tags is tried. */
function exchangeLeaves(bytes: Buffer, random: () => number): Buffer {
  const text = bytes.toString('utf8')
  const leaves = [...text.matchAll(new RegExp(LEAF, 'g'))]
  const from = leaves[pick(leaves.length, random)]
  const to = leaves[pick(leaves.length, random)]
  if (from === undefined || to === undefined) return bytes
  const [leaf, , attributes = '', content = ''] = from
  const forms = ['', leaf.repeat(3), leaf, `<${to[1]}${attributes}>${content}</${to[1]}>`, `<p>${leaf}${to[0]}</p>`]
  const form = forms[pick(forms.length, random)] ?? ''
  return Buffer.from(text.slice(0, to.index) + form + text.slice(to.index + to[0].length))
}

/** `file` changed in a few places, the same way for the same numbers; every other one stays well-formed where it was. */
export function mutate(file: SourceFile, random: () => number, tokens: readonly string[]): SourceFile {
  let bytes = Buffer.from(file.bytes)
  const mutations = random() < 0.5 && LEAF.test(bytes.toString('latin1')) ? [exchangeLeaves] : MUTATIONS
  const times = 1 + pick(mutations === MUTATIONS ? 4 : 12, random)
  for (let i = 0; i < times; i++) {
    const mutation = mutations[pick(mutations.length, random)]
    if (mutation !== undefined) bytes = Buffer.from(mutation(bytes, random, tokens))
  }
  return { path: file.path, bytes: new Uint8Array(bytes) }
}

function pick(below: number, random: () => number): number {
  return Math.floor(random() * below)
}

function range(bytes: Buffer, random: () => number): [start: number, end: number] {
  const start = pick(bytes.length, random)
  return [start, Math.min(bytes.length, start + 1 + pick(2000, random))]
}
