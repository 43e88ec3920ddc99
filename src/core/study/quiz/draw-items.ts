import { sha256 } from '../../shared/hash.ts'
import type { FadingSentence } from '../cards/fading-together.ts'
import type { QuizItem } from './item.ts'

export interface Drawing {
  readonly count: number
  /** Ids of items that were asked lately: they come last */
  readonly lately: ReadonlySet<string>
  /** Another seed, another draw */
  readonly seed: string
}

/** Up to `count` items, no two of them from one sentence, the kinds taking turns, in an order that looks random. */
export function drawItems(items: readonly QuizItem[], { count, lately, seed }: Drawing): readonly QuizItem[] {
  const keyed = items.map((item) => ({ item, key: sha256(`${seed} ${item.id}`) }))
  const shuffled = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item)
  const isRecent = ({ id }: QuizItem) => lately.has(id)
  const inOrder = [...shuffled.filter((item) => !isRecent(item)), ...shuffled.filter(isRecent)]
  const perSentence = new Map<string, QuizItem>()
  for (const item of kindsInTurn(inOrder)) {
    const sentence = sentenceOf(item)
    if (!perSentence.has(sentence)) perSentence.set(sentence, item)
    if (perSentence.size === count) break
  }
  return [...perSentence.values()]
}

/** Items on the sentences that a group is about to forget, the most forgotten first, one item a sentence. */
export function drawFading(
  items: readonly QuizItem[],
  fading: readonly FadingSentence[],
  { count, seed }: Omit<Drawing, 'lately'>,
): readonly QuizItem[] {
  const onIt = ({ source }: FadingSentence) =>
    items.filter(
      (item) =>
        item.source.documentId === source.documentId &&
        item.source.start < source.end &&
        source.start < item.source.end,
    )
  const drawn = fading.flatMap((sentence) => drawItems(onIt(sentence), { count: 1, lately: new Set(), seed }))
  return [...new Map(drawn.map((item) => [sentenceOf(item), item])).values()].slice(0, count)
}

/** Where an item comes from, as a key. */
function sentenceOf({ source: { documentId, start, end } }: QuizItem): string {
  return `${documentId} ${start} ${end}`
}

function kindsInTurn(items: readonly QuizItem[]): readonly QuizItem[] {
  const byKind = new Map<QuizItem['kind'], QuizItem[]>()
  for (const item of items) {
    const same = byKind.get(item.kind)
    if (same === undefined) byKind.set(item.kind, [item])
    else same.push(item)
  }
  const kinds = [...byKind.values()]
  const longest = Math.max(0, ...kinds.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((same) => same[i] ?? [])).flat()
}
