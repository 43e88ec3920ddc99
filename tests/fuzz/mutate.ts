import type { SourceFile } from '../../src/core/corpus/document-parser.ts'
import type { Random } from './seeded-random.ts'

type Mutation = (bytes: Buffer, random: Random, tokens: readonly string[]) => Buffer

const LEAF = /<([\w:-]+)((?:\s[^<>]*)?)>([^<>]*)<\/\1>/

const MUTATIONS: readonly Mutation[] = [
  function flipBytes(bytes, random) {
    const copy = Buffer.from(bytes)
    for (let i = 0; i < 8 && copy.length > 0; i++) copy[random.below(copy.length)] = random.below(256)
    return copy
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length))
  },
  function deleteRange(bytes, random) {
    const [start, end] = range(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  function repeatRange(bytes, random) {
    const [start, end] = range(bytes, random)
    const times = 1 + random.below(50)
    return Buffer.concat([
      bytes.subarray(0, start),
      ...Array.from({ length: times }, () => bytes.subarray(start, end)),
      bytes.subarray(end),
    ])
  },
  function insertToken(bytes, random, tokens) {
    const place = random.below(bytes.length + 1)
    const token = tokens[random.below(tokens.length)] ?? ''
    return Buffer.concat([bytes.subarray(0, place), Buffer.from(token), bytes.subarray(place)])
  },
  exchangeLeaves,
]

/** Keeps markup well-formed, so that more than the reader of tags is tried. */
function exchangeLeaves(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('utf8')
  const leaves = [...text.matchAll(new RegExp(LEAF, 'g'))]
  const from = leaves[random.below(leaves.length)]
  const to = leaves[random.below(leaves.length)]
  if (from === undefined || to === undefined) return bytes
  const [leaf, , attributes = '', content = ''] = from
  const forms = ['', leaf.repeat(3), leaf, `<${to[1]}${attributes}>${content}</${to[1]}>`, `<p>${leaf}${to[0]}</p>`]
  const form = forms[random.below(forms.length)] ?? ''
  return Buffer.from(text.slice(0, to.index) + form + text.slice(to.index + to[0].length))
}

/** `file` changed in a few places, the same way for the same numbers; every other one stays well-formed where it was. */
export function mutate(file: SourceFile, random: Random, tokens: readonly string[]): SourceFile {
  let bytes = Buffer.from(file.bytes)
  const mutations = random.below(2) === 0 && LEAF.test(bytes.toString('latin1')) ? [exchangeLeaves] : MUTATIONS
  const times = 1 + random.below(mutations === MUTATIONS ? 4 : 12)
  for (let i = 0; i < times; i++) {
    const mutation = mutations[random.below(mutations.length)]
    if (mutation !== undefined) bytes = Buffer.from(mutation(bytes, random, tokens))
  }
  return { path: file.path, bytes: new Uint8Array(bytes) }
}

function range(bytes: Buffer, random: Random): [start: number, end: number] {
  const start = random.below(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + random.below(2000))]
}
